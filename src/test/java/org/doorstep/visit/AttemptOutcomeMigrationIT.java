package org.doorstep.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.run.DatabaseAccess;
import org.doorstep.testing.RunningDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Attempts from the time when one outcome was told for a whole visit stay readable. */
class AttemptOutcomeMigrationIT {

    @Test
    void each_works_order_of_an_old_attempt_gets_the_outcome_of_the_whole() throws SQLException {
        DatabaseAccess database = RunningDatabase.get().newSchema("old_attempts");
        migrate(database, "161");
        run(
                database,
                // Of the rest of an estate nothing matters here.
                "SET FOREIGN_KEY_CHECKS = 0",
                "INSERT INTO appointment_work (appointment_id, works_order_id) VALUES (1, 11), (1, 12), (2, 13), (3, 14)",
                "INSERT INTO visit_attempt (id, appointment_id, attempt_key, operative_id, outcome, counts, not_counted_because,"
                        + " recorded_at, actor) VALUES (21, 1, 'a', 1, 'MISSED', TRUE, NULL, '2026-01-05', 'x'),"
                        + " (22, 2, 'a', 1, 'MISSED', FALSE, 'NO_NOTICE', '2026-01-05', 'x')");

        migrate(database, "latest");

        assertThat(rows(
                        database,
                        "SELECT CONCAT_WS(' ', attempt_id, works_order_id, appointment_id, outcome, counts, not_counted_because)"
                                + " FROM attempt_outcome ORDER BY works_order_id"))
                .containsExactly("21 11 1 MISSED 1", "21 12 1 MISSED 1", "22 13 2 MISSED 0 NO_NOTICE");
    }

    private static void migrate(DatabaseAccess database, String to) {
        Flyway.configure(Flyway.class.getClassLoader())
                .dataSource(database.url(), database.migrationUser(), database.migrationPassword())
                .locations("filesystem:src/main/resources/db/migration")
                .target(to)
                // The data that is renewed after each migration belongs to the newest tables.
                .repeatableSqlMigrationPrefix(to.equals("latest") ? "R" : "none-of-them")
                .load()
                .migrate();
    }

    private static void run(DatabaseAccess database, String... statements) throws SQLException {
        try (Connection connection = database.connectForMigration();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(DatabaseAccess database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connectForMigration();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
