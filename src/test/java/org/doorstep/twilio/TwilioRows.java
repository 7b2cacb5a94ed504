package org.doorstep.twilio;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.Keys;
import org.doorstep.run.DatabaseAccess;

/** What stands in the tables, past the application. */
final class TwilioRows {

    private final DatabaseAccess database;

    TwilioRows(DatabaseAccess database) {
        this.database = database;
    }

    /** Writes a message that is due; its key. */
    String write(String kind, String recipient, String body) {
        String key = "test/" + UUID.randomUUID();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        change(
                "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at, give_up_at,"
                        + " created_at, version) VALUES (?, 'TEST', ?, ?, ?, 'WAITING', 0, ?, ?, ?, 0)",
                key,
                kind,
                recipient,
                body,
                now.minusMinutes(1),
                now.plusHours(1),
                now);
        return key;
    }

    /** Makes an API key of this text, of a landlord's system that may do everything. */
    void makeKey(String key) {
        change(
                "INSERT INTO api_key (name, key_hash, scopes, created_at) VALUES ('housing system', ?, 'BOOK,IMPORT,READ', ?)",
                Keys.hashOfToken(key),
                LocalDateTime.of(2026, 1, 1, 0, 0));
    }

    /** The promise of this visit was made days ago, so that the reminder of the day before is due. */
    void bookedDaysAgo(String reference) {
        change(
                "UPDATE appointment_event SET happened_at = happened_at - INTERVAL 2 DAY"
                        + " WHERE appointment_id = (SELECT id FROM appointment WHERE reference = ?)",
                reference);
    }

    String stateOf(String key) {
        return texts("SELECT state FROM outbox_message WHERE message_key = ?", key)
                .get(0);
    }

    /** How what came in stands: way, sender, recipient, words, photos. */
    String incoming(String providerId) {
        return texts(
                        "SELECT CONCAT_WS(' ', way, sender, recipient, words, photos) FROM incoming_text WHERE provider_id = ?",
                        providerId)
                .get(0);
    }

    long number(String sql, Object... values) {
        return Long.parseLong(texts(sql, values).get(0));
    }

    /** How many rows each table has that is about people. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()").stream()
                .filter(name -> !name.equals("scheduled_tasks") && !name.equals("flyway_schema_history"))
                .forEach(name -> counts.put(name, number("SELECT COUNT(*) FROM " + name)));
        return counts;
    }

    List<String> texts(String sql, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = filled(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void change(String sql, Object... values) {
        try (Connection connection = database.connectForMigration();
                PreparedStatement statement = filled(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
