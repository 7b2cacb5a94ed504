package org.doorstep.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.doorstep.run.LocalServer;
import org.doorstep.run.Progress;
import org.doorstep.run.RunFailed;

/**
 * {@code -Dbench.only=reminders}: how long it takes to write the reminders of 50,000 visits of one day, four in five by text and one by email with a link of
 * its own, while the outbox sends to simulated phones; and how long a look takes once all are written.
 */
final class RemindersDue {

    private static final int VISITS = 50_000;
    private static final int FIRST = 30_000_000;
    private static final Duration WANTED = Duration.ofSeconds(60);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Nobody else has a visit near it. */
    private static final int AHEAD = 200;

    private final Sql sql;
    private final LocalServer server;
    private final Progress progress;
    private final LocalDate day;

    RemindersDue(Sql sql, LocalServer server, Progress progress) {
        this.sql = sql;
        this.server = server;
        this.progress = progress;
        this.day = LocalDate.parse(sql.text("SELECT UTC_DATE()")).plusDays(AHEAD);
    }

    String measure() {
        fill();
        long first = sweep();
        long written = sql.number("SELECT COUNT(*) FROM outbox_message WHERE purpose = 'REMINDER'");
        long again = sweep();
        long after = sql.number("SELECT COUNT(*) FROM outbox_message WHERE purpose = 'REMINDER'");
        if (written != VISITS || after != VISITS) {
            throw new RunFailed("Of " + VISITS + " visits " + written + " were reminded of, then " + after);
        }
        return String.format(
                Locale.UK,
                "Reminders of %s visits of one day were written in %.1f s (wanted: less than %d s); a look that finds nothing more takes %.2f s.%n",
                Wanted.number(VISITS),
                first / 1e9,
                WANTED.toSeconds(),
                again / 1e9);
    }

    /** A sweep as of ten the day before; how long it took, in nanoseconds. */
    long sweep() {
        String at = day.minusDays(1)
                .atTime(LocalTime.of(10, 0))
                .atZone(LONDON)
                .toInstant()
                .toString();
        long start = System.nanoTime();
        try (Wire wire = new Wire(server.port())) {
            Wire.Answer answer = wire.post("/api/bench/reminders?at=" + at, "", "");
            if (answer.status() != 200) {
                throw new RunFailed("A sweep was answered with " + answer.status());
            }
        }
        return System.nanoTime() - start;
    }

    /** Writes the visits. */
    void fill() {
        Runnable done = progress.begin("Writing " + Wanted.number(VISITS) + " visits of one day");
        String each = " FROM seq_1_to_" + VISITS;
        String id = FIRST + " + seq";
        String start = "DATE_ADD('" + day + " 08:00', INTERVAL seq % 100 * 5 MINUTE)";
        sql.change(
                "INSERT INTO property (id, uprn, address_lines, postcode, has_gas, version) SELECT " + id
                        + ", 700000000 + seq, CONCAT(seq, ' Reminder Street'), 'NE28 9QT', TRUE, 1" + each,
                "INSERT INTO tenancy (id, rent_account_number, rent_account_key, property_id, start_date, version) SELECT "
                        + id + ", CONCAT('REMIND-', seq), CONCAT('REMIND', seq), " + id + ", '2000-04-01', 1" + each,
                "INSERT INTO person (id, person_reference, full_name, date_of_birth, version) SELECT " + id
                        + ", CONCAT('REMIND', seq), 'Siân O’Brien', '1980-01-01', 1" + each,
                "INSERT INTO tenancy_member (tenancy_id, person_id, role) SELECT " + id + ", " + id + ", 'TENANT'"
                        + each,
                "INSERT INTO contact_point (reference, person_id, kind, value, source, usable, safe, position) SELECT"
                        + " LPAD(HEX(" + id + "), 16, '0'), " + id
                        + ", IF(seq % 5 = 0, 'EMAIL', 'MOBILE'), IF(seq % 5 = 0,"
                        + " CONCAT('t', seq, '@example.org'), CONCAT('+447700900', LPAD(seq % 1000, 3, '0'))), 'HOUSING_SYSTEM', TRUE, TRUE, 0"
                        + each,
                "INSERT INTO operative (id, badge_number, name, languages, version) VALUES (" + FIRST
                        + ", 'REMIND', 'Priya Shah', 'en', 1)",
                "INSERT INTO working_day (id, operative_id, work_date, version) VALUES (" + FIRST + ", " + FIRST + ", '"
                        + day + "', 1)",
                "INSERT INTO appointment (id, reference, calendar_uid, property_id, working_day_id, operative_id, status,"
                        + " earliest_arrival, latest_arrival, minutes, channel, booked_for, notice_counts, change_number, created_at,"
                        + " version) SELECT " + id
                        + ", CONCAT('1', LPAD(CONV(seq, 10, 36), 5, '0')), CONCAT('remind', seq), " + id + ", "
                        + FIRST + ", " + FIRST + ", 'BOOKED', " + start + ", DATE_ADD(" + start
                        + ", INTERVAL 30 MINUTE), 45, 'WEB', " + id + ", 1, 0, UTC_TIMESTAMP(6), 1" + each,
                "INSERT INTO appointment_event (appointment_id, change_number, what, earliest_arrival, latest_arrival, happened_at,"
                        + " channel, actor) SELECT " + id + ", 0, 'BOOKED', " + start + ", DATE_ADD(" + start
                        + ", INTERVAL 30 MINUTE), UTC_TIMESTAMP(6), 'WEB', 'bench'" + each,
                "ANALYZE TABLE appointment, appointment_event, tenancy, tenancy_member, person, contact_point, outbox_message");
        done.run();
    }
}
