package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.doorstep.InstantConverter;
import org.doorstep.messaging.WhatsAppWindow;

/** Looks when somebody last wrote to us by WhatsApp: by an index, for WhatsApp messages alone. */
@ApplicationScoped
public class WrittenByWhatsApp implements WhatsAppWindow {

    /** What is taken in the last minutes of a day may be sent after it. */
    private static final Duration OPEN = Duration.ofHours(24).minusMinutes(5);

    private static final String LATELY = "SELECT EXISTS (SELECT 1 FROM incoming_text i WHERE i.sender = ?1"
            + " AND i.way = 'WHATSAPP' AND i.received_at > ?2)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public boolean isOpen(String mobile) {
        Object found = database.createNativeQuery(LATELY)
                .setParameter(1, mobile)
                .setParameter(2, InstantConverter.toColumn(clock.instant().minus(OPEN)))
                .getSingleResult();
        return found instanceof Boolean said ? said : ((Number) found).intValue() != 0;
    }
}
