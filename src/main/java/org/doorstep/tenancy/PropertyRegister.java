package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.doorstep.Retried;

/** Puts homes in, and finds them. */
@ApplicationScoped
public class PropertyRegister {

    @PersistenceContext
    EntityManager database;

    @Inject
    Tenancies tenancies;

    /**
     * Makes the home or brings it up to date.
     *
     * @return true if it was not known before
     */
    @Retried
    @Transactional
    public boolean put(Uprn uprn, PropertyDetails details) {
        Optional<Property> known = tenancies.findProperty(uprn);
        Property property = known.orElseGet(() -> new Property(uprn));
        property.describe(details);
        if (known.isEmpty()) {
            database.persist(property);
        }
        return known.isEmpty();
    }
}
