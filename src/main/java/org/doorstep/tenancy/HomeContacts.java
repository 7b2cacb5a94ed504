package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.settings.PlainDates;

/** How the tenants of many homes are reached: two statements, however many there are. */
@ApplicationScoped
public class HomeContacts {

    /** The adjustment of whoever does not want texts: an email, or a call. */
    public static final String NO_TEXTS = "NO_TEXTS";

    /** Of whoever cannot read what we write, and is rung instead. */
    public static final String RING_INSTEAD = "RING_INSTEAD";

    /** Of whoever forgets what they are told on the phone. */
    public static final String IN_WRITING = "IN_WRITING";

    private static final List<String> HOW_TO_TELL = List.of(NO_TEXTS, RING_INSTEAD, IN_WRITING);

    private static final String TENANTS =
            "SELECT DISTINCT m FROM TenancyMember m JOIN FETCH m.person JOIN FETCH m.tenancy JOIN FETCH m.tenancy.property"
                    + " LEFT JOIN FETCH m.person.contactPoints LEFT JOIN FETCH m.person.wishes"
                    + " LEFT JOIN FETCH m.person.safeContacts LEFT JOIN FETCH m.person.safetyFlags"
                    + " WHERE m.tenancy.property.id IN :homes AND m.role <> org.doorstep.tenancy.MemberRole.HOUSEHOLD_MEMBER"
                    + " AND m.tenancy.startDate <= :today AND (m.tenancy.endDate IS NULL OR m.tenancy.endDate >= :today)"
                    + " ORDER BY m.id";

    private static final String ADJUSTMENTS = "SELECT p.id, a FROM Person p JOIN p.adjustments a WHERE p.id IN :people"
            + " AND a.code IN :codes AND a.withdrawnAt IS NULL";

    /**
     * One of them.
     *
     * @param personId for joins only
     * @param reference the person's reference
     * @param reach how they are reached in writing
     * @param mayBeAtRisk then nothing is sent that need not be
     * @param adjustments those of how they are told things, by code
     */
    public record Tenant(
            long personId,
            String reference,
            Reach reach,
            Wishes wishes,
            boolean mayBeAtRisk,
            Set<String> adjustments) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    /** Everybody who holds a tenancy of these homes today, by the row of the home, in the order in which they are told. */
    @Transactional
    public Map<Long, List<Tenant>> at(Collection<Long> homes) {
        if (homes.isEmpty()) {
            return Map.of();
        }
        LocalDate today = dates.dateOf(clock.instant());
        List<TenancyMember> members = database.createQuery(TENANTS, TenancyMember.class)
                .setParameter("homes", homes)
                .setParameter("today", today)
                .getResultList();
        Map<Long, Set<String>> adjustments = adjustments(members, today);
        Map<Long, List<Tenant>> tenants = new LinkedHashMap<>();
        for (TenancyMember member : members) {
            tenants.computeIfAbsent(member.tenancy().property().id(), home -> new ArrayList<>())
                    .add(tenant(member.person(), adjustments));
        }
        return tenants;
    }

    private static Tenant tenant(Person person, Map<Long, Set<String>> adjustments) {
        return new Tenant(
                person.id(),
                person.reference(),
                Reach.of(person),
                person.wishes(),
                person.isFlagged(),
                adjustments.getOrDefault(person.id(), Set.of()));
    }

    private Map<Long, Set<String>> adjustments(List<TenancyMember> members, LocalDate today) {
        Map<Long, Set<String>> found = new HashMap<>();
        if (!members.isEmpty()) {
            database.createQuery(ADJUSTMENTS, Object[].class)
                    .setParameter(
                            "people",
                            members.stream().map(each -> each.person().id()).toList())
                    .setParameter("codes", HOW_TO_TELL)
                    .getResultStream()
                    .filter(row -> ((ReasonableAdjustment) row[1]).standsOn(today))
                    .forEach(row -> found.computeIfAbsent((Long) row[0], person -> new HashSet<>())
                            .add(((ReasonableAdjustment) row[1]).code()));
        }
        return found;
    }
}
