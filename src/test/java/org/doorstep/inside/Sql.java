package org.doorstep.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A look at the rows, and a hand on them, past the application, with the running account's rights. */
final class Sql {

    /** Changes by itself: the scheduler's own table, and Flyway's, which nobody touches. */
    private static final List<String> NOT_OURS = List.of("scheduled_tasks", "flyway_schema_history");

    private Sql() {}

    static List<Map<String, Object>> rows(String sql, Object... values) {
        return with(sql, values, statement -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    static long number(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0).values().iterator().next()).longValue();
    }

    static String text(String sql, Object... values) {
        return String.valueOf(rows(sql, values).get(0).values().iterator().next());
    }

    static int change(String sql, Object... values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    /** One number for all rows of each table, so that two of these are equal only if nothing was written between. */
    static Map<String, Long> sumsOfAllTables() {
        Map<String, Long> sums = new TreeMap<>();
        for (String table : tables()) {
            sums.put(table, ((Number) rows("CHECKSUM TABLE " + table).get(0).get("Checksum")).longValue());
        }
        return sums;
    }

    static Map<String, Long> countsOfAllTables() {
        Map<String, Long> counts = new TreeMap<>();
        tables().forEach(table -> counts.put(table, number("SELECT COUNT(*) FROM " + table)));
        return counts;
    }

    private static List<String> tables() {
        return rows("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()").stream()
                .map(row -> (String) row.get("name"))
                .filter(name -> !NOT_OURS.contains(name))
                .toList();
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static <T> T with(String sql, Object[] values, Work<T> work) {
        try (Connection connection = Beans.the(Source.class).connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
