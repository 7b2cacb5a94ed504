package org.doorstep.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.run.LocalDatabase;
import org.doorstep.run.RunFailed;

/** The database past the product, with every right: to fill it, to clean up, and to read its own counters. */
final class Sql implements AutoCloseable {

    private final Connection connection;

    Sql(LocalDatabase database) {
        try {
            connection = database.administrator();
            connection.setCatalog(LocalDatabase.SCHEMA);
            // What is written here is whole by construction, and checking 2,000,000 visits would take minutes.
            change("SET SESSION foreign_key_checks = 0, unique_checks = 0");
        } catch (SQLException e) {
            throw new RunFailed("No connection for the benchmark: " + e.getMessage());
        }
    }

    void change(String... statements) {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new RunFailed(e.getMessage() + "\n" + sql);
            }
        }
    }

    long number(String query) {
        return Long.parseLong(text(query));
    }

    String text(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new RunFailed(e.getMessage() + "\n" + query);
        }
    }

    /** The server's own counters whose names are like this. */
    Map<String, Long> counters(String like) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + like + "'")) {
            Map<String, Long> counters = new TreeMap<>();
            while (row.next()) {
                counters.put(row.getString(1), row.getLong(2));
            }
            return counters;
        } catch (SQLException e) {
            throw new RunFailed(e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new RunFailed(e.getMessage());
        }
    }
}
