package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/**
 * What a safe contact was not told: its hours did not come before the visit, the number did not take it, or it was ended meanwhile. Nothing
 * else is tried by itself; a person decides what to do.
 */
@ApplicationScoped
public class UntoldMessages {

    private static final String OPEN = "FROM OutboxMessage m WHERE m.sender = org.doorstep.messaging.Sender.SAFE"
            + " AND m.state IN (org.doorstep.messaging.MessageState.LAPSED, org.doorstep.messaging.MessageState.FAILED,"
            + " org.doorstep.messaging.MessageState.UNDELIVERED)"
            + " AND m.seenAt IS NULL AND m.about IS NOT NULL";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /** Those that nobody has settled, oldest first. */
    @Transactional
    public List<OutboxMessage> open(int from, int most) {
        return database.createQuery("SELECT m " + OPEN + " ORDER BY m.id", OutboxMessage.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public long countOpen() {
        return database.createQuery("SELECT COUNT(m) " + OPEN, Long.class).getSingleResult();
    }

    /** Somebody has settled it; a second time changes nothing. */
    @Retried
    @Transactional
    public void seen(String key, Author by) {
        database.createQuery("SELECT m " + OPEN + " AND m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .forEach(message -> {
                    message.seen(by.name(), clock.instant());
                    audit.record(Deed.of(by, "untold.settle", String.valueOf(message.about())));
                });
    }
}
