package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.doorstep.conversation.Exchange;
import org.doorstep.conversation.Exchanges;
import org.doorstep.conversation.HandedReply;

/** The part of staff/reply that shows what was written before and since, the oldest first. Of a safe contact nothing: it is not for everybody's eyes. */
@Named
@RequestScoped
public class ReplyThreadPart {

    private static final int MOST = 12;

    /** So many are seen at once; the older ones are a press away. */
    private static final int NEWEST = 4;

    @Inject
    ReplyPage page;

    @Inject
    Exchanges exchanges;

    @Inject
    HappeningWords happeningWords;

    private List<HappeningWords.Line> lines = List.of();

    @PostConstruct
    void read() {
        if (page.getReply() != null && !page.there().safe()) {
            List<Exchange> found = new ArrayList<>(exchanges(page.there()));
            Collections.reverse(found);
            lines = found.stream().map(happeningWords::line).toList();
        }
    }

    /** Of a number that is several people's, only what was written to none of them by name. */
    private List<Exchange> exchanges(HandedReply reply) {
        Long person = reply.whose().row();
        return person == null
                ? exchanges.ofNumber(reply.sender(), 0, MOST).stream()
                        .filter(each -> each.person() == null)
                        .toList()
                : exchanges.ofPerson(person, 0, MOST);
    }

    public List<HappeningWords.Line> getOlder() {
        return lines.subList(0, Math.max(0, lines.size() - NEWEST));
    }

    public List<HappeningWords.Line> getNewest() {
        return lines.subList(getOlder().size(), lines.size());
    }
}
