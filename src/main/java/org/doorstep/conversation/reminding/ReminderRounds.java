package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.audit.Alarms;
import org.doorstep.conversation.reminding.DueVisits.Place;
import org.doorstep.conversation.reminding.DueVisits.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of all that is due, a few hundred visits a transaction. Two servers that do it at once write each reminder once: its key is there
 * already. What is later than it should be raises an alarm.
 */
@ApplicationScoped
public class ReminderRounds {

    private static final Logger LOG = Logger.getLogger(ReminderRounds.class.getName());

    @Inject
    ReminderCalendar calendar;

    @Inject
    ReminderSettings settings;

    @Inject
    DueVisits visits;

    @Inject
    Reminding reminding;

    @Inject
    CallList callList;

    @Inject
    NumberChecks checks;

    @Inject
    Alarms alarms;

    /**
     * One round. What is written in quiet hours waits in the outbox.
     *
     * @param at the moment by which something is due or not
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run(Instant at) {
        calendar.due(at).forEach(round -> keepGoing(round.toString(), () -> remind(round, at)));
        keepGoing("on the day", () -> remindOnTheDay(at));
        calendar.toCall(at)
                .forEach(round -> keepGoing("call list", () -> {
                    while (callList.add(round, at)) {
                        LOG.fine("More are to be rung");
                    }
                }));
        keepGoing("call list", callList::close);
        keepGoing("number checks", () -> check(at));
    }

    private void check(Instant at) {
        long after = 0;
        do {
            after = checks.ask(at, after);
        } while (after > 0);
    }

    private void remind(ReminderRound round, Instant at) {
        Instant start = calendar.startOf(round.day());
        Span span = new Span(start.isAfter(at) ? start : at.plusMillis(1), calendar.endOf(round.day()));
        boolean isLate = isLate(round.moment(), at);
        Instant promisedBy = calendar.promisedBy(round);
        walk(round.kind(), round.until(), place -> visits.ofDay(round, span, promisedBy, place), each -> isLate);
    }

    private void remindOnTheDay(Instant at) {
        Duration ahead = settings.onTheDay();
        Span span = new Span(at.plusMillis(1), at.plus(ahead));
        walk(
                ReminderKind.ON_THE_DAY,
                null,
                place -> visits.onTheDay(span, ahead, settings.notWithin(), place),
                each -> isLate(each.earliest().minus(ahead), at));
    }

    private boolean isLate(Instant moment, Instant at) {
        return moment.plus(settings.lateAfter()).isBefore(at);
    }

    private void walk(
            ReminderKind kind,
            @Nullable Instant until,
            Function<Place, List<Place>> next,
            Function<Place, Boolean> isLate) {
        Place last = Place.FIRST;
        List<Place> some;
        do {
            some = next.apply(last);
            if (!some.isEmpty()) {
                last = some.get(some.size() - 1);
                boolean isAnyLate = some.stream().anyMatch(isLate::apply);
                if (remind(kind, until, some) > 0 && isAnyLate) {
                    alarms.raise(Alarms.Kind.REMINDERS_LATE);
                }
            }
        } while (some.size() == DueVisits.SOME);
    }

    /** One that cannot be written must not keep the others waiting: of some that fail, each half is tried by itself. */
    private int remind(ReminderKind kind, @Nullable Instant until, List<Place> some) {
        try {
            return reminding.remind(kind, until, some);
        } catch (RuntimeException e) {
            if (some.size() == 1) {
                LOG.log(
                        Level.WARNING,
                        "A reminder could not be written, of the visit in row "
                                + some.get(0).id(),
                        e);
                return 0;
            }
            int half = some.size() / 2;
            return remind(kind, until, some.subList(0, half)) + remind(kind, until, some.subList(half, some.size()));
        }
    }

    /** What goes wrong with one must not keep the others waiting. */
    private static void keepGoing(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Reminders could not be written: " + what, e);
        }
    }
}
