package org.doorstep.inside;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Visits that have been: of the operatives of one trade, and every tenth of them at one home, each with its works order, working day, shift
 * and hold. Written past the application, in large statements.
 */
final class Past {

    private static final int A_STATEMENT = 1_000;
    private static final int A_DAY = 10;

    /** Far from what the database numbers by itself. */
    private static final int FIRST_ID = 10_000_000;

    private final long operative;
    private final long home;
    private final long elsewhere;
    private final String trade;
    private int written;

    Past(String trade, Home home) {
        this.trade = trade;
        this.home = home.propertyId();
        operative = Sql.number("SELECT MIN(operative_id) FROM operative_trade WHERE trade_code = ?", trade);
        elsewhere = Sql.number("SELECT MIN(id) FROM property");
    }

    void growTo(int count) {
        while (written < count) {
            write(Math.min(A_STATEMENT, count - written));
        }
        Sql.rows(
                "ANALYZE TABLE appointment, appointment_work, works_order, working_day, shift, slot_hold, operative_trade");
    }

    private void write(int count) {
        StringJoiner days = new StringJoiner(", ");
        StringJoiner orders = new StringJoiner(", ");
        StringJoiner visits = new StringJoiner(", ");
        StringJoiner work = new StringJoiner(", ");
        StringJoiner shifts = new StringJoiner(", ");
        StringJoiner holds = new StringJoiner(", ");
        for (int i = written; i < written + count; i++) {
            int id = FIRST_ID + i;
            int day = FIRST_ID + i / A_DAY;
            LocalDate date = Estate.today().minusDays(1 + i / A_DAY);
            LocalDateTime from = date.atTime(LocalTime.of(8 + i % A_DAY, 0));
            long where = i % A_DAY == 0 ? home : elsewhere;
            if (i % A_DAY == 0) {
                days.add("(" + day + ", " + operative + ", '" + date + "', 1)");
                shifts.add("(" + day + ", '" + date + " 08:00', '" + date + " 18:00')");
            }
            orders.add("(" + id + ", 'past/" + i + "', " + where + ", 'GAS_SAFETY_CHECK', '" + trade
                    + "', 45, 1, '', 'x', 'DONE', 1)");
            visits.add("(" + id + ", '" + reference(i) + "', 'past" + i + "', " + where + ", " + day + ", " + operative
                    + ", 'COMPLETED', '" + from + "', '" + from.plusMinutes(30) + "', 45, 'WEB', 1, 0, '" + from
                    + "', 1)");
            work.add("(" + id + ", " + id + ")");
            holds.add("('hold-" + i + "', 'person:" + i + "', " + day + ", " + operative + ", '" + from + "', '"
                    + from.plusMinutes(30) + "', 45, 'past/" + i + "', '" + from + "', '" + from + "')");
        }
        Sql.change("INSERT INTO working_day (id, operative_id, work_date, version) VALUES " + days);
        Sql.change(
                "INSERT INTO works_order (id, reference, property_id, visit_type, trade_code, minutes, crew_size, skills,"
                        + " description, state, version) VALUES " + orders);
        Sql.change(
                "INSERT INTO appointment (id, reference, calendar_uid, property_id, working_day_id, operative_id, status,"
                        + " earliest_arrival, latest_arrival, minutes, channel, notice_counts, change_number, created_at, version) VALUES "
                        + visits);
        Sql.change("INSERT INTO appointment_work (appointment_id, works_order_id) VALUES " + work);
        Sql.change("INSERT INTO shift (working_day_id, starts_at, ends_at) VALUES " + shifts);
        Sql.change(
                "INSERT INTO slot_hold (hold_key, owner, working_day_id, operative_id, earliest_arrival, latest_arrival, minutes,"
                        + " works_orders, made_at, expires_at) VALUES " + holds);
        written += count;
    }

    /** Six characters that no real reference has: it begins with a nought. */
    private static String reference(int i) {
        return String.format(Locale.ROOT, "0%5s", Integer.toString(i, 36)).replace(' ', '0');
    }
}
