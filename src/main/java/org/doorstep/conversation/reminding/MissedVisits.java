package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.doorstep.booking.Appointment;
import org.doorstep.messaging.Question;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a visit was for that we came and got no answer, without blame, in the transaction in which it is recorded. Never whoever may be at risk, and
 * not days later.
 */
@ApplicationScoped
public class MissedVisits {

    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    /** Who was offline may tell us the day after. */
    private static final int DAYS_LATE = 1;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Templates templates;

    @Inject
    Messenger messenger;

    /**
     * Tells it.
     *
     * @param arrivedAt when somebody was there; null where that was not told
     * @param endedAt when it was known that nobody was in
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Appointment appointment, @Nullable Instant arrivedAt, Instant endedAt) {
        Instant came = arrivedAt == null ? endedAt : arrivedAt;
        LocalDate today = dates.dateOf(clock.instant());
        if (dates.dateOf(came).isBefore(today.minusDays(DAYS_LATE))) {
            return;
        }
        String template = "missed.when." + (dates.dateOf(came).equals(today) ? "today" : "earlier")
                + (arrivedAt == null ? ".untimed" : "");
        messenger.tellUnlessAtRisk(
                Question.MISSED,
                DueVisit.of(appointment),
                new Messenger.Moment(came, clock.instant().plus(WORTH_TELLING)),
                (language, words) -> Map.of("when", when(came, template, language)));
    }

    /** "at 10:40am today", "on Wed 30 Dec". */
    private String when(Instant came, String template, @Nullable String language) {
        return templates.say(
                template, language, words -> Map.of("time", words.time(came), "day", words.shortDay(came)));
    }
}
