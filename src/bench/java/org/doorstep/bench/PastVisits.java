package org.doorstep.bench;

import java.time.LocalDate;

/**
 * Visits that have been, ten a day for each operative from yesterday back, at all homes in turn: each with its works order, working day,
 * shift and the hold it came by. Written past the product, by the database itself.
 */
final class PastVisits {

    private static final int A_DAY = 10;
    private static final int A_STATEMENT = 200_000;
    /** Far from what the database numbers by itself. */
    private static final long FIRST_ID = 10_000_000;

    private static final String DAY = "seq DIV " + BenchEstate.OPERATIVES * A_DAY;
    private static final String OPERATIVE = "1 + seq % " + BenchEstate.OPERATIVES;
    private static final String WORKING_DAY =
            FIRST_ID + " + " + BenchEstate.OPERATIVES + " * (" + DAY + ") + " + OPERATIVE;
    private static final String HOME = "1 + seq * 7919 % " + BenchEstate.HOMES;
    private static final String ID = FIRST_ID + " + seq";
    /** Six characters that no real reference has: it begins with a nought. */
    private static final String REFERENCE = "LPAD(CONV(seq, 10, 36), 6, '0')";

    private final Sql sql;
    private final String date;
    private int written;

    PastVisits(Sql sql, LocalDate today) {
        this.sql = sql;
        this.date = "DATE_SUB('" + today + "', INTERVAL 1 + " + DAY + " DAY)";
    }

    void growTo(int count) {
        while (written < count) {
            write(Math.min(A_STATEMENT, count - written));
        }
        sql.change(
                "ANALYZE TABLE appointment, appointment_work, works_order, working_day, shift, slot_hold, operative_trade");
        settle();
    }

    private void write(int count) {
        String rows = " FROM seq_" + written + "_to_" + (written + count - 1);
        String start = "ADDTIME(CAST(" + date + " AS DATETIME), SEC_TO_TIME(3600 * (8 + seq DIV "
                + BenchEstate.OPERATIVES + " % " + A_DAY + ")))";
        String end = "DATE_ADD(" + start + ", INTERVAL 30 MINUTE)";
        sql.change(
                "INSERT IGNORE INTO working_day (id, operative_id, work_date, version) SELECT DISTINCT " + WORKING_DAY
                        + ", " + OPERATIVE + ", " + date + ", 1" + rows,
                "INSERT IGNORE INTO shift (working_day_id, starts_at, ends_at) SELECT DISTINCT " + WORKING_DAY
                        + ", ADDTIME(CAST(" + date + " AS DATETIME), '08:00'), ADDTIME(CAST(" + date
                        + " AS DATETIME), '18:00')" + rows,
                "INSERT INTO works_order (id, reference, property_id, visit_type, trade_code, minutes, crew_size, skills, description,"
                        + " state, version) SELECT " + ID + ", CONCAT('past/', seq), " + HOME
                        + ", 'GAS_SAFETY_CHECK', ELT(1 + seq % 4, '" + String.join("', '", BenchEstate.TRADES)
                        + "'), 45, 1, '', 'x', 'DONE', 1" + rows,
                "INSERT INTO appointment (id, reference, calendar_uid, property_id, working_day_id, operative_id, status,"
                        + " earliest_arrival, latest_arrival, minutes, channel, notice_counts, change_number, created_at, version) SELECT "
                        + ID + ", " + REFERENCE + ", CONCAT('past', seq), " + HOME + ", " + WORKING_DAY + ", "
                        + OPERATIVE
                        + ", 'COMPLETED', " + start + ", " + end + ", 45, 'WEB', 1, 0, " + start + ", 1" + rows,
                "INSERT INTO appointment_work (appointment_id, works_order_id) SELECT " + ID + ", " + ID + rows,
                "INSERT INTO slot_hold (hold_key, owner, working_day_id, operative_id, earliest_arrival, latest_arrival, minutes,"
                        + " works_orders, made_at, expires_at, appointment) SELECT CONCAT('past-', seq), CONCAT('person:', "
                        + HOME + "), " + WORKING_DAY + ", " + OPERATIVE + ", " + start + ", " + end
                        + ", 45, CONCAT('past/', seq), "
                        + start + ", " + start + ", " + REFERENCE + rows);
        written += count;
    }

    /** Lets the database write to its files what it holds in memory, or it would do so while others are measured. */
    private void settle() {
        sql.change("SET GLOBAL innodb_max_dirty_pages_pct = 0");
        long end = System.nanoTime() + 60_000_000_000L;
        while (sql.counters("Innodb_buffer_pool_pages_dirty").values().stream().anyMatch(pages -> pages > 200)
                && System.nanoTime() < end) {
            Slice.sleep(200);
        }
        sql.change("SET GLOBAL innodb_max_dirty_pages_pct = 90");
    }
}
