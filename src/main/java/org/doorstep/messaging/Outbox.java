package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;

/** Where a use case writes what must be told, in its own transaction: both happen or neither. */
@ApplicationScoped
public class Outbox {

    private static final String REPLACED = "system";

    /** Something was written; observed after the transaction succeeded. */
    public record Filled() {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    Discretion discretion;

    @Inject
    QuietHours quiet;

    @Inject
    Carriers carriers;

    @Inject
    OutboxRows rows;

    @Inject
    Event<Filled> filled;

    /** Writes it; to nobody, where it would be unsafe to send it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Draft draft) {
        if (discretion.forbids(draft)) {
            database.persist(OutboxMessage.toNobody(draft.key(), draft.purpose(), clock.instant()));
            filled.fire(new Filled());
        } else {
            writeToChosen(draft);
        }
    }

    /** Writes to a contact that was chosen in this transaction among those that are safe: it is not asked a second time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeToChosen(Draft draft) {
        database.persist(message(draft, clock.instant()));
        filled.fire(new Filled());
    }

    private OutboxMessage message(Draft draft, Instant now) {
        byte[] sealed = draft.secret() == null ? null : keys.seal(draft.secret());
        return new OutboxMessage(carriers.orText(draft), sealed, opens(draft, now), now);
    }

    /** By night what is no answer waits for the day. What goes to a safe contact says itself when it may go. */
    private Instant opens(Draft draft, Instant now) {
        if (draft.notBefore() != null) {
            return draft.notBefore();
        }
        boolean byDay = Manner.of(draft.purpose()).isByDay() && !draft.isAnswer();
        return byDay && draft.sender() == Sender.STANDARD ? quiet.nextOpen(now) : now;
    }

    /**
     * Tells by email what a text could not: the same words, and the same secret, which nobody but the sender opens. Called while the message is given up.
     *
     * @param key of the message that did not get there
     * @return false where it cannot be told so: its secret is gone, or the address is unsafe
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean goByEmail(String key, String address, String subject) {
        Optional<OutboxMessage> email = database.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .flatMap(message -> message.byEmail(address, subject, clock.instant()))
                .filter(each -> !discretion.forbids(each.asDraft()));
        email.ifPresent(each -> {
            database.persist(each);
            filled.fire(new Filled());
        });
        return email.isPresent();
    }

    /** The same of many at once; one whose key is there already is passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeAllToChosen(List<Draft> drafts) {
        Instant now = clock.instant();
        rows.write(drafts.stream().map(draft -> message(draft, now)).toList());
        filled.fire(new Filled());
    }

    /** Writes the row of a message that nobody is told, so that what is done does not show whether somebody is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeToNobody(String key, String purpose) {
        OutboxMessage message = OutboxMessage.toNobody(key, purpose, clock.instant());
        discretion.forbids(message.asDraft());
        database.persist(message);
        filled.fire(new Filled());
    }

    /** A contact of this tenant is not to be used any more: what waits for it is not sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(String recipient, long person) {
        waiting(person).stream()
                .filter(message -> message.recipient().equalsIgnoreCase(recipient))
                .forEach(OutboxMessage::lapse);
    }

    /** What this tenant is to be told of an appointment has changed: what waits at their safe contact is not sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replaceWaiting(String about, long person) {
        waiting(person).stream()
                .filter(message -> message.sender() == Sender.SAFE && about.equals(message.about()))
                .forEach(message -> {
                    message.lapse();
                    message.seen(REPLACED, clock.instant());
                });
    }

    private List<OutboxMessage> waiting(long person) {
        return database.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.state = org.doorstep.messaging.MessageState.WAITING"
                                + " AND (m.person = :person OR m.person IS NULL)",
                        OutboxMessage.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** What was told, or is to be told, about an appointment, oldest first; nothing of what goes to a safe contact. */
    @Transactional
    public List<OutboxMessage> about(String appointmentReference) {
        return database.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.about = :about"
                                + " AND m.sender = org.doorstep.messaging.Sender.STANDARD ORDER BY m.id",
                        OutboxMessage.class)
                .setParameter("about", appointmentReference)
                .getResultList();
    }
}
