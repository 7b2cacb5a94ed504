package org.doorstep.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.TransactionConnections;

/**
 * What was changed here, in one order for all who read it back. A reader who goes on from where they were misses nothing, whenever what
 * they read was committed; and nothing comes twice. What a page costs does not depend on how long the trail is.
 */
@ApplicationScoped
public class ChangeFeed {

    /** Before the first change. */
    public static final long BEGINNING = 0;

    /**
     * Some changes, in order.
     *
     * @param last the place of the last one; the place that was asked for where there is none
     * @param more whether there are more already
     */
    public record Page(List<Change> changes, long last, boolean more) {

        public Page {
            changes = List.copyOf(changes);
        }
    }

    private static final String AFTER =
            "SELECT p.feed_position, t.happened_at, t.actor, t.way, t.action, t.about, t.for_whom"
                    + " FROM feed_place p FORCE INDEX (PRIMARY) STRAIGHT_JOIN audit_trail t FORCE INDEX (PRIMARY) ON t.id = p.trail_id"
                    + " WHERE p.feed_position > ? ORDER BY p.feed_position LIMIT ?";

    @Inject
    TransactionConnections connections;

    /**
     * The changes after a place.
     *
     * @return empty where that place was never given out: it is of another database, or of this one before it was restored
     */
    @Retried
    @Transactional
    public Optional<Page> after(long place, int most) {
        try {
            return connections.lend(connection -> after(connection, place, most));
        } catch (SQLException e) {
            throw new IllegalStateException("The feed of changes could not be read", e);
        }
    }

    private static Optional<Page> after(Connection connection, long place, int most) throws SQLException {
        FeedPlaces places = new FeedPlaces(connection);
        places.giveToCommitted();
        List<Change> changes = read(connection, place, most + 1);
        if (changes.isEmpty()) {
            return place > places.last() ? Optional.empty() : Optional.of(new Page(changes, place, false));
        }
        boolean more = changes.size() > most;
        List<Change> page = more ? changes.subList(0, most) : changes;
        return Optional.of(new Page(page, page.get(page.size() - 1).position(), more));
    }

    private static List<Change> read(Connection connection, long place, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setLong(1, place);
            query.setInt(2, most);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
            return changes;
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("feed_position"),
                InstantConverter.fromColumn(row.getTimestamp("happened_at")),
                new Author(row.getString("actor"), Way.valueOf(row.getString("way"))),
                row.getString("action"),
                row.getString("about"),
                row.getString("for_whom"));
    }
}
