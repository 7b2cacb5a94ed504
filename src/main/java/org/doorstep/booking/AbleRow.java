package org.doorstep.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.booking.AbleRows.OpenOrder;
import org.doorstep.booking.VisitNeeds.Standing;
import org.doorstep.schedule.Place;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.works.OfferTerms;
import org.doorstep.works.OfferedOn;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/**
 * One row of what {@link AbleRows} asks, with the statement: an order, with a rule and an absence of its household where there are any; or an
 * operative, who comes once for each trade.
 */
record AbleRow(
        @Nullable OpenOrder order,
        AbleRow.@Nullable Rule rule,
        AbleRow.@Nullable Shut shut,
        Able.@Nullable Row operative) {

    /** What an adjustment of somebody asks of visits to their home. */
    record Rule(
            long home, HomeRules.Effect effect, @Nullable String value) {}

    /** When nobody can let us in. */
    record Shut(long home, AbsenceSpan span) {}

    /** In the first column, where others have an operative. */
    private static final int ORDER = 0;

    private static final String OPERATIVE = "SELECT t.operative_id, COALESCE(v.version, 0), t.trade_code";

    private static final String VERSIONS = " LEFT JOIN diary_version v ON v.operative_id = t.operative_id";

    /** Of these trades. */
    private static final String OPERATIVES =
            OPERATIVE + " FROM operative_trade t" + VERSIONS + " WHERE t.trade_code IN (%s)";

    /** The columns of an order and its household; those of an operative come before them. */
    private static final String NO_ORDER = ", NULL".repeat(24);

    /** Of the trades of these orders, each trade once: so written it costs the database two thirds of what IN (SELECT ...) does. */
    private static final String OPERATIVES_FOR = OPERATIVE + NO_ORDER
            + " FROM (SELECT DISTINCT p.trade_code FROM works_order p WHERE p.reference IN (%s)) d"
            + " STRAIGHT_JOIN operative_trade t ON t.trade_code = d.trade_code" + VERSIONS;

    /**
     * Open orders alone, by (home, state): with what is done in it, the database read the more the longer the past. With each of them comes what
     * its household needs today, of everybody who lives there now, and when nobody can let us in: a row for each two of these. An absence
     * counts while its tenancy lasts: who lives there next is at home.
     */
    private static final String ORDERS = "SELECT " + ORDER
            + ", 0, w.trade_code, w.reference, w.property_id, v.name, w.crew_size, w.minutes,"
            + " v.window_minutes, w.not_before, w.due, a.id, a.reference, a.earliest_arrival, h.latitude, h.longitude,"
            + " y.reference, b.earliest_arrival, v.lead_minutes, v.notice_minutes, v.offered_on, v.early_months,"
            + " COALESCE(a.private_to, w.private_to, IF(v.private_by_default, " + WorksOrder.NOBODY + ", NULL)),"
            + " r.effect, COALESCE(r.value, n.note), GREATEST(s.first_date, t.start_date),"
            + " LEAST(COALESCE(s.last_date, t.end_date), COALESCE(t.end_date, s.last_date))"
            + " FROM works_order p"
            + " STRAIGHT_JOIN property h ON h.id = p.property_id"
            + " STRAIGHT_JOIN works_order w FORCE INDEX (works_order_open_at_home)"
            + " ON w.property_id = p.property_id AND w.state = 'OPEN'"
            + " STRAIGHT_JOIN visit_type v ON v.code = w.visit_type"
            + " LEFT JOIN appointment_work x ON x.open_order = w.id LEFT JOIN appointment a ON a.id = x.appointment_id"
            + " LEFT JOIN works_order y ON y.reference = w.after_order AND y.state = 'OPEN'"
            + " LEFT JOIN appointment_work z ON z.open_order = y.id LEFT JOIN appointment b ON b.id = z.appointment_id"
            + " LEFT JOIN tenancy t ON t.property_id = p.property_id AND (t.end_date IS NULL OR t.end_date >= ?)"
            + " LEFT JOIN home_absence s FORCE INDEX (home_absence_standing)"
            + " ON s.standing_for = t.id AND s.let_in = 'NOBODY'"
            + " LEFT JOIN (tenancy_member m STRAIGHT_JOIN reasonable_adjustment n ON n.person_id = m.person_id"
            + " AND n.withdrawn_at IS NULL AND (n.until_date IS NULL OR n.until_date >= ?)"
            + " STRAIGHT_JOIN adjustment_rule r ON r.code = n.code) ON m.tenancy_id = t.id"
            + " WHERE p.reference IN (%s)";

    /** The statement for so many works orders: today's date is filled in twice, then their references twice. */
    static String statement(int places) {
        String marks = Rows.places("?", places);
        return String.format(ORDERS, marks) + " UNION ALL " + String.format(OPERATIVES_FOR, marks);
    }

    /** The statement for the operatives of so many trades. */
    static String operatives(int places) {
        return String.format(OPERATIVES, Rows.places("?", places));
    }

    /** What the row that a result stands on says. */
    static AbleRow read(ResultSet row, PlainDates dates) throws SQLException {
        return row.getInt(1) == ORDER
                ? new AbleRow(order(row, dates), rule(row), shut(row), null)
                : new AbleRow(null, null, null, operative(row));
    }

    private static @Nullable Rule rule(ResultSet row) throws SQLException {
        String effect = row.getString(24);
        return effect == null ? null : new Rule(row.getLong(5), HomeRules.Effect.valueOf(effect), row.getString(25));
    }

    private static @Nullable Shut shut(ResultSet row) throws SQLException {
        LocalDate first = row.getObject(26, LocalDate.class);
        return first == null
                ? null
                : new Shut(row.getLong(5), new AbsenceSpan(first, row.getObject(27, LocalDate.class)));
    }

    static Able.Row operative(ResultSet row) throws SQLException {
        return new Able.Row(row.getLong(1), row.getLong(2), row.getString(3));
    }

    private static OpenOrder order(ResultSet row, PlainDates dates) throws SQLException {
        Job job = new Job(
                row.getString(4),
                row.getLong(5),
                Place.of(row.getObject(15, Double.class), row.getObject(16, Double.class)),
                row.getString(6),
                row.getString(3),
                row.getInt(7),
                Duration.ofMinutes(row.getInt(8)),
                Duration.ofMinutes(row.getInt(9)),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                before(row.getString(17), row.getObject(18), dates),
                null,
                OfferTerms.ofMinutes(
                        row.getObject(19, Integer.class),
                        row.getObject(20, Integer.class),
                        OfferedOn.valueOf(row.getString(21)),
                        row.getInt(22)));
        String standing = row.getString(13);
        return new OpenOrder(
                job,
                standing == null
                        ? null
                        : new Standing(row.getLong(12), standing, InstantConverter.fromColumn(row.getObject(14))),
                row.getObject(23, Long.class));
    }

    private static Job.@Nullable Before before(@Nullable String reference, @Nullable Object visit, PlainDates dates) {
        return reference == null ? null : new Job.Before(reference, date(visit, dates));
    }

    private static @Nullable LocalDate date(@Nullable Object visit, PlainDates dates) {
        return visit == null ? null : dates.dateOf(InstantConverter.fromColumn(visit));
    }
}
