package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.Rota;
import org.doorstep.schedule.ShiftTime;

/** Reads what stands in working days, in one statement whatever their number. */
@ApplicationScoped
public class StandingRows {

    /**
     * What was found.
     *
     * @param shifts by day
     * @param busy time that another scheduler has planned, by operative
     * @param booked by day
     * @param held by day
     */
    record Found(
            Map<Long, List<ShiftTime>> shifts,
            Map<Long, List<BusyBlock>> busy,
            Map<Long, List<PromisedVisit>> booked,
            Map<Long, List<PromisedVisit>> held) {

        private Found() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        /** The plan of a day that was read whole, without its holds. Time that is planned elsewhere is as if no work were done in it. */
        DayPlan bookedPlan(Rota.Day day, Duration reserve) {
            List<ShiftTime> shifts = BusyBlock.leave(of(this.shifts, day.id()), of(busy, day.operativeId()));
            return new DayPlan(shifts, of(booked, day.id()), reserve);
        }

        List<PromisedVisit> heldOn(Rota.Day day) {
            return of(held, day.id());
        }

        private static <T> List<T> of(Map<Long, List<T>> found, long id) {
            return found.getOrDefault(id, List.of());
        }
    }

    private static final String STANDING = AppointmentStatus.STANDING.stream()
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", "));

    /** By key, even while the tables are so small that the database would rather read them whole. */
    private static final String WHOLE =
            "SELECT s.working_day_id, 's', 0, s.starts_at, s.ends_at, 0 FROM shift s WHERE s.working_day_id IN (%1$s)"
                    + " UNION ALL SELECT a.working_day_id, 'a', a.id, a.earliest_arrival, a.latest_arrival, a.minutes"
                    + " FROM appointment a FORCE INDEX (appointment_of_day) WHERE a.working_day_id IN (%1$s) AND a.status IN ("
                    + STANDING + ") UNION ALL SELECT b.operative_id, 'b', 0, b.starts_at, b.ends_at, 0"
                    + " FROM busy_block b FORCE INDEX (PRIMARY) WHERE b.operative_id IN (%2$s) AND b.work_date BETWEEN '%3$s' AND '%4$s'"
                    + " UNION ALL ";

    private static final String HOLDS =
            "SELECT h.working_day_id, 'h', h.id, h.earliest_arrival, h.latest_arrival, h.minutes"
                    + " FROM slot_hold h FORCE INDEX (slot_hold_by_end)"
                    + " WHERE h.expires_at > ?1 AND h.working_day_id IN (%s) AND h.owner <> ?2 AND h.hold_key <> ?3";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Reads days.
     *
     * @param whole those of which everything is wanted; a part of all
     * @param all those of which the live holds are wanted
     */
    Found read(List<Rota.Day> whole, List<Rota.Day> all, Yielding yielding) {
        Found found = new Found();
        if (all.isEmpty()) {
            return found;
        }
        String statement = (whole.isEmpty() ? "" : wholeOf(whole)) + String.format(HOLDS, listed(all, Rota.Day::id));
        List<?> rows = database.createNativeQuery(statement)
                .setParameter(1, InstantConverter.toColumn(clock.instant()))
                .setParameter(2, yielding.holdsOf())
                .setParameter(3, yielding.hold())
                .getResultList();
        rows.forEach(row -> add((Object[]) row, found));
        return found;
    }

    /** Blocks from the day before the first to the day after the last: either may reach past midnight. */
    private static String wholeOf(List<Rota.Day> days) {
        TreeSet<LocalDate> dates = days.stream().map(Rota.Day::date).collect(Collectors.toCollection(TreeSet::new));
        return String.format(
                WHOLE,
                listed(days, Rota.Day::id),
                listed(days, Rota.Day::operativeId),
                dates.first().minusDays(1),
                dates.last().plusDays(1));
    }

    private static String listed(List<Rota.Day> days, Function<Rota.Day, Long> id) {
        return days.stream().map(id).distinct().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void add(Object[] row, Found found) {
        Long of = ((Number) row[0]).longValue();
        Instant from = InstantConverter.fromColumn(row[3]);
        Instant to = InstantConverter.fromColumn(row[4]);
        String kind = String.valueOf(row[1]);
        switch (kind) {
            case "s" -> put(found.shifts(), of, new ShiftTime(from, to));
            // Where it takes place does not matter yet: travel is not counted (docs/decisions/0004).
            case "b" -> put(found.busy(), of, new BusyBlock(from, to, null, null, null));
            case "a" -> put(found.booked(), of, promise(row, new ArrivalWindow(from, to), true));
            case "h" -> put(found.held(), of, promise(row, new ArrivalWindow(from, to), false));
            default -> throw new IllegalStateException("Nothing is known of " + kind);
        }
    }

    private static <T> void put(Map<Long, List<T>> found, Long of, T what) {
        found.computeIfAbsent(of, id -> new ArrayList<>()).add(what);
    }

    private static PromisedVisit promise(Object[] row, ArrivalWindow window, boolean booked) {
        String key = String.valueOf(row[1]) + ((Number) row[2]).longValue();
        return new PromisedVisit(key, window, Duration.ofMinutes(((Number) row[5]).longValue()), booked);
    }
}
