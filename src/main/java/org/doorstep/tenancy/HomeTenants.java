package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Knows whether somebody holds a tenancy alone. Who lives in the home without holding it sees nothing here, and does not count. */
@ApplicationScoped
public class HomeTenants {

    private static final String HOLDS = "m.role <> org.doorstep.tenancy.MemberRole.HOUSEHOLD_MEMBER";

    @PersistenceContext
    EntityManager database;

    /** The row of the only person who holds a tenancy of this home that has not ended; empty where there are several, or none. */
    public Optional<Long> findOnly(long propertyId, LocalDate today) {
        List<Long> tenants = database.createQuery(
                        "SELECT DISTINCT m.person.id FROM TenancyMember m WHERE m.tenancy.property.id = :property AND "
                                + HOLDS + " AND (m.tenancy.endDate IS NULL OR m.tenancy.endDate >= :today)",
                        Long.class)
                .setParameter("property", propertyId)
                .setParameter("today", today)
                .getResultList();
        return tenants.size() == 1 ? Optional.of(tenants.get(0)) : Optional.empty();
    }

    /** Whether somebody else holds this tenancy too. */
    public boolean areSeveral(long tenancyId, long personId) {
        return database.createQuery(
                                "SELECT COUNT(m) FROM TenancyMember m WHERE m.tenancy.id = :tenancy AND m.person.id <> :person AND "
                                        + HOLDS,
                                Long.class)
                        .setParameter("tenancy", tenancyId)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }
}
