package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a message after it was tried: forwards only, whatever a provider says, and in whatever order. */
@ApplicationScoped
public class Deliveries {

    private static final String OF_ID =
            "SELECT m FROM OutboxMessage m WHERE m.provider = :provider AND m.providerId = :id";

    /** One that was sent anew since goes by another id now. */
    private static final String OF_EARLIER_ID =
            "SELECT message_key FROM delivery_event WHERE provider = ?1 AND provider_id = ?2 AND state = 'HANDED'";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SendingLimits limits;

    @Inject
    Event<Undeliverable> undeliverable;

    @Inject
    Event<AsText> asText;

    @Inject
    Event<Delivered> delivered;

    @Inject
    Event<Outbox.Filled> filled;

    /** Does what a report says; nothing, where it is about no message of ours, or about one of which more is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(DeliveryReport report) {
        find(report).ifPresent(message -> apply(message, report));
    }

    private void apply(OutboxMessage message, DeliveryReport report) {
        switch (report.state()) {
            case DELIVERED -> arrived(message);
            case UNDELIVERED, FAILED -> {
                if (message.isOut(report)) {
                    didNotArrive(message, report);
                }
            }
            case QUEUED, SENDING, SENT -> {
                // Nothing that we do not know.
            }
        }
    }

    private void arrived(OutboxMessage message) {
        Instant now = clock.instant();
        if (message.arrived(now)) {
            delivered.fire(new Delivered(message.key(), now));
        }
    }

    private void didNotArrive(OutboxMessage message, DeliveryReport report) {
        Fault fault = Fault.of(report.error());
        boolean again = fault == Fault.UNREACHABLE
                && message.kind() != MessageKind.WHATSAPP
                && message.comesAgain(limits.againAfter(), limits.againMost(), clock.instant());
        if (!again) {
            String why = report.error() == null ? fault.name() : report.error();
            giveUp(message, MessageState.UNDELIVERED, fault, why);
        }
    }

    /** It was not taken: it waits, or is given up after enough tries. */
    @Transactional(Transactional.TxType.MANDATORY)
    void notTaken(long id, boolean byMessage) {
        OutboxMessage message = lock(id);
        if (message != null && !message.notTaken(byMessage, clock.instant())) {
            giveUp(message, MessageState.FAILED, Fault.NOT_TAKEN, Fault.NOT_TAKEN.name());
        }
    }

    /** It will never be taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    void failed(long id, Fault fault, String why) {
        OutboxMessage message = lock(id);
        if (message != null && message.state() == MessageState.SENDING) {
            giveUp(message, MessageState.FAILED, fault, why);
        }
    }

    /** Once and for all; but what WhatsApp alone did not carry goes as a text, under the same key: so once, and not if a late report says that it is there. */
    private void giveUp(OutboxMessage message, MessageState last, Fault fault, String why) {
        if (fault.isOfWay() && message.goesAsText(why, clock.instant())) {
            asText.fire(new AsText(message.key()));
            filled.fire(new Outbox.Filled());
            return;
        }
        undeliverable.fire(message.giveUp(last, fault, why));
        message.forgetSecret();
    }

    /** Locked: two reports at once come one after the other. */
    private Optional<OutboxMessage> find(DeliveryReport report) {
        List<OutboxMessage> found = database.createQuery(OF_ID, OutboxMessage.class)
                .setParameter("provider", report.provider())
                .setParameter("id", report.providerId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return found.isEmpty() ? findByEarlierId(report) : Optional.of(found.get(0));
    }

    private Optional<OutboxMessage> findByEarlierId(DeliveryReport report) {
        List<?> keys = database.createNativeQuery(OF_EARLIER_ID)
                .setParameter(1, report.provider())
                .setParameter(2, report.providerId())
                .setMaxResults(1)
                .getResultList();
        return keys.isEmpty() ? Optional.empty() : lock(String.valueOf(keys.get(0)));
    }

    private Optional<OutboxMessage> lock(String key) {
        return database.createQuery("SELECT m FROM OutboxMessage m WHERE m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private @Nullable OutboxMessage lock(long id) {
        return database.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
