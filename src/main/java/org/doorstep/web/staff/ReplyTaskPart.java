package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.StaffTask;
import org.doorstep.conversation.TaskFromReply;
import org.doorstep.conversation.TaskWish;
import org.doorstep.conversation.WorkResult;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** The part of staff/reply that makes a task of it. */
@Named
@RequestScoped
public class ReplyTaskPart {

    private static final String WORDS = "what";

    @Inject
    CurrentStaff staff;

    @Inject
    ReplyPage page;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    TaskFromReply making;

    private String what = "";

    /** Makes it. Whoever is not named for safety cannot read one about it any more, and goes back to the list. */
    public void make() {
        Optional<StaffTask.Kind> kind = TaskWish.findKind(Exchange.asked("kind"));
        Optional<TaskWish.By> by = TaskWish.By.find(Exchange.asked("by"));
        if (kind.isEmpty()) {
            problems.add("kind-" + TaskWish.kinds().get(0), "staff_reply.kind.empty");
        }
        if (what.isBlank() || what.strip().length() > TaskWish.LONGEST) {
            problems.add(WORDS, "staff_reply.what.empty");
        }
        if (by.isEmpty()) {
            problems.add("by-" + TaskWish.By.values()[0], "staff_reply.by.empty");
        }
        if (!problems.isAny()) {
            make(new TaskWish(kind.orElseThrow(), what, by.orElseThrow()));
        }
    }

    private void make(TaskWish wish) {
        WorkResult result = making.make(page.reference(), seen(), wish, staff.getWho());
        if (result == WorkResult.ALREADY) {
            page.showAgain(what);
        } else if (result == WorkResult.DONE && wish.kind() == StaffTask.Kind.SAFETY) {
            Exchange.goTo("/staff/replies?done=reply_safety");
        } else {
            page.then(result, "reply_task");
        }
    }

    private static int seen() {
        String sent = Exchange.asked("seen");
        return sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : -1;
    }

    public List<Choice> getKinds() {
        return TaskWish.kinds().stream()
                .map(each -> new Choice(
                        each.name(),
                        words.of("staff_tasks.kind." + each),
                        words.of("staff_reply.kind." + each),
                        Exchange.asked("kind").equals(each.name())))
                .toList();
    }

    public List<Choice> getBys() {
        return Arrays.stream(TaskWish.By.values())
                .map(each -> new Choice(
                        each.name(),
                        words.of("staff_reply.by." + each),
                        "",
                        Exchange.asked("by").equals(each.name())))
                .toList();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
