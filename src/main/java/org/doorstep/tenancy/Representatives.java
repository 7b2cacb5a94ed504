package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds those who act for tenants. */
@ApplicationScoped
public class Representatives {

    /**
     * A representative and one for whom they may act today, in their newest tenancy.
     *
     * @param personId the tenant's row, for joins only
     * @param firstName the tenant's: all that a representative is told to choose by
     */
    public record ActsFor(
            Representative representative, long personId, String personReference, long tenancyId, String firstName) {}

    @PersistenceContext
    EntityManager database;

    /** All those whom somebody with this contact may act for today: one statement, whether there is anybody or not. */
    @Transactional
    public List<ActsFor> reachedAt(@Nullable ContactKind kind, String value, LocalDate today) {
        Map<Long, ActsFor> newest = new LinkedHashMap<>();
        database.createQuery(
                        "SELECT r, m.person.id, m.person.personReference, m.tenancy.id, m.person.fullName FROM Representative r, TenancyMember m"
                                + " WHERE m.person.id = r.personId AND r.contactValue = :value AND r.contactKind = :kind"
                                + " AND r.standingFor IS NOT NULL AND m.role <> org.doorstep.tenancy.MemberRole.HOUSEHOLD_MEMBER"
                                + " AND m.tenancy.startDate <= :today AND (m.tenancy.endDate IS NULL OR m.tenancy.endDate >= :today)"
                                + " ORDER BY r.id, m.tenancy.startDate, m.tenancy.id",
                        Object[].class)
                .setParameter("value", value)
                .setParameter("kind", kind)
                .setParameter("today", today)
                .getResultStream()
                .map(Representatives::actsFor)
                .filter(each -> each.representative().standsOn(today))
                .forEach(each -> newest.put(each.representative().id(), each));
        return List.copyOf(newest.values());
    }

    /** All those whom whoever has the contact of this one may act for today. */
    @Transactional
    public List<ActsFor> besides(long representativeId, LocalDate today) {
        Representative known = database.find(Representative.class, representativeId);
        return known == null ? List.of() : reachedAt(known.contactKind(), known.contactValue(), today);
    }

    /** Those whose authority from this tenant has not ended and is not over, in the order in which they were named. */
    @Transactional
    public List<Representative> of(long personId, LocalDate today) {
        return database.createQuery(
                        "SELECT r FROM Representative r WHERE r.standingFor = :person"
                                + " AND (r.untilDate IS NULL OR r.untilDate >= :today) ORDER BY r.id",
                        Representative.class)
                .setParameter("person", personId)
                .setParameter("today", today)
                .getResultList();
    }

    /** The first names of all who act or have acted for this tenant, by reference. */
    @Transactional
    public Map<String, String> namesOf(long personId) {
        return database.createQuery("SELECT r FROM Representative r WHERE r.personId = :person", Representative.class)
                .setParameter("person", personId)
                .getResultStream()
                .collect(Collectors.toMap(Representative::reference, Representative::firstName));
    }

    /** This one, whatever became of their authority. */
    @Transactional
    public Optional<Representative> find(String reference) {
        return database.createQuery(
                        "SELECT r FROM Representative r WHERE r.reference = :reference", Representative.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    private static ActsFor actsFor(Object[] row) {
        String firstName = ((String) row[4]).split(" ", 2)[0];
        return new ActsFor((Representative) row[0], (Long) row[1], (String) row[2], (Long) row[3], firstName);
    }
}
