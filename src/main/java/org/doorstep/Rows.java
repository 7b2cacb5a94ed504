package org.doorstep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

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
    public static <T> List<T> of(DataSource connections, String statement, List<?> values, Reader<T> reader) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement(statement)) {
            fill(query, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be read", e);
        }
    }

    /** Changes rows by one statement. */
    public static void change(DataSource connections, String statement, List<?> values) {
        try (Connection connection = connections.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            fill(change, values);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be changed", e);
        }
    }

    private static void fill(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
