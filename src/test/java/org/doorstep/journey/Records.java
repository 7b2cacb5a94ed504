package org.doorstep.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.testing.RunningDoorstep;

/** What the service has written down, read and (to make time pass) changed past it, by SQL. */
final class Records {

    private static final long LONGEST_WAIT_NS = 20_000_000_000L;

    /** The scheduler's own table, and what it notes of diaries that it has looked through. */
    private static final List<String> CHANGE_BY_THEMSELVES = List.of("scheduled_tasks", "diary_seen");

    /** Tables with the moment of a last use. */
    private static final List<String> USED = List.of("signed_in_session", "api_key");

    private Records() {}

    static int change(String sql, Object... values) {
        try (Connection database = RunningDoorstep.get().database().connectForMigration();
                PreparedStatement statement = prepared(database, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long count(String sql, Object... values) {
        return Long.parseLong(rows(sql, values).get(0));
    }

    /** The first column, or all columns with a bar between. */
    static List<String> rows(String sql, Object... values) {
        try (Connection database = RunningDoorstep.get().database().connectForMigration();
                PreparedStatement statement = prepared(database, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * The number of rows and a checksum of every table, once everything written is sent. Left out: the scheduler's own heartbeat; and of
     * a session and of an API key the moment of its last use, which looking at a page and making a call are meant to move.
     */
    static Map<String, String> fingerprint() {
        awaitEverythingSent();
        Map<String, String> prints = new TreeMap<>();
        for (String table : rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            if (!CHANGE_BY_THEMSELVES.contains(table) && !USED.contains(table)) {
                prints.put(table, count("SELECT COUNT(*) FROM " + table) + " " + rows("CHECKSUM TABLE " + table));
            }
        }
        prints.put(
                "signed_in_session",
                rows("SELECT id, HEX(token_hash), person_id, tenancy_id, started_at, ended_at FROM signed_in_session ORDER BY id")
                        .toString());
        prints.put(
                "api_key",
                rows("SELECT id, name, HEX(key_hash), scopes, created_at, ended_at FROM api_key ORDER BY id")
                        .toString());
        return prints;
    }

    /** How many appointments there are for a works order, whatever became of them. */
    static long appointmentsFor(String order) {
        return count(
                "SELECT COUNT(*) FROM appointment_work w JOIN works_order o ON o.id = w.works_order_id WHERE o.reference = ?",
                order);
    }

    /** Lets time pass for this person's session. */
    static void idle(Household home, int minutes) {
        change(
                "UPDATE signed_in_session SET last_used_at = last_used_at - INTERVAL ? MINUTE"
                        + " WHERE person_id = (SELECT id FROM person WHERE person_reference = ?)",
                minutes,
                home.personReference());
    }

    /** Lets the ten minutes of a hold be over. */
    static void endHold(String key) {
        change("UPDATE slot_hold SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE hold_key = ?", key);
    }

    private static void awaitEverythingSent() {
        long deadline = System.nanoTime() + LONGEST_WAIT_NS;
        while (count("SELECT COUNT(*) FROM outbox_message WHERE state IN ('WAITING', 'SENDING')") > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The outbox does not empty");
            }
            Thread.onSpinWait();
        }
    }

    private static PreparedStatement prepared(Connection database, String sql, Object... values) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
