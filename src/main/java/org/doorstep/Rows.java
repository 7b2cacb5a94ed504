package org.doorstep;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows by plain JDBC, where the same few are read so often that entities would cost more than the question: in the caller's
 * transaction where there is one, else in none.
 */
public final class Rows {

    /** Reads the row that a result stands on. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Rows() {}

    /** All rows of one statement, in their order. */
    public static <T> List<T> of(Connections connections, String statement, List<?> values, Reader<T> reader) {
        try {
            return connections.lend(connection -> {
                try (PreparedStatement query = connection.prepareStatement(statement)) {
                    fill(query, values);
                    return read(query, reader);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be read", e);
        }
    }

    /** What one statement counts. */
    public static long count(Connections connections, String statement) {
        return of(connections, statement, List.of(), row -> row.getLong(1)).get(0);
    }

    /** Changes rows by one statement. */
    public static void change(Connections connections, String statement, List<?> values) {
        try {
            connections.lend(connection -> {
                try (PreparedStatement change = connection.prepareStatement(statement)) {
                    fill(change, values);
                    return change.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be changed", e);
        }
    }

    /** The same values, the last of them again until they are a power of two: the database keeps a statement for each number of places. */
    public static <T> List<T> filledUp(List<T> values) {
        List<T> full = new ArrayList<>(values);
        T last = values.get(values.size() - 1);
        while (Integer.bitCount(full.size()) > 1) {
            full.add(last);
        }
        return full;
    }

    /** "?, ?, ?": places for so many values in a statement. */
    public static String places(String one, int count) {
        return String.join(", ", Collections.nCopies(count, one));
    }

    /** The moment in a column; null where there is none. */
    public static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value == null ? null : InstantConverter.fromColumn(value);
    }

    private static <T> List<T> read(PreparedStatement query, Reader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        }
        return rows;
    }

    private static void fill(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
