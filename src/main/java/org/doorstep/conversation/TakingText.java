package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.messaging.SafeNumber;

/**
 * The one door for what people send us. Writes it down, once for each id of the provider, and nothing else: the provider waits for the
 * answer. What it means and does comes afterwards ({@link Taken}).
 */
@ApplicationScoped
public class TakingText {

    /** Something came in; observed after the transaction succeeded. */
    public record Taken() {}

    private static final String ONCE = "INSERT IGNORE INTO incoming_text"
            + " (provider_id, way, sender, recipient, words, photos, safe, received_at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SafeNumber safeNumber;

    @Inject
    Event<Taken> taken;

    /** Takes it; the same id a second time changes nothing. */
    @Retried
    @Transactional
    public void take(IncomingText text) {
        int written = database.createNativeQuery(ONCE)
                .setParameter(1, text.providerId())
                .setParameter(2, text.way().name())
                .setParameter(3, text.sender())
                .setParameter(4, text.recipient())
                .setParameter(5, text.words())
                .setParameter(6, text.photos())
                .setParameter(7, safeNumber.isThe(text.recipient()))
                .setParameter(8, InstantConverter.toColumn(clock.instant()))
                .executeUpdate();
        if (written > 0) {
            taken.fire(new Taken());
        }
    }
}
