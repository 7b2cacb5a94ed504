package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.doorstep.conversation.StaffTask;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** What staff are to do where no message tells somebody of a visit. Each is a task once for each time that was promised. */
@ApplicationScoped
public class ReminderTasks {

    /** How the key of each begins whom staff ring in place of a reminder. */
    static final String RING = "remind/";

    /** Of those whose reminder has not gone. */
    static final String UNSENT = "unreminded/";

    /** Of those who are told of the visit itself by a letter. */
    static final String UNTOLD = "untold/";

    /** Of those who do not know that their visit is cancelled: to be done although nobody comes any more. */
    private static final String CANCELLED = "cancelled/";

    /** Of those who wait for a visit that we cannot make. */
    static final String OUR_FAULT = "our-fault/";

    private static final String TEMPLATE = "task.reminder.";

    @Inject
    PlainDates dates;

    @Inject
    Templates templates;

    @Inject
    ReminderCalendar calendar;

    /** They are rung, on the last working day before the visit at the latest. */
    StaffTask ring(DueVisit visit, @Nullable Long person) {
        return task(StaffTask.Kind.CALL, RING, person == null ? "ring.nobody" : "ring", visit, person);
    }

    /** Their reminder has not gone. */
    StaffTask unsent(DueVisit visit, @Nullable Long person) {
        return task(StaffTask.Kind.CALL, UNSENT, "unsent", visit, person);
    }

    /** Nobody was told of it at all: by letter where that comes in time, else by a call, which reminds them too. */
    StaffTask untold(DueVisit visit, @Nullable Long person, boolean byLetter) {
        return task(
                byLetter ? StaffTask.Kind.LETTER : StaffTask.Kind.CALL,
                byLetter ? UNTOLD : RING,
                byLetter ? "untold.letter" : "untold.call",
                visit,
                person);
    }

    /** Nobody was told that it is cancelled: they are rung, so that they do not wait for it. */
    StaffTask cancelled(DueVisit visit, @Nullable Long person) {
        return task(StaffTask.Kind.CALL, CANCELLED, "cancelled", visit, person);
    }

    /** We cannot make it, and nothing that we write tells them: somebody rings while they wait for us. */
    StaffTask ourFault(DueVisit visit, @Nullable Long person, Instant now) {
        return new StaffTask(
                OUR_FAULT + visit.reference(),
                StaffTask.Kind.CALL,
                person,
                visit.reference(),
                words("our_fault", visit),
                dates.dateOf(visit.earliest()).equals(dates.dateOf(now)),
                visit.earliest().isAfter(now) ? visit.earliest() : now);
    }

    private StaffTask task(StaffTask.Kind kind, String key, String words, DueVisit visit, @Nullable Long person) {
        Instant by = calendar.callBy(dates.dateOf(visit.earliest()));
        return new StaffTask(
                key + visit.reference() + "/" + visit.changeNumber(),
                kind,
                person,
                visit.reference(),
                words(words, visit),
                false,
                by.isBefore(visit.earliest()) ? by : visit.earliest());
    }

    private String words(String key, DueVisit visit) {
        return templates.say(
                TEMPLATE + key,
                Map.of("day", dates.day(visit.earliest()), "times", dates.times(visit.earliest(), visit.latest())));
    }

    /** How one ended of which nothing is left to do. */
    String ended(String how) {
        return templates.say(TEMPLATE + "closed." + how, Map.of());
    }
}
