package org.doorstep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The account by which the product runs, as it sees itself. Asked rather than guessed from a setting: an account is a name and the host that
 * it is let in from, and only the database knows which of several hosts' accounts it took this server for.
 */
final class RunningAccount {

    private final Connection own;
    private final String name;

    /**
     * Asks who this is.
     *
     * @param own its own connection, to any schema
     */
    RunningAccount(Connection own) throws SQLException {
        this.own = own;
        this.name = quoted(texts("SELECT CURRENT_USER()").get(0));
    }

    /** As {@code GRANT} names it: {@code 'doorstep'@'10.0.0.7'}. */
    String name() {
        return name;
    }

    /** Its rights with each table of a schema, those with one column written {@code UPDATE (said)}. */
    Map<String, Set<String>> ofTables(String schema) throws SQLException {
        return pairs(
                        "SELECT table_name, privilege_type FROM information_schema.table_privileges"
                                + " WHERE grantee = ? AND table_schema = ? UNION ALL SELECT table_name,"
                                + " CONCAT(privilege_type, ' (', column_name, ')') FROM information_schema.column_privileges"
                                + " WHERE grantee = ? AND table_schema = ?",
                        name,
                        schema,
                        name,
                        schema)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toSet())));
    }

    /** The names, or the patterns of names, of schemas that it has rights with as a whole, where a schema is one of them. */
    Set<String> wholeSchemas(String schema) throws SQLException {
        return new HashSet<>(texts(
                "SELECT table_schema FROM information_schema.schema_privileges WHERE grantee = ? AND ? LIKE table_schema",
                name,
                schema));
    }

    /** What it may do everywhere on the database's server; of a plain account nothing. */
    List<String> everywhere() throws SQLException {
        return texts(
                "SELECT privilege_type FROM information_schema.user_privileges WHERE grantee = ? AND privilege_type <> 'USAGE'",
                name);
    }

    /** {@code name@host}; a name may hold an at sign, a host never does. */
    static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
    }

    private List<String> texts(String query, Object... values) throws SQLException {
        return pairs(query, values).stream().map(row -> row.get(0)).toList();
    }

    private List<List<String>> pairs(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = own.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return read(statement);
        }
    }

    private static List<List<String>> read(PreparedStatement statement) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                rows.add(
                        columns == 1
                                ? List.of(result.getString(1))
                                : List.of(result.getString(1), result.getString(2)));
            }
        }
        return rows;
    }
}
