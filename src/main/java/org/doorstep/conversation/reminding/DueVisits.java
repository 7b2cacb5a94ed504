package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.settings.PlainDates;

/**
 * Finds the visits of a day of which nobody has been reminded, some hundred at a time in the order of their rows; what lies in the past is not looked
 * at. Then locks them, so that none of them is moved or cancelled while its reminder is written.
 */
@ApplicationScoped
public class DueVisits {

    /** How many are looked at at once. With more a tenant who writes meanwhile waits longer, with fewer the sweep takes longer (docs/performance.md). */
    static final int SOME = 200;

    /** When the promise was made that stands: at the booking, or the last move. */
    private static final String PROMISED =
            "COALESCE((SELECT MIN(e.happened_at) FROM appointment_event e WHERE e.appointment_id = a.id"
                    + " AND e.change_number = a.change_number), a.created_at)";

    /** Neither reminded nor on the list of those who are rung instead. */
    private static final String NOT_TOLD = " AND NOT EXISTS (SELECT 1 FROM outbox_message m WHERE m.about = a.reference"
            + " AND m.message_key LIKE CONCAT(a.reference, ?, a.change_number, '/%'))"
            + " AND NOT EXISTS (SELECT 1 FROM staff_task t WHERE t.task_key = CONCAT('" + ReminderTasks.RING
            + "', a.reference, '/', a.change_number))";

    private static final String STANDING =
            " FROM appointment a WHERE a.earliest_arrival >= ? AND a.earliest_arrival < ?"
                    + " AND (a.earliest_arrival > ? OR a.id > ?) AND a.status IN ('BOOKED', 'CONFIRMED')"
                    + " AND EXISTS (SELECT 1 FROM tenancy y WHERE y.property_id = a.property_id AND y.start_date <= ?"
                    + " AND (y.end_date IS NULL OR y.end_date >= ?))";

    private static final String OF_DAY = "SELECT a.id, a.earliest_arrival" + STANDING + " AND " + PROMISED + " <= ?"
            + NOT_TOLD + " ORDER BY a.earliest_arrival, a.id LIMIT " + SOME;

    private static final String ON_THE_DAY = "SELECT a.id, a.earliest_arrival" + STANDING + " AND " + PROMISED
            + " <= DATE_SUB(a.earliest_arrival, INTERVAL ? SECOND)"
            + " AND EXISTS (SELECT 1 FROM tenancy y JOIN tenancy_member m ON m.tenancy_id = y.id"
            + " JOIN person_wish w ON w.person_id = m.person_id AND w.on_the_day = TRUE"
            + " AND w.changed_at <= DATE_SUB(a.earliest_arrival, INTERVAL ? SECOND) WHERE y.property_id = a.property_id"
            + " AND (a.booked_for IS NULL OR a.booked_for = w.person_id))"
            + NOT_TOLD + " ORDER BY a.earliest_arrival, a.id LIMIT " + SOME;

    /** What {@link #visit} reads. */
    static final String COLUMNS =
            "a.id, a.reference, a.property_id, a.earliest_arrival, a.latest_arrival, a.change_number, a.booked_for";

    private static final String LOCKED =
            "SELECT " + COLUMNS + " FROM appointment a WHERE a.status IN ('BOOKED', 'CONFIRMED') AND a.id IN (";

    /**
     * A place in the order of visits.
     *
     * @param earliest when it begins
     * @param id its row
     */
    record Place(Instant earliest, long id) {

        static final Place FIRST = new Place(Instant.EPOCH, 0);
    }

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    TransactionConnections connections;

    /**
     * Those of a day who have not had this reminder, and begin after a moment.
     *
     * @param promisedBy whoever was promised their time later knows it
     */
    @Transactional
    List<Place> ofDay(ReminderRound round, Span span, Instant promisedBy, Place after) {
        List<Object> values = values(span, after, column(promisedBy));
        values.add("/REMINDER_" + round.kind() + "/");
        return Rows.of(connections, OF_DAY, values, DueVisits::place);
    }

    /**
     * Those within a span of whom somebody wishes to be reminded on the day, and has not been.
     *
     * @param ahead how long before a visit that is: whoever wishes it later means the next visit
     * @param notWithin so long before that they know the time at least
     */
    @Transactional
    List<Place> onTheDay(Span span, Duration ahead, Duration notWithin, Place after) {
        List<Object> values = values(span, after, ahead.plus(notWithin).toSeconds());
        values.add(ahead.toSeconds());
        values.add("/REMINDER_" + ReminderKind.ON_THE_DAY + "/");
        return Rows.of(connections, ON_THE_DAY, values, DueVisits::place);
    }

    /**
     * When visits begin that are looked for.
     *
     * @param from the first moment
     * @param until the moment after the last
     */
    record Span(Instant from, Instant until) {}

    private List<Object> values(Span span, Place after, Object promised) {
        Instant from = after.earliest().isAfter(span.from()) ? after.earliest() : span.from();
        LocalDate today = dates.dateOf(clock.instant());
        return new ArrayList<>(List.of(
                column(from), column(span.until()), column(after.earliest()), after.id(), today, today, promised));
    }

    /** Those of these that still stand and that no other transaction has in hand; nobody changes them before this one ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<DueVisit> lock(List<Place> places) {
        List<Object> ids = new ArrayList<>(places.stream().map(Place::id).toList());
        return Rows.of(
                connections, LOCKED + Rows.places("?", ids.size()) + ") FOR UPDATE SKIP LOCKED", ids, DueVisits::visit);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(instant(row, 2), row.getLong(1));
    }

    static DueVisit visit(ResultSet row) throws SQLException {
        return new DueVisit(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                instant(row, 4),
                instant(row, 5),
                row.getInt(6),
                row.getObject(7, Long.class));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static Timestamp column(Instant moment) {
        return InstantConverter.toColumn(moment);
    }
}
