package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.doorstep.Keys;

/** Where a use case writes what must be told, in its own transaction: both happen or neither. */
@ApplicationScoped
public class Outbox {

    /** Something was written; observed after the transaction succeeded. */
    public record Filled() {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    Event<Filled> filled;

    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Draft draft) {
        byte[] sealed = draft.secret() == null ? null : keys.seal(draft.secret());
        database.persist(new OutboxMessage(draft, sealed, clock.instant()));
        filled.fire(new Filled());
    }

    /** Writes the row of a message that nobody is told, so that what is done does not show whether somebody is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeToNobody(String key, String purpose) {
        database.persist(OutboxMessage.toNobody(key, purpose, clock.instant()));
        filled.fire(new Filled());
    }

    /** What was told, or is to be told, about an appointment, oldest first. */
    @Transactional
    public List<OutboxMessage> about(String appointmentReference) {
        return database.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.about = :about ORDER BY m.id", OutboxMessage.class)
                .setParameter("about", appointmentReference)
                .getResultList();
    }
}
