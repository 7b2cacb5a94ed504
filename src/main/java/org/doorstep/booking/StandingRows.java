package org.doorstep.booking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import javax.sql.DataSource;
import org.doorstep.InstantConverter;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.booking.DiaryRow.Kind;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.schedule.WorkingDay;

/**
 * Reads what stands in diaries, in one statement whatever the number of operatives and days, and without a look at the past. Plain JDBC:
 * in the caller's transaction where there is one, and a search, which has none, asks the database nothing else.
 */
@ApplicationScoped
public class StandingRows {

    /**
     * Who has the trades that were asked for, and what is held.
     *
     * @param versions of the operatives' diaries, by operative
     * @param held by day: every live hold, but for those that yield
     */
    record Able(Map<Long, Long> versions, Map<Long, List<PromisedVisit>> held) {

        List<PromisedVisit> heldOn(long dayId) {
            return held.getOrDefault(dayId, List.of());
        }
    }

    /** What was read of one day. */
    private record Gathered(DiaryRow of, List<ShiftTime> shifts, List<PromisedVisit> booked) {

        OpenDay open(List<BusyBlock> busy, Duration reserve) {
            DayPlan plan = new DayPlan(BusyBlock.leave(shifts, busy), booked, reserve);
            return new OpenDay(of.day(), of.dayVersion(), of.operative(), Objects.requireNonNull(of.date()), plan);
        }
    }

    private static final String STANDING = AppointmentStatus.STANDING.stream()
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", "));

    private static final String ABLE = "SELECT " + Kind.OPERATIVE.column()
            + ", t0.operative_id, 0, NULL, 0, COALESCE(v.version, 0), NULL, NULL, 0 FROM operative_trade t0%s"
            + " LEFT JOIN diary_version v ON v.operative_id = t0.operative_id WHERE t0.trade_code = ?";

    private static final String TRADE_TOO =
            " JOIN operative_trade t%1$d ON t%1$d.operative_id = t0.operative_id AND t%1$d.trade_code = ?";

    /** By their ends: those that are over, which are nearly all, are not looked at. */
    private static final String HOLDS = " UNION ALL SELECT " + Kind.HOLD.column()
            + ", h.operative_id, h.working_day_id, NULL, 0, h.id, h.earliest_arrival, h.latest_arrival, h.minutes"
            + " FROM slot_hold h FORCE INDEX (slot_hold_by_end)"
            + " WHERE h.expires_at > ? AND h.owner <> ? AND h.hold_key <> ?";

    /** By key, even while the tables are so small that the database would rather read them whole. */
    private static final String SHIFTS = "SELECT " + Kind.SHIFT.column()
            + ", d.operative_id, d.id, d.work_date, d.version, 0, s.starts_at, s.ends_at, 0"
            + " FROM working_day d FORCE INDEX (working_day_once) STRAIGHT_JOIN shift s ON s.working_day_id = d.id"
            + " WHERE d.operative_id IN (%1$s) AND d.work_date BETWEEN '%2$s' AND '%3$s'";

    private static final String BOOKED = " UNION ALL SELECT " + Kind.APPOINTMENT.column()
            + ", d.operative_id, d.id, d.work_date, d.version, a.id, a.earliest_arrival, a.latest_arrival, a.minutes"
            + " FROM working_day d FORCE INDEX (working_day_once)"
            + " STRAIGHT_JOIN appointment a FORCE INDEX (appointment_of_day) ON a.working_day_id = d.id AND a.status IN ("
            + STANDING + ") WHERE d.operative_id IN (%1$s) AND d.work_date BETWEEN '%2$s' AND '%3$s'";

    private static final String BUSY = " UNION ALL SELECT " + Kind.BUSY.column()
            + ", b.operative_id, 0, b.work_date, 0, 0, b.starts_at, b.ends_at, 0 FROM busy_block b FORCE INDEX (PRIMARY)"
            + " WHERE b.operative_id IN (%1$s) AND b.work_date BETWEEN '%2$s' AND '%3$s'";

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource connections;

    @Inject
    Clock clock;

    /** Finds whoever has every one of these trades, and what is held, as both were at one moment. */
    Able able(Collection<String> trades, Yielding yielding) {
        List<String> codes = List.copyOf(trades);
        StringBuilder others = new StringBuilder();
        for (int i = 1; i < codes.size(); i++) {
            others.append(String.format(TRADE_TOO, i));
        }
        List<Object> values = new ArrayList<>(codes.subList(1, codes.size()));
        values.add(codes.get(0));
        values.addAll(valuesOfHolds(yielding));
        Able able = new Able(new TreeMap<>(), new HashMap<>());
        for (DiaryRow row : rows(String.format(ABLE, others) + HOLDS, values)) {
            if (row.what() == Kind.OPERATIVE) {
                able.versions().put(row.operative(), row.id());
            } else {
                put(able.held(), row.day(), row.promise());
            }
        }
        return able;
    }

    /**
     * Reads what these operatives work and what is booked with them on these dates. Time that is planned elsewhere is as if no work were
     * done in it.
     *
     * @return the days on which they work, by operative; none for an operative who works on none
     */
    Map<Long, List<OpenDay>> whole(Collection<Long> operatives, LocalDate from, LocalDate to, Duration reserve) {
        Map<Long, List<OpenDay>> open = new HashMap<>();
        operatives.forEach(operative -> open.put(operative, new ArrayList<>()));
        if (operatives.isEmpty()) {
            return open;
        }
        Map<Long, Gathered> days = new TreeMap<>();
        Map<Long, List<BusyBlock>> busy = new HashMap<>();
        for (DiaryRow row : rows(wholeOf(operatives, from, to), List.of())) {
            switch (row.what()) {
                case SHIFT -> gathered(days, row).shifts().add(row.shift());
                case APPOINTMENT -> gathered(days, row).booked().add(row.promise());
                default -> put(busy, row.operative(), row.busy());
            }
        }
        for (Gathered day : days.values()) {
            if (!day.shifts().isEmpty()) {
                long operative = day.of().operative();
                put(open, operative, day.open(busy.getOrDefault(operative, List.of()), reserve));
            }
        }
        return open;
    }

    /** Reads one locked day with everything that stands on it, holds too. */
    DayPlan planOf(WorkingDay locked) {
        List<ShiftTime> shifts = new ArrayList<>();
        List<PromisedVisit> promised = new ArrayList<>();
        List<BusyBlock> busy = new ArrayList<>();
        String statement = wholeOf(List.of(locked.operativeId()), locked.date(), locked.date()) + HOLDS
                + " AND h.working_day_id = " + locked.id();
        for (DiaryRow row : rows(statement, valuesOfHolds(Yielding.NOTHING))) {
            switch (row.what()) {
                case SHIFT -> shifts.add(row.shift());
                case BUSY -> busy.add(row.busy());
                default -> promised.add(row.promise());
            }
        }
        return new DayPlan(BusyBlock.leave(shifts, busy), promised, Duration.ZERO);
    }

    /** Blocks from the day before the first to the day after the last: either may reach past midnight. */
    private static String wholeOf(Collection<Long> operatives, LocalDate from, LocalDate to) {
        String ids = operatives.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return String.format(SHIFTS + BOOKED, ids, from, to)
                + String.format(BUSY, ids, from.minusDays(1), to.plusDays(1));
    }

    private static Gathered gathered(Map<Long, Gathered> days, DiaryRow row) {
        return days.computeIfAbsent(row.day(), id -> new Gathered(row, new ArrayList<>(), new ArrayList<>()));
    }

    private static <T> void put(Map<Long, List<T>> found, long of, T what) {
        found.computeIfAbsent(of, id -> new ArrayList<>()).add(what);
    }

    private List<Object> valuesOfHolds(Yielding yielding) {
        return List.of(InstantConverter.toColumn(clock.instant()), yielding.holdsOf(), yielding.hold());
    }

    private List<DiaryRow> rows(String statement, List<Object> values) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            List<DiaryRow> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(DiaryRow.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("What stands in the diaries could not be read", e);
        }
    }
}
