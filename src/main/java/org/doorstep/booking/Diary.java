package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.Rota;
import org.doorstep.settings.Landlord;

/** The plans of the days that could serve a visit: who works, and what is promised, in two statements whatever their number. */
@ApplicationScoped
public class Diary {

    /**
     * A day that has the right trades.
     *
     * @param plan everything promised on it, less what the reader may give up
     */
    record OpenDay(Rota.Day day, DayPlan plan) {}

    /**
     * What the reader may give up for the new promise, and so must not stand in its way.
     *
     * @param holdsOf the owner whose holds do not count; empty: none
     * @param hold the key of a hold that does not count; empty: none
     */
    record Yielding(String holdsOf, String hold) {

        static final Yielding NOTHING = new Yielding("", "");

        /** What somebody gives up who books: the hold they book by, and, where they keep one slot at a time, every other. */
        static Yielding of(Actor actor, Optional<SlotHold> hold) {
            return new Yielding(
                    actor.keepsOneSlot() ? actor.owner() : "",
                    hold.map(SlotHold::key).orElse(""));
        }
    }

    /** By day, even while the tables are so small that the database would rather read them whole. */
    private static final String PROMISED =
            "SELECT a.working_day_id, CONCAT('a', a.id), a.earliest_arrival, a.latest_arrival, a.minutes, 1"
                    + " FROM appointment a FORCE INDEX (appointment_of_day) WHERE a.working_day_id IN (%1$s) AND a.status IN (%2$s)"
                    + " UNION ALL SELECT h.working_day_id, CONCAT('h', h.id), h.earliest_arrival, h.latest_arrival, h.minutes, 0"
                    + " FROM slot_hold h FORCE INDEX (slot_hold_live) WHERE h.working_day_id IN (%1$s) AND h.expires_at > ?1 AND h.owner <> ?2 AND h.hold_key <> ?3";

    private static final String STANDING = AppointmentStatus.STANDING.stream()
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", "));

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Rota rota;

    /** How an appointment is known in a plan. */
    static String keyOf(long appointmentId) {
        return "a" + appointmentId;
    }

    List<OpenDay> days(VisitNeed need, LocalDate from, LocalDate to, Yielding yielding) {
        List<Rota.Day> days = rota.days(need.trades(), from, to);
        Map<Long, List<PromisedVisit>> promised =
                promised(days.stream().map(Rota.Day::id).toList(), yielding);
        return days.stream()
                .map(day -> new OpenDay(
                        day,
                        new DayPlan(day.shifts(), promised.getOrDefault(day.id(), List.of()), landlord.getReserve())))
                .toList();
    }

    /** What is booked on these days, by day. */
    Map<Long, List<PromisedVisit>> promised(List<Long> dayIds, Yielding yielding) {
        Map<Long, List<PromisedVisit>> byDay = new HashMap<>();
        if (dayIds.isEmpty()) {
            return byDay;
        }
        String ids = dayIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        List<?> rows = database.createNativeQuery(String.format(PROMISED, ids, STANDING))
                .setParameter(1, InstantConverter.toColumn(clock.instant()))
                .setParameter(2, yielding.holdsOf())
                .setParameter(3, yielding.hold())
                .getResultList();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            byDay.computeIfAbsent(((Number) column[0]).longValue(), id -> new ArrayList<>())
                    .add(promise(column));
        }
        return byDay;
    }

    private static PromisedVisit promise(Object[] column) {
        return new PromisedVisit(
                (String) column[1],
                new ArrivalWindow(InstantConverter.fromColumn(column[2]), InstantConverter.fromColumn(column[3])),
                Duration.ofMinutes(((Number) column[4]).longValue()),
                ((Number) column[5]).intValue() == 1);
    }
}
