package org.doorstep.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.run.RunFailed;

/** Takes out what measured bookings put in, so that every slice finds the same days and may use every works order again. */
final class CleanSlate {

    /** In an order in which rows may go. Appointments of before have lower numbers, or the high ones of the past. */
    private static final List<String> GROWING =
            List.of("outbox_message", "simulated_message", "slot_hold", "bench_row");

    private static final String OF_THE_FORTY = "operative_id <= " + BenchEstate.OPERATIVES;
    private static final String BOOKED = "IN (SELECT appointment_id FROM bench_booked)";
    private static final long LONGEST_WAIT_NANOS = 60_000_000_000L;

    private final Sql sql;
    private final Map<String, Long> last = new LinkedHashMap<>();

    /** Made when the estate is in place, and nothing else. */
    CleanSlate(Sql sql) {
        this.sql = sql;
        sql.change(
                "CREATE TEMPORARY TABLE bench_booked (appointment_id BIGINT NOT NULL PRIMARY KEY)",
                "CREATE TEMPORARY TABLE bench_grain AS SELECT * FROM grain WHERE " + OF_THE_FORTY);
    }

    /** Remembers how things stand. */
    void remember() {
        GROWING.forEach(table -> last.put(table, sql.number("SELECT COALESCE(MAX(id), 0) FROM " + table)));
    }

    /** Waits until every message is sent, then puts things as they stood. */
    void restore() {
        awaitQuiet();
        sql.change(
                "DELETE FROM bench_booked",
                "INSERT INTO bench_booked SELECT appointment_id FROM appointment_work WHERE open_order BETWEEN 1 AND "
                        + BenchEstate.HOMES,
                // All of them: a visit that stood before was perhaps planned for a later moment, to make room.
                "DELETE FROM grain WHERE " + OF_THE_FORTY,
                "INSERT INTO grain SELECT * FROM bench_grain",
                "DELETE FROM notice WHERE appointment_id " + BOOKED,
                "DELETE FROM visit_link WHERE appointment_id " + BOOKED,
                "DELETE FROM appointment_event WHERE appointment_id " + BOOKED,
                "DELETE FROM appointment_work WHERE appointment_id " + BOOKED,
                "DELETE FROM appointment WHERE id " + BOOKED,
                "UPDATE diary_version SET version = version + 1");
        GROWING.forEach(table -> sql.change("DELETE FROM " + table + " WHERE id > " + last.get(table)));
    }

    private void awaitQuiet() {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (sql.number("SELECT COUNT(*) FROM outbox_message WHERE state IN ('WAITING', 'SENDING')") > 0) {
            if (System.nanoTime() > end) {
                throw new RunFailed("Messages were still not sent a minute after they were written.");
            }
            Slice.sleep(50);
        }
    }
}
