package org.doorstep.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.doorstep.InstantConverter;

/** Writes one line in the transaction of the deed. Nothing here, and no grant of the running account, changes or removes one. */
@ApplicationScoped
public class AuditTrail {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Records a deed.
     *
     * @param actor who did it: a person reference, an API key's name, "system"
     * @param action the deed, such as "appointment.book"
     * @param about the reference of what it was done to
     * @param detail old and new, without names, numbers or message text
     */
    public void record(String actor, String action, String about, String detail) {
        database.createNativeQuery(
                        "INSERT INTO audit_trail (happened_at, actor, action, about, detail) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, InstantConverter.toColumn(clock.instant()))
                .setParameter(2, actor)
                .setParameter(3, action)
                .setParameter(4, about)
                .setParameter(5, detail)
                .executeUpdate();
    }
}
