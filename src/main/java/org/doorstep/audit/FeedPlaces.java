package org.doorstep.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives what was changed its place in the feed. The ids of the trail are given before a transaction commits, so they are no order for
 * readers: who had read 11 would never see 10, committed later. Places are given to what has committed, by one reader at a time.
 */
final class FeedPlaces {

    private static final int AT_ONCE = 1_000;
    private static final String UNPLACED = "SELECT trail_id FROM feed_waiting ORDER BY trail_id LIMIT ";

    private final Connection connection;

    FeedPlaces(Connection connection) {
        this.connection = connection;
    }

    /** Lets lines of the trail wait for their places, in the transaction that writes them: it commits both or neither. */
    void await(List<Long> ids) throws SQLException {
        each("INSERT INTO feed_waiting (trail_id) VALUES (?)", ids);
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
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO feed_place (feed_position, trail_id) VALUES (?, ?)")) {
            long place = last;
            for (long id : ids) {
                place++;
                insert.setLong(1, place);
                insert.setLong(2, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        each("DELETE FROM feed_waiting WHERE trail_id = ?", ids);
        each("UPDATE feed_position SET last = ? WHERE id = 1", List.of(last + ids.size()));
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

    private void each(String sql, List<Long> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long value : values) {
                statement.setLong(1, value);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
