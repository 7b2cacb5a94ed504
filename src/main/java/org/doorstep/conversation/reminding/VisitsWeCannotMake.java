package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.Appointment;
import org.doorstep.conversation.StaffTasks;
import org.doorstep.messaging.Question;
import org.doorstep.messaging.QuietHours;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.HomeContacts;
import org.doorstep.tenancy.HomeContacts.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a visit was for that we cannot make it, and that this is our fault, in the transaction in which it ends. Whom nothing that we write reaches,
 * staff ring.
 */
@ApplicationScoped
public class VisitsWeCannotMake {

    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    QuietHours quiet;

    @Inject
    Templates templates;

    @Inject
    HomeContacts contacts;

    @Inject
    Messenger messenger;

    @Inject
    ReminderTasks tasks;

    @Inject
    StaffTasks staffTasks;

    /** Tells it by day, as quiet hours have it; a call that somebody has to make does not wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Appointment appointment) {
        DueVisit visit = DueVisit.of(appointment);
        Instant now = clock.instant();
        Instant giveUp = (visit.latest().isAfter(now) ? visit.latest() : now).plus(WORTH_TELLING);
        boolean isTold = messenger
                .tell(
                        Question.OUR_FAULT,
                        visit,
                        new Messenger.Moment(visit.earliest(), giveUp),
                        (language, words) ->
                                Map.of("when", when(visit, now, language, words), "time", words.time(visit.earliest())))
                .isPresent();
        if (!isTold) {
            staffTasks.add(tasks.ourFault(visit, whoWaits(visit), now));
        }
    }

    /** "today" by the day on which it is read. */
    private String when(DueVisit visit, Instant now, @Nullable String language, DateWords words) {
        boolean today = dates.dateOf(quiet.nextOpen(now)).equals(dates.dateOf(visit.earliest()));
        return templates.say(
                "our_fault.when." + (today ? "today" : "other_day"),
                language,
                said -> Map.of("day", words.shortDay(visit.earliest())));
    }

    private @Nullable Long whoWaits(DueVisit visit) {
        List<Tenant> tenants = contacts.at(List.of(visit.home())).getOrDefault(visit.home(), List.of());
        Tenant to = Telling.of(visit, tenants).to();
        return to == null ? null : to.personId();
    }
}
