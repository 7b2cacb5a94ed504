package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;
import org.doorstep.Retried;

/** The short transactions around sending: claim some, then mark each. Workers on several servers skip what another has locked. */
@ApplicationScoped
public class OutboxClaims {

    /**
     * A claimed message.
     *
     * @param id of its row
     */
    public record Claimed(long id, Channel.Outgoing message) {}

    private static final Logger LOG = Logger.getLogger(OutboxClaims.class.getName());

    private static final String DUE =
            "SELECT id FROM outbox_message WHERE state IN ('WAITING', 'SENDING') AND due_at <= ?1"
                    + " ORDER BY due_at LIMIT ?2 FOR UPDATE SKIP LOCKED";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Retried
    @Transactional
    public List<Claimed> claim(int most) {
        List<?> ids = database.createNativeQuery(DUE)
                .setParameter(1, InstantConverter.toColumn(clock.instant()))
                .setParameter(2, most)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<OutboxMessage> due = database.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.id IN :ids ORDER BY m.id", OutboxMessage.class)
                .setParameter(
                        "ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
                .getResultList();
        List<Claimed> claimed = new ArrayList<>();
        for (OutboxMessage message : due) {
            if (message.claim(clock.instant())) {
                opened(message).ifPresent(claimed::add);
            }
        }
        return claimed;
    }

    /** A message sealed with another secret can never be sent; it must not hold up the others. */
    private Optional<Claimed> opened(OutboxMessage message) {
        try {
            return Optional.of(new Claimed(message.id(), message.outgoing(keys)));
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "Message " + message.key() + " will not be sent", e);
            message.unreadable();
            return Optional.empty();
        }
    }

    @Retried
    @Transactional
    public void sent(long id) {
        find(id).ifPresent(message -> message.sent(clock.instant()));
    }

    @Retried
    @Transactional
    public void notTaken(long id) {
        find(id).ifPresent(message -> message.notTaken(clock.instant()));
    }

    private Optional<OutboxMessage> find(long id) {
        return Optional.ofNullable(database.find(OutboxMessage.class, id));
    }
}
