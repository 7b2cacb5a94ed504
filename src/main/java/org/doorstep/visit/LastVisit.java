package org.doorstep.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.InstantConverter;

/** When somebody of ours was last inside a home. */
@ApplicationScoped
public class LastVisit {

    private static final String LAST =
            "SELECT MAX(came) FROM (SELECT MAX(a.earliest_arrival) came FROM appointment a JOIN visit_attempt v ON v.appointment_id = a.id"
                    + " WHERE a.property_id = ? AND a.earliest_arrival >= ? AND v.outcome IN ('COMPLETED', 'FURTHER_VISIT')"
                    + " UNION ALL SELECT MAX(p.earliest_arrival) came FROM past_visit p"
                    + " WHERE p.property_id = ? AND p.earliest_arrival >= ? AND p.outcome IN ('COMPLETED', 'FURTHER_VISIT')) visits";

    @PersistenceContext
    EntityManager database;

    /**
     * The start of its window; empty where there was none.
     *
     * @param since those before it are another tenant's
     */
    @Transactional
    public Optional<Instant> find(long propertyId, Instant since) {
        Object last = database.createNativeQuery(LAST)
                .setParameter(1, propertyId)
                .setParameter(2, InstantConverter.toColumn(since))
                .setParameter(3, propertyId)
                .setParameter(4, InstantConverter.toColumn(since))
                .getSingleResult();
        return Optional.ofNullable(last).map(InstantConverter::fromColumn);
    }
}
