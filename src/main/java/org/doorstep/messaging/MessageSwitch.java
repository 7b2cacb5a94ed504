package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.jspecify.annotations.Nullable;

/**
 * Stops all that goes out, on all servers at once, and lets it go on. Meanwhile messages wait, and lapse when they are worth nothing any more. Only
 * what a server has in its hands at that moment still goes, which takes it seconds.
 */
@ApplicationScoped
public class MessageSwitch {

    /** Since when nothing is sent, and who stopped it. */
    public record Stopped(Instant since, String by) {}

    private static final String ASK = "SELECT stopped_at, stopped_by FROM message_switch WHERE id = 1";
    private static final String WAITING = "SELECT COUNT(*) FROM outbox_message WHERE state = 'WAITING'";

    @PersistenceContext
    EntityManager database;

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Transactional
    public Optional<Stopped> stopped() {
        return asked(ASK);
    }

    /** The same, held until the end of the transaction: whoever takes messages for sending does so alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Stopped> held() {
        return asked(ASK + " FOR UPDATE");
    }

    /** From now on nothing is sent. A second time changes nothing. */
    @Retried
    @Transactional
    public void stop(Author by) {
        if (held().isEmpty()) {
            set(InstantConverter.toColumn(clock.instant()), by.name());
            audit.record(Deed.of(by, "messages.stop", "all"));
        }
    }

    /** What waits goes out, if it is still worth it. */
    @Retried
    @Transactional
    public void start(Author by) {
        if (held().isPresent()) {
            set(null, null);
            audit.record(Deed.of(by, "messages.start", "all"));
        }
    }

    /** How many messages wait, those that are not due yet among them. */
    @Transactional
    public long countWaiting() {
        return Rows.of(connections, WAITING, List.of(), row -> row.getLong(1)).get(0);
    }

    private Optional<Stopped> asked(String statement) {
        return Rows.of(connections, statement, List.of(), MessageSwitch::read).get(0);
    }

    private static Optional<Stopped> read(ResultSet row) throws SQLException {
        Timestamp since = row.getTimestamp(1);
        return since == null ? Optional.empty() : Optional.of(new Stopped(since.toInstant(), row.getString(2)));
    }

    private void set(@Nullable Object at, @Nullable String by) {
        database.createNativeQuery("UPDATE message_switch SET stopped_at = ?1, stopped_by = ?2 WHERE id = 1")
                .setParameter(1, at)
                .setParameter(2, by)
                .executeUpdate();
    }
}
