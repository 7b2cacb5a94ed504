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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.Rota;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.settings.Landlord;

/**
 * The plans of the days that could serve a visit: who works, and what is promised or planned elsewhere, in two statements whatever their
 * number. Time that another scheduler has planned is as if no work were done in it.
 */
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
                    + " FROM slot_hold h FORCE INDEX (slot_hold_live) WHERE h.working_day_id IN (%1$s) AND h.expires_at > ?1 AND h.owner <> ?2 AND h.hold_key <> ?3"
                    + " UNION ALL SELECT b.operative_id, '', b.starts_at, b.ends_at, 0, 2"
                    + " FROM busy_block b FORCE INDEX (PRIMARY) WHERE b.operative_id IN (%3$s) AND b.work_date BETWEEN ?4 AND ?5";

    private static final int BOOKED = 1;
    private static final int BUSY = 2;

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
        return plans(rota.days(need.trades(), from, to), yielding, landlord.getReserve());
    }

    /** The plan of one locked day, with everything that is booked, held or planned elsewhere on it. */
    DayPlan planOf(WorkingDay day) {
        return plans(List.of(Rota.Day.of(day)), Yielding.NOTHING, Duration.ZERO)
                .get(0)
                .plan();
    }

    private List<OpenDay> plans(List<Rota.Day> days, Yielding yielding, Duration reserve) {
        if (days.isEmpty()) {
            return List.of();
        }
        Map<Long, List<PromisedVisit>> promised = new HashMap<>();
        Map<Long, List<BusyBlock>> busy = new HashMap<>();
        for (Object row : read(days, yielding)) {
            Object[] column = (Object[]) row;
            long of = ((Number) column[0]).longValue();
            if (kind(column) == BUSY) {
                busy.computeIfAbsent(of, id -> new ArrayList<>()).add(block(column));
            } else {
                promised.computeIfAbsent(of, id -> new ArrayList<>()).add(promise(column));
            }
        }
        return days.stream()
                .map(day -> new OpenDay(
                        day,
                        new DayPlan(
                                BusyBlock.leave(day.shifts(), busy.getOrDefault(day.operativeId(), List.of())),
                                promised.getOrDefault(day.id(), List.of()),
                                reserve)))
                .toList();
    }

    /** Blocks are asked for by operative from the day before the first to the day after the last: either may reach past midnight. */
    private List<?> read(List<Rota.Day> days, Yielding yielding) {
        TreeSet<LocalDate> dates = days.stream().map(Rota.Day::date).collect(Collectors.toCollection(TreeSet::new));
        String statement =
                String.format(PROMISED, list(days, Rota.Day::id), STANDING, list(days, Rota.Day::operativeId));
        return database.createNativeQuery(statement)
                .setParameter(1, InstantConverter.toColumn(clock.instant()))
                .setParameter(2, yielding.holdsOf())
                .setParameter(3, yielding.hold())
                .setParameter(4, dates.first().minusDays(1))
                .setParameter(5, dates.last().plusDays(1))
                .getResultList();
    }

    private static String list(List<Rota.Day> days, Function<Rota.Day, Long> id) {
        return days.stream().map(id).distinct().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static int kind(Object[] column) {
        return ((Number) column[5]).intValue();
    }

    private static PromisedVisit promise(Object[] column) {
        return new PromisedVisit(
                (String) column[1],
                new ArrivalWindow(InstantConverter.fromColumn(column[2]), InstantConverter.fromColumn(column[3])),
                Duration.ofMinutes(((Number) column[4]).longValue()),
                kind(column) == BOOKED);
    }

    /** Where it takes place does not matter yet: travel is not counted (docs/decisions/0004). */
    private static BusyBlock block(Object[] column) {
        return new BusyBlock(
                InstantConverter.fromColumn(column[2]), InstantConverter.fromColumn(column[3]), null, null, null);
    }
}
