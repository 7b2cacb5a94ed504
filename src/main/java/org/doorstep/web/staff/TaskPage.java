package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.doorstep.conversation.DoingTask;
import org.doorstep.conversation.OpenTask;
import org.doorstep.conversation.OpenTasks;
import org.doorstep.conversation.WorkResult;
import org.doorstep.tenancy.SafetyFlags;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/task: one task, who does it, and how it was done. */
@Named
@RequestScoped
public class TaskPage {

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    TaskWords taskWords;

    @Inject
    ReplyWords replyWords;

    @Inject
    Tenancies tenancies;

    @Inject
    SafetyFlags flags;

    @Inject
    OpenTasks tasks;

    @Inject
    DoingTask doing;

    private @Nullable OpenTask task;
    private String how = "";
    private String unsent = "";
    private boolean taken;

    /** Also before the form is read: which of its fields are there depends on it. */
    @PostConstruct
    void read() {
        task = tasks.look(Exchange.asked("id"), staff.getWho()).orElse(null);
    }

    /** What is not there, and what is not for them, is not found. Of a form that is not there any more nothing was done: what it held is shown. */
    public void load() {
        if (task == null) {
            Exchange.notFound();
        } else if (Exchange.isForm() && isDone() && Exchange.asked("undo").isEmpty() && unsent.isEmpty()) {
            taken = true;
            unsent = Exchange.asked("how");
        }
    }

    /** They do it; or take it over from whoever did when they read it. */
    public void claim() {
        then(doing.claim(there().reference(), Exchange.asked("holder"), staff.getWho()), "task_claimed", "");
    }

    /** They do not after all. */
    public void release() {
        then(doing.release(there().reference(), staff.getWho()), "task_released", "");
    }

    /** It is done. */
    public void done() {
        if (how.isBlank() || how.strip().length() > DoingTask.LONGEST_HOW) {
            problems.add("how", "staff_task.how.empty");
        } else {
            then(doing.done(there().reference(), how, staff.getWho()), "task_done", how);
        }
    }

    /** It was a slip. */
    public void undo() {
        then(doing.undo(there().reference(), staff.getWho()), "task_open", "");
    }

    private void then(WorkResult result, String done, String typed) {
        switch (result) {
            case DONE -> Exchange.goTo("/staff/task?id=" + there().reference() + "&done=" + done);
            case OTHERS, ALREADY -> {
                // A colleague was quicker: what is there now is shown, and what was typed stays.
                read();
                taken = true;
                unsent = isDone() ? typed : "";
            }
            case UNKNOWN -> Exchange.notFound();
        }
    }

    private OpenTask there() {
        return Objects.requireNonNull(task);
    }

    public @Nullable OpenTask getTask() {
        return task;
    }

    /** Whether a colleague was quicker with what was just sent. */
    public boolean isTaken() {
        return taken;
    }

    public String getUnsent() {
        return unsent;
    }

    public String getKind() {
        return taskWords.kind(there());
    }

    public String getDue() {
        return taskWords.due(there());
    }

    public boolean isOverdue() {
        return taskWords.isOverdue(there());
    }

    public String getMade() {
        return replyWords.moment(there().madeAt());
    }

    public ReplyWords.About getAbout() {
        return replyWords.about(there().visit());
    }

    /** Whether safety matters for them: said, and not why. */
    public boolean isFlagged() {
        return task != null
                && tenancies.findPerson(task.person()).filter(flags::isFlagged).isPresent();
    }

    public boolean isMine() {
        return task != null && task.claimedBy().equals(staff.author().name());
    }

    public boolean isClaimed() {
        return task != null && !task.claimedBy().isEmpty();
    }

    public String getHolder() {
        return isClaimed() ? replyWords.name(there().claimedBy()) : words.of("staff_task.holder.none");
    }

    public boolean isOpen() {
        return task != null && !task.isDone();
    }

    public boolean isDone() {
        return task != null && task.isDone();
    }

    /** "Anna Bell, Friday 27 November, 10:05am". */
    public String getDoneBy() {
        return words.of(
                "staff_reply.moment",
                replyWords.name(there().doneBy()),
                replyWords.moment(Objects.requireNonNull(there().doneAt())));
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
