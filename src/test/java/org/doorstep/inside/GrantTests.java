package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What the account that the application runs by may not do, tried through the application's own connections. */
interface GrantTests {

    @Test
    default void what_happened_can_be_added_to_and_never_rewritten() {
        assertThat(Stream.of("audit_trail", "appointment_event", "notice", "visit_attempt", "attempt_outcome"))
                .allSatisfy(table -> {
                    refuses("UPDATE " + table + " SET id = id");
                    refuses("DELETE FROM " + table);
                    refuses("TRUNCATE TABLE " + table);
                    refuses("DROP TABLE " + table);
                });
    }

    @Test
    default void no_insert_rewrites_a_line_of_the_trail() {
        refuses("INSERT INTO audit_trail (id) VALUES (-1) ON DUPLICATE KEY UPDATE was = NULL");
        refuses("INSERT INTO audit_trail () VALUES () ON DUPLICATE KEY UPDATE was = NULL");
        refuses("REPLACE INTO audit_trail (id) VALUES (-1)");
    }

    @Test
    default void the_schema_and_its_history_are_out_of_reach() {
        refuses("DELETE FROM flyway_schema_history");
        refuses("CREATE TABLE another (id INT)");
        refuses("ALTER TABLE audit_trail ADD COLUMN another INT");
        refuses("CREATE TRIGGER after_it AFTER INSERT ON audit_trail FOR EACH ROW SET @a = 1");
        assertThat(Sql.rows("SELECT * FROM information_schema.schema_privileges WHERE table_schema = DATABASE()"))
                .isEmpty();
    }

    @Test
    default void every_table_but_the_schemas_history_can_be_read_and_added_to() throws SQLException {
        Map<String, Set<String>> rights = new TreeMap<>();
        Sql.rows("SELECT table_name AS name, privilege_type AS may FROM information_schema.table_privileges"
                        + " WHERE table_schema = DATABASE()")
                .forEach(row -> rights.computeIfAbsent((String) row.get("name"), any -> new TreeSet<>())
                        .add((String) row.get("may")));

        Set<String> tables = tablesAsTheirOwnerSeesThem();
        tables.remove("flyway_schema_history");

        assertThat(tables)
                .contains("grain", "audit_trail")
                .hasSizeGreaterThan(30)
                .isEqualTo(rights.keySet());
        assertThat(rights).allSatisfy((table, may) -> assertThat(may).contains("SELECT", "INSERT"));
        assertThat(rights.get("grain")).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
    }

    private static void refuses(String sql) {
        assertThatThrownBy(() -> Sql.change(sql)).as(sql).rootCause().hasMessageContaining("denied");
    }

    /** The running account is shown no table that it has no right with, so the migration account is asked. */
    private static Set<String> tablesAsTheirOwnerSeesThem() throws SQLException {
        Set<String> tables = new TreeSet<>();
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(setting("url"));
        try (Connection connection = source.getConnection(setting("migration.user"), setting("migration.password"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getValue("doorstep.db." + key, String.class);
    }
}
