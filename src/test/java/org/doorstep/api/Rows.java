package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.Keys;
import org.doorstep.run.DatabaseAccess;

/** What the database holds after a burst or a crash, seen past the server. */
final class Rows {

    private static final String STANDING = "a.status IN ('BOOKED', 'CONFIRMED', 'ON_THE_WAY', 'ARRIVED')";

    /** What becomes of a visit while its promise stays what it was. */
    private static final String NO_CHANGES =
            "('CONFIRMED', 'ON_THE_WAY', 'COMPLETED', 'FURTHER_VISIT', 'MISSED', 'REFUSED', 'LANDLORD_FAILED')";

    /** Somebody at home has a number or an address for messages; of the demo landlord's tenants some have none. */
    private static final String CAN_BE_TOLD =
            " AND EXISTS (SELECT 1 FROM tenancy t JOIN tenancy_member m ON m.tenancy_id = t.id JOIN contact_point c ON c.person_id = m.person_id"
                    + " WHERE t.property_id = a.property_id AND m.role <> 'HOUSEHOLD_MEMBER' AND c.usable AND c.safe AND c.kind IN ('MOBILE', 'EMAIL'))";

    /** Each finds bookings that are not whole; none may find any. */
    private static final Map<String, String> HALVES = new LinkedHashMap<>();

    static {
        HALVES.put(
                "a standing appointment without an open works order",
                "SELECT a.reference FROM appointment a WHERE " + STANDING
                        + " AND NOT EXISTS (SELECT 1 FROM appointment_work w WHERE w.appointment_id = a.id AND w.open_order IS NOT NULL)");
        HALVES.put(
                "an appointment whose grains do not cover its whole time, begun in its window",
                "SELECT a.reference FROM appointment a LEFT JOIN grain g ON g.appointment_id = a.id AND g.operative_id = a.operative_id WHERE "
                        + STANDING
                        // What another scheduler planned afterwards may have broken a promise, which is told and stays.
                        + " AND NOT EXISTS (SELECT 1 FROM busy_block k WHERE k.operative_id = a.operative_id)"
                        + " GROUP BY a.id, a.reference, a.minutes, a.earliest_arrival, a.latest_arrival HAVING COUNT(g.grain) < FLOOR(a.minutes / 5)"
                        + " OR MAX(g.grain) * 300 < UNIX_TIMESTAMP(a.earliest_arrival) + a.minutes * 60 - 300"
                        + " OR MAX(g.grain) * 300 >= UNIX_TIMESTAMP(a.latest_arrival) + a.minutes * 60");
        HALVES.put(
                "grains of an operative who does not come",
                "SELECT a.reference FROM grain g JOIN appointment a ON a.id = g.appointment_id WHERE g.operative_id <> a.operative_id"
                        + " AND NOT EXISTS (SELECT 1 FROM appointment_companion c WHERE c.appointment_id = a.id AND c.operative_id = g.operative_id)");
        HALVES.put(
                "grains of a visit that does not stand",
                "SELECT a.reference FROM grain g JOIN appointment a ON a.id = g.appointment_id WHERE NOT " + STANDING);
        HALVES.put(
                "an appointment without its history",
                "SELECT a.reference FROM appointment a WHERE a.change_number + 1 <>"
                        + " (SELECT COUNT(*) FROM appointment_event e WHERE e.appointment_id = a.id AND e.what NOT IN "
                        + NO_CHANGES + ")");
        HALVES.put(
                "an appointment without a notice for each promise",
                "SELECT a.reference FROM appointment a WHERE a.change_number + 1 <>"
                        + " (SELECT COUNT(*) FROM notice n WHERE n.appointment_id = a.id)" + CAN_BE_TOLD);
        HALVES.put(
                "an appointment without a message for each promise",
                "SELECT a.reference FROM appointment a WHERE a.change_number + 1 <>"
                        + " (SELECT COUNT(*) FROM outbox_message o WHERE o.about = a.reference AND o.purpose IN ('BOOKED', 'CHANGED', 'CANCELLED'))"
                        + CAN_BE_TOLD);
        HALVES.put(
                "an appointment without a line in the trail for each deed",
                "SELECT a.reference FROM appointment a WHERE a.change_number + 1 <>"
                        + " (SELECT COUNT(*) FROM audit_trail t WHERE t.about = a.reference AND t.action IN ('appointment.book', 'appointment.rebook', 'appointment.cancel'))");
        HALVES.put(
                "a message about no appointment",
                "SELECT m.about AS reference FROM outbox_message m WHERE m.about IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.reference = m.about)");
    }

    private final DatabaseAccess database;

    Rows(DatabaseAccess database) {
        this.database = database;
    }

    void assertEveryBookingIsWhole() {
        HALVES.forEach((what, query) -> assertThat(texts(query)).as(what).isEmpty());
    }

    /** Those of these badge numbers whose operative has a picture that was sent. */
    List<String> withPhotos(String... badges) {
        return texts(
                "SELECT o.badge_number FROM operative o JOIN operative_photo p ON p.name = o.photo_name WHERE o.badge_number IN ('"
                        + String.join("', '", badges) + "') ORDER BY o.badge_number");
    }

    /** References of the standing appointments for these works orders. */
    List<String> standingFor(List<String> orders) {
        return texts("SELECT a.reference FROM appointment a JOIN appointment_work x ON x.appointment_id = a.id"
                + " JOIN works_order w ON w.id = x.works_order_id WHERE " + STANDING + " AND x.open_order = w.id"
                + " AND w.reference IN ('" + String.join("', '", orders) + "')");
    }

    /** Keys of the texts that phones received about these appointments. */
    List<String> textsAbout(List<String> references) {
        return references.isEmpty()
                ? List.of()
                : texts("SELECT message_key FROM simulated_message WHERE SUBSTRING(message_key, 1, 6) IN ('"
                        + String.join("', '", references) + "')");
    }

    /** Waits until everything that was written is sent. */
    void awaitQuiet() {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!texts("SELECT message_key FROM outbox_message WHERE state IN ('WAITING', 'SENDING') LIMIT 1")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("everything is sent within 90 s").isLessThan(end);
            pause();
        }
    }

    /** Makes an API key of this text; it may make this many calls a second, or as many as the settings say where that is null. */
    void makeKey(String key, String scopes, Integer callsPerSecond) {
        change(
                "INSERT INTO api_key (name, key_hash, scopes, calls_per_second, created_at) VALUES (?, ?, ?, ?, ?)",
                "key " + key.hashCode(),
                Keys.hashOfToken(key),
                scopes,
                callsPerSecond,
                LocalDateTime.of(2026, 1, 1, 0, 0));
    }

    /** Moves the window of an appointment to one that began a while ago; the calls have no way to book the past. Its reference. */
    String underWay(String reference) {
        Instant earliest = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 300 * 300 - 1200);
        change(
                "UPDATE grain g JOIN appointment a ON a.id = g.appointment_id"
                        + " SET g.grain = g.grain + (? - UNIX_TIMESTAMP(a.earliest_arrival)) DIV 300 WHERE a.reference = ?",
                earliest.getEpochSecond(),
                reference);
        change(
                "UPDATE appointment SET earliest_arrival = ?, latest_arrival = ? WHERE reference = ?",
                LocalDateTime.ofInstant(earliest, ZoneOffset.UTC),
                LocalDateTime.ofInstant(earliest.plusSeconds(1800), ZoneOffset.UTC),
                reference);
        return reference;
    }

    void change(String sql, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> texts(String sql) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
