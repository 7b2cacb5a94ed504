package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.Retried;
import org.doorstep.account.SignedInStaff;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.WorkingCalendar;

/** Staff make a task of a text; with that the text is settled. One about harm at home is from then on for those alone who are named for it. */
@ApplicationScoped
public class TaskFromReply {

    private static final Duration SAFETY_WITHIN = Duration.ofHours(1);

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    WorkingCalendar calendar;

    @Inject
    ReplyLocks replies;

    @Inject
    StaffTasks tasks;

    /**
     * Makes it. The same form sent twice is one task.
     *
     * @param seen the version of the text when it was read
     */
    @Retried
    @Transactional
    public WorkResult make(String reference, int seen, TaskWish wish, SignedInStaff by) {
        return replies.with(reference, by, reply -> make(reply, seen, wish, by));
    }

    private WorkResult make(LockedReply reply, int seen, TaskWish wish, SignedInStaff by) {
        if (reply.settled() || reply.version() != seen) {
            return WorkResult.ALREADY;
        }
        boolean safety = wish.kind() == StaffTask.Kind.SAFETY;
        tasks.add(new StaffTask(
                "reply/" + reply.reference() + "/" + seen,
                wish.kind(),
                reply.personId(),
                reply.about(),
                OwnWords.upTo(TaskWish.LONGEST, wish.words()),
                safety,
                safety ? clock.instant().plus(SAFETY_WITHIN) : endOf(wish.by())));
        if (safety) {
            replies.change(reply, "intent = 'SAFETY_CONCERN'", List.of(), "reply.safety", by);
        }
        replies.settle(reply, Settled.TASK, "reply.task", by);
        return WorkResult.DONE;
    }

    /** The moment at which the day is over. */
    private Instant endOf(TaskWish.By by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), landlord.getZone());
        LocalDate last = by.workingDays() == 0 ? today : calendar.plusWorkingDays(today, by.workingDays());
        return last.plusDays(1).atStartOfDay(landlord.getZone()).toInstant();
    }
}
