package org.doorstep.messaging;

import static org.doorstep.InstantConverter.toColumn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorstep.Retried;

/**
 * Takes what providers tell of messages that they took: late, twice, in any order, and before we have noted that they were taken. Each report is
 * kept; what is not known to be ours yet counts as soon as it is ({@link SentNotes}).
 */
@ApplicationScoped
public class DeliveryReports {

    private static final String KEEP =
            "INSERT INTO delivery_event (provider, provider_id, state, error, told_at) VALUES (?1, ?2, ?3, ?4, ?5)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Deliveries deliveries;

    /** Keeps it, and does what it says. */
    @Retried
    @Transactional
    public void take(DeliveryReport report) {
        // First the report, then the look for its message: whoever notes the message does it the other way round, so
        // one of us sees the other.
        database.createNativeQuery(KEEP)
                .setParameter(1, report.provider())
                .setParameter(2, report.providerId())
                .setParameter(3, report.state().name())
                .setParameter(4, report.error())
                .setParameter(5, toColumn(clock.instant()))
                .executeUpdate();
        deliveries.apply(report);
    }
}
