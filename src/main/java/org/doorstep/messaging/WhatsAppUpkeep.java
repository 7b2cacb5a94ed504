package org.doorstep.messaging;

import static org.doorstep.InstantConverter.toColumn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.doorstep.RegularWork;
import org.doorstep.Retried;

/** Once the landlord has no WhatsApp any more, what waits for it goes as texts: nothing else would take it. */
@ApplicationScoped
public class WhatsAppUpkeep implements RegularWork {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** What a server had in its hands when it stopped can be looked up no more, and may come twice: better than not at all. */
    private static final String AS_TEXTS =
            "UPDATE outbox_message SET kind = 'TEXT', state = 'WAITING', first_tried_at = NULL, version = version + 1"
                    + " WHERE state IN ('WAITING', 'SENDING') AND kind = 'WHATSAPP' AND (state = 'WAITING' OR due_at <= ?1)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Carriers carriers;

    @Override
    public String name() {
        return "outbox-whatsapp";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    @Retried
    @Transactional
    public void run() {
        if (!carriers.carry(MessageKind.WHATSAPP)) {
            turnIntoTexts();
        }
    }

    @Transactional
    public void turnIntoTexts() {
        database.createNativeQuery(AS_TEXTS)
                .setParameter(1, toColumn(clock.instant()))
                .executeUpdate();
    }
}
