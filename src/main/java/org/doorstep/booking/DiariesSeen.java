package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/**
 * Knows which diaries have changed since they were last looked through for those who wait, and how far a look has come. A look goes through all
 * who wait before the next begins, however often diaries change meanwhile: so whoever is late in the order has their turn too.
 */
@ApplicationScoped
public class DiariesSeen {

    /** A hold that lapses frees time without counting a diary on. Rounds come more often than this. */
    private static final Duration LAPSED_HOLDS = Duration.ofHours(1);

    /** Where time may have come free: a new version, a hold that lapsed, or a new day, on which those may be asked who were asked the day before. */
    private static final String CHANGED = "SELECT v.operative_id, v.version, s.up_to FROM diary_version v"
            + " LEFT JOIN diary_seen s ON s.operative_id = v.operative_id"
            + " LEFT JOIN (SELECT operative_id, MAX(expires_at) AS lapsed FROM slot_hold FORCE INDEX (slot_hold_by_end)"
            + " WHERE expires_at > ? AND expires_at <= ? GROUP BY operative_id) h ON h.operative_id = v.operative_id"
            + " WHERE EXISTS (SELECT 1 FROM earlier_wish) AND (s.version IS NULL OR s.up_to IS NOT NULL"
            + " OR s.version <> v.version OR s.seen_at < ? OR h.lapsed > s.seen_at)";

    /** A visit counts that a tenant can still move and that has not become sooner since the wish. */
    private static final String WAITS =
            "a.status IN ('BOOKED', 'CONFIRMED') AND a.earliest_arrival > ? AND a.earliest_arrival >= w.visit_at";

    private static final String GRANTED =
            "DELETE w FROM earlier_wish w JOIN appointment a ON a.id = w.appointment_id WHERE NOT (" + WAITS + ")";

    /** Of those whose trade somebody has whose diary is under way; nobody who was asked today. */
    private static final String WAITING =
            "SELECT w.id, w.first_date, w.parts, a.reference, a.change_number, a.property_id, a.earliest_arrival, a.latest_arrival,"
                    + " (SELECT GROUP_CONCAT(o.reference ORDER BY o.id) FROM appointment_work x"
                    + " JOIN works_order o ON o.id = x.works_order_id WHERE x.appointment_id = a.id)"
                    + " FROM earlier_wish w JOIN appointment a ON a.id = w.appointment_id"
                    + " WHERE w.id > (SELECT MIN(s.up_to) FROM diary_seen s WHERE s.up_to IS NOT NULL) AND "
                    + WAITS
                    + " AND NOT EXISTS (SELECT 1 FROM earlier_ask k WHERE k.person_id = w.person_id AND k.asked_on = ?)"
                    + " AND EXISTS (SELECT 1 FROM appointment_work x JOIN works_order o ON o.id = x.works_order_id"
                    + " JOIN operative_trade t ON t.trade_code = o.trade_code"
                    + " JOIN diary_seen s ON s.operative_id = t.operative_id AND s.up_to IS NOT NULL"
                    + " WHERE x.appointment_id = a.id) ORDER BY w.id LIMIT ?";

    private record Changed(long operative, long version, boolean isUnderWay) {}

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    /** Whether there is anything to look through; begins a look where none is under way. */
    boolean begin() {
        Instant now = clock.instant();
        Instant midnight = dates.dateOf(now).atStartOfDay(landlord.getZone()).toInstant();
        List<Changed> changed = Rows.of(
                connections,
                CHANGED,
                List.of(column(now.minus(LAPSED_HOLDS)), column(now), column(midnight)),
                DiariesSeen::changed);
        if (!changed.isEmpty() && changed.stream().noneMatch(Changed::isUnderWay)) {
            Rows.change(connections, GRANTED, List.of(column(lastUnchangeable(now))));
            begin(changed, now);
        }
        return !changed.isEmpty();
    }

    private void begin(List<Changed> changed, Instant now) {
        String rows = changed.stream()
                .map(each -> "(" + each.operative() + ", " + each.version() + ", ?, 0)")
                .collect(Collectors.joining(", "));
        Rows.change(
                connections,
                "INSERT INTO diary_seen (operative_id, version, seen_at, up_to) VALUES " + rows
                        + " ON DUPLICATE KEY UPDATE version = VALUES(version), seen_at = VALUES(seen_at), up_to = 0",
                changed.stream().map(each -> column(now)).toList());
    }

    /** Those who are to be looked at next, who waits longest first; fewer than the most only where they are the last. */
    List<WaitingVisit> next(int most) {
        Instant now = clock.instant();
        LocalDate today = dates.dateOf(now);
        return Rows.of(connections, WAITING, List.of(column(lastUnchangeable(now)), today, most), DiariesSeen::waiting);
    }

    /** All up to this wish were looked at. */
    void reached(long wish) {
        Rows.change(connections, "UPDATE diary_seen SET up_to = ? WHERE up_to IS NOT NULL", List.of(wish));
    }

    /** All were looked at. */
    void reachedTheEnd() {
        Rows.change(connections, "UPDATE diary_seen SET up_to = NULL WHERE up_to IS NOT NULL", List.of());
    }

    private Instant lastUnchangeable(Instant now) {
        return now.plus(landlord.getChangeCutoff());
    }

    private static Object column(Instant instant) {
        return InstantConverter.toColumn(instant);
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(row.getLong(1), row.getLong(2), row.getObject(3) != null);
    }

    private static WaitingVisit waiting(ResultSet row) throws SQLException {
        return new WaitingVisit(
                row.getLong(1),
                EarlierTimes.read(row.getObject(2, LocalDate.class), row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getLong(6),
                new ArrivalWindow(
                        InstantConverter.fromColumn(row.getObject(7)), InstantConverter.fromColumn(row.getObject(8))),
                List.of(row.getString(9).split(",", -1)));
    }
}
