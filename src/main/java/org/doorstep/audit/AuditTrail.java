package org.doorstep.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.TransactionConnections;

/**
 * Writes one line in the transaction of the deed. Nothing here changes or removes one, and the running account has no right to.
 */
@ApplicationScoped
public class AuditTrail {

    private static final int LONGEST = 1000;
    private static final String INSERT =
            "INSERT INTO audit_trail (happened_at, actor, way, action, about, for_whom, was, became,"
                    + " detail, in_feed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    /**
     * Records a deed of Doorstep's own pages.
     *
     * @param actor who did it: a person reference, an API key's name, "system"
     * @param action the deed, such as "appointment.book"
     * @param about the reference of what it was done to
     * @param detail without names, numbers or message text
     */
    public void record(String actor, String action, String about, String detail) {
        record(Deed.of(new Author(actor, Way.WEB), action, about).remarking(detail));
    }

    public void record(Deed deed) {
        recordAll(List.of(deed));
    }

    /** Records many in one go, in their order. */
    public void recordAll(List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        try {
            connections.lend(connection -> add(connection, deeds));
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be written", e);
        }
    }

    private int add(Connection connection, List<Deed> deeds) throws SQLException {
        Timestamp now = InstantConverter.toColumn(clock.instant());
        try (PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            for (Deed deed : deeds) {
                fill(insert, now, deed);
                insert.addBatch();
            }
            insert.executeBatch();
            if (deeds.stream().anyMatch(Deed::inFeed)) {
                new FeedPlaces(connection).await(inFeed(deeds, insert));
            }
            return deeds.size();
        }
    }

    /** The ids of the lines that others are to be told of. */
    private static List<Long> inFeed(List<Deed> deeds, PreparedStatement written) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet keys = written.getGeneratedKeys()) {
            for (Deed deed : deeds) {
                keys.next();
                if (deed.inFeed()) {
                    ids.add(keys.getLong(1));
                }
            }
        }
        return ids;
    }

    private static void fill(PreparedStatement insert, Timestamp now, Deed deed) throws SQLException {
        insert.setTimestamp(1, now);
        insert.setString(2, deed.by().name());
        insert.setString(3, deed.by().way().name());
        insert.setString(4, deed.action());
        insert.setString(5, deed.about());
        insert.setString(6, deed.forWhom());
        insert.setString(7, cut(deed.was()));
        insert.setString(8, cut(deed.became()));
        insert.setString(9, cut(deed.detail()));
        insert.setBoolean(10, deed.inFeed());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }
}
