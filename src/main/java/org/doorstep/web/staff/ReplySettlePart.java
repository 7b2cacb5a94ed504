package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.DealingWithReply;
import org.doorstep.conversation.Settled;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** The part of staff/reply that says how it was settled without a written answer. */
@Named
@RequestScoped
public class ReplySettlePart {

    @Inject
    CurrentStaff staff;

    @Inject
    ReplyPage page;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    DealingWithReply dealing;

    /** Nobody needs to do anything any more. */
    public void settle() {
        Optional<Settled> how = Settled.findSaid(Exchange.asked("how"));
        if (how.isEmpty()) {
            problems.add("how-" + Settled.said().get(0), "staff_reply.how.empty");
        } else {
            page.then(dealing.settle(page.reference(), how.get(), staff.getWho()), "reply_settled");
        }
    }

    public List<Choice> getHows() {
        return Settled.said().stream()
                .map(each -> new Choice(
                        each.name(),
                        words.of("staff_reply.how." + each),
                        words.of("staff_reply.how." + each + ".about"),
                        Exchange.asked("how").equals(each.name())))
                .toList();
    }
}
