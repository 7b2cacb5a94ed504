package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.booking.DiaryRow.Kind;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.DayFrame;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Place;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.schedule.TravelSettings;
import org.doorstep.schedule.WorkingDay;

/**
 * Reads what stands in diaries, in one statement whatever the number of operatives and days, and without a look at the past.
 */
@ApplicationScoped
public class StandingRows {

    private static final String STANDING = AppointmentStatus.STANDING.stream()
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", "));

    /** By key, even while the tables are so small that the database would rather read them whole. */
    private static final String SHIFTS = "SELECT " + Kind.SHIFT.column()
            + ", d.operative_id, d.id, d.work_date, d.version, 0, s.starts_at, s.ends_at, 0, NULL, NULL, NULL, NULL, NULL, 0"
            + " FROM working_day d FORCE INDEX (working_day_once) STRAIGHT_JOIN shift s ON s.working_day_id = d.id"
            + " WHERE d.operative_id IN (%1$s) AND d.work_date BETWEEN '%2$s' AND '%3$s'";

    private static final String BOOKED = " UNION ALL SELECT " + Kind.APPOINTMENT.column()
            + ", d.operative_id, d.id, d.work_date, d.version, a.id, a.earliest_arrival, a.latest_arrival, a.minutes, NULL, NULL, NULL,"
            + " a.latitude, a.longitude, a.route_order"
            + " FROM working_day d FORCE INDEX (working_day_once)"
            + " STRAIGHT_JOIN appointment a FORCE INDEX (appointment_of_day) ON a.working_day_id = d.id AND a.status IN ("
            + STANDING + ") WHERE d.operative_id IN (%1$s) AND d.work_date BETWEEN '%2$s' AND '%3$s'";

    /** Of those who come along with another. */
    private static final String COMPANIONS = " UNION ALL SELECT " + Kind.APPOINTMENT.column()
            + ", d.operative_id, d.id, d.work_date, d.version, a.id, a.earliest_arrival, a.latest_arrival, c.minutes, NULL, NULL, NULL,"
            + " a.latitude, a.longitude, c.route_order FROM working_day d FORCE INDEX (working_day_once)"
            + " STRAIGHT_JOIN appointment_companion c FORCE INDEX (appointment_companion_of_day) ON c.working_day_id = d.id"
            + " STRAIGHT_JOIN appointment a ON a.id = c.appointment_id AND a.status IN ("
            + STANDING + ") WHERE d.operative_id IN (%1$s) AND d.work_date BETWEEN '%2$s' AND '%3$s'";

    private static final String BUSY = " UNION ALL SELECT " + Kind.BUSY.column()
            + ", b.operative_id, 0, b.work_date, 0, 0, b.starts_at, b.ends_at, 0, NULL, NULL, NULL,"
            + " b.latitude, b.longitude, 0 FROM busy_block b FORCE INDEX (PRIMARY)"
            + " WHERE b.operative_id IN (%1$s) AND b.work_date BETWEEN '%2$s' AND '%3$s'";

    /** By their ends: those that are over, which are nearly all, are not looked at. */
    private static final String HELD = " UNION ALL SELECT " + Kind.HOLD.column()
            + ", h.operative_id, h.working_day_id, NULL, 0, h.id, h.earliest_arrival, h.latest_arrival, h.minutes, h.expires_at,"
            + " h.owner, COALESCE(h.lead_key, h.hold_key), h.latitude, h.longitude, h.route_order FROM slot_hold h FORCE INDEX (slot_hold_by_end)"
            + " WHERE h.expires_at > ? AND h.operative_id IN (%1$s)";

    /** Where they set out. */
    private static final String OPERATIVE = " UNION ALL SELECT " + Kind.OPERATIVE.column()
            + ", o.id, 0, NULL, 0, 0, NULL, NULL, 0, NULL, o.gender, o.badge_number, o.latitude, o.longitude, 0"
            + " FROM operative o WHERE o.id IN (%1$s)";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    TravelSettings settings;

    /**
     * Reads what these operatives work, what is booked with them and what is held on these dates. Time that is planned elsewhere is as if
     * no work were done in it.
     *
     * @return the days on which they work, by operative; none for an operative who works on none
     */
    Map<Long, List<OpenDay>> whole(Collection<Long> operatives, LocalDate from, LocalDate to, Duration reserve) {
        Map<Long, List<OpenDay>> open = new HashMap<>();
        operatives.forEach(operative -> open.put(operative, new ArrayList<>()));
        if (operatives.isEmpty()) {
            return open;
        }
        Map<Long, DiaryRow> days = new TreeMap<>();
        Map<Long, List<ShiftTime>> shifts = new HashMap<>();
        Map<Long, List<PromisedVisit>> booked = new HashMap<>();
        Map<Long, List<HeldSlot>> held = new HashMap<>();
        Map<Long, List<BusyBlock>> busy = new HashMap<>();
        Map<Long, DiaryRow> operative = new HashMap<>();
        for (DiaryRow row : rows(operatives, from, to)) {
            switch (row.what()) {
                case SHIFT -> {
                    days.put(row.day(), row);
                    put(shifts, row.day(), row.shift());
                }
                case APPOINTMENT -> put(booked, row.day(), row.booked());
                case HOLD -> put(held, row.day(), row.held());
                case BUSY -> put(busy, row.operative(), row.busy());
                case OPERATIVE -> operative.put(row.operative(), row);
            }
        }
        days.forEach((id, day) -> {
            List<BusyBlock> blocks = near(of(shifts, id), of(busy, day.operative()));
            DiaryRow who = Objects.requireNonNull(operative.get(day.operative()));
            DayFrame frame = new DayFrame(of(shifts, id), blocks, who.place(), settings.travel(), reserve);
            DayPlan plan = new DayPlan(frame, of(booked, id));
            put(
                    open,
                    day.operative(),
                    OpenDay.read(
                            id, day.version(), Objects.requireNonNull(who.who()), day.dateOfDay(), plan, of(held, id)));
        });
        return open;
    }

    /** Reads one locked day with everything that stands on it, live holds too. */
    DayPlan planOf(WorkingDay locked) {
        List<ShiftTime> shifts = new ArrayList<>();
        List<PromisedVisit> promised = new ArrayList<>();
        List<BusyBlock> busy = new ArrayList<>();
        Place start = null;
        for (DiaryRow row : rows(List.of(locked.operativeId()), locked.date(), locked.date())) {
            switch (row.what()) {
                case SHIFT -> shifts.add(row.shift());
                case APPOINTMENT -> promised.add(row.booked());
                case HOLD -> {
                    if (row.day() == locked.id()) {
                        promised.add(row.held().promise());
                    }
                }
                case BUSY -> busy.add(row.busy());
                case OPERATIVE -> start = row.place();
            }
        }
        return new DayPlan(new DayFrame(shifts, near(shifts, busy), start, settings.travel(), Duration.ZERO), promised);
    }

    /** Of the blocks of a whole diary those that touch a day's shifts: elsewhere the operative is in their own time. */
    private static List<BusyBlock> near(List<ShiftTime> shifts, List<BusyBlock> blocks) {
        return blocks.stream()
                .filter(block -> shifts.stream().anyMatch(block::touches))
                .toList();
    }

    /** Blocks are read from the day before the first to the day after the last: either may reach past midnight. */
    private List<DiaryRow> rows(Collection<Long> operatives, LocalDate from, LocalDate to) {
        String ids = operatives.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String statement = String.format(SHIFTS + BOOKED + COMPANIONS, ids, from, to)
                + String.format(BUSY, ids, from.minusDays(1), to.plusDays(1))
                + String.format(HELD, ids)
                + String.format(OPERATIVE, ids);
        return Rows.of(connections, statement, List.of(InstantConverter.toColumn(clock.instant())), DiaryRow::of);
    }

    private static <T> List<T> of(Map<Long, List<T>> found, long id) {
        return found.getOrDefault(id, List.of());
    }

    private static <T> void put(Map<Long, List<T>> found, long of, T what) {
        found.computeIfAbsent(of, id -> new ArrayList<>()).add(what);
    }
}
