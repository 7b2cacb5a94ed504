package org.doorstep.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives what was changed its place in the feed. The ids of the trail are given before a transaction commits, so they are no order for
 * readers: who had read 11 would never see 10, committed later. Places are given to what has committed, by one reader at a time.
 */
final class FeedPlaces {

    private static final int AT_ONCE = 1_000;
    /** FORCE, or the database may go through the whole trail in the order of its ids. */
    private static final String UNPLACED = "SELECT id FROM audit_trail FORCE INDEX (audit_trail_unplaced)"
            + " WHERE in_feed = TRUE AND feed_position IS NULL ORDER BY id LIMIT ";

    private final Connection connection;

    FeedPlaces(Connection connection) {
        this.connection = connection;
    }

    /** Places what has none yet, a thousand at most; whoever wants more comes again. Takes the lock only where there is any. */
    void giveToCommitted() throws SQLException {
        if (unplaced(1).isEmpty()) {
            return;
        }
        long last = number("SELECT last FROM feed_position WHERE id = 1 FOR UPDATE");
        // Read again: whoever had the lock before has placed some, and READ COMMITTED shows it now.
        List<Long> ids = unplaced(AT_ONCE);
        if (!ids.isEmpty()) {
            place(ids, last);
        }
    }

    /** The last place that was given. */
    long last() throws SQLException {
        return number("SELECT last FROM feed_position WHERE id = 1");
    }

    private void place(List<Long> ids, long last) throws SQLException {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        change("UPDATE audit_trail SET feed_position = ? + FIELD(id, " + list + ") WHERE id IN (" + list + ")", last);
        change("UPDATE feed_position SET last = ? WHERE id = 1", last + ids.size());
    }

    private List<Long> unplaced(int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNPLACED + most);
                ResultSet rows = query.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The feed has lost its counter");
            }
            return row.getLong(1);
        }
    }

    private void change(String sql, long value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, value);
            statement.executeUpdate();
        }
    }
}
