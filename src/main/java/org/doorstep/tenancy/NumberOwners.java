package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose a phone number is, for whoever writes or rings from it. A number that is unsafe, that does not work, or that was given up is nobody's; whoever has
 * a safe contact is known by that alone, and by it only at the number that is for safe contacts.
 */
@ApplicationScoped
public class NumberOwners {

    private static final String TENANT =
            "SELECT DISTINCT p.id, p.person_reference, p.full_name, t.id AS tenancy, t.property_id, t.start_date, COALESCE(w.language, '')"
                    + " FROM person p JOIN tenancy_member m ON m.person_id = p.id AND m.role <> 'HOUSEHOLD_MEMBER'"
                    + " JOIN tenancy t ON t.id = m.tenancy_id AND (t.end_date IS NULL OR t.end_date >= ?2)"
                    + " LEFT JOIN person_wish w ON w.person_id = p.id WHERE p.erased_at IS NULL AND ";

    private static final String ON_FILE =
            "EXISTS (SELECT 1 FROM contact_point c WHERE c.person_id = p.id AND c.value = ?1 AND c.kind IN ('MOBILE', 'LANDLINE')"
                    + " AND c.usable = TRUE AND c.safe = TRUE AND c.replaced_at IS NULL AND c.broken_at IS NULL)"
                    + " AND NOT EXISTS (SELECT 1 FROM contact_point u WHERE u.person_id = p.id AND u.value = ?1 AND u.safe = FALSE)"
                    + " AND NOT EXISTS (SELECT 1 FROM safe_contact s WHERE s.standing_for = p.id) ORDER BY p.id, t.id";

    private static final String SAFE =
            "EXISTS (SELECT 1 FROM safe_contact s WHERE s.standing_for = p.id AND s.value = ?1) ORDER BY p.id, t.id";

    private static final String GUARDED =
            "SELECT EXISTS (SELECT 1 FROM contact_point c WHERE c.value = ?1 AND c.safe = FALSE)"
                    + " OR EXISTS (SELECT 1 FROM safe_contact s WHERE s.value = ?1 AND s.standing_for IS NOT NULL)"
                    + " OR EXISTS (SELECT 1 FROM contact_point c JOIN safe_contact s ON s.standing_for = c.person_id WHERE c.value = ?1)";

    private static final String OPTED_OUT =
            "SELECT EXISTS (SELECT 1 FROM contact_point c WHERE c.value = ?1 AND c.texts_refused_at IS NOT NULL)";

    @PersistenceContext
    EntityManager database;

    /**
     * A tenant whose number it is, once for each tenancy of theirs.
     *
     * @param personId for joins only
     * @param reference of the person
     * @param since the first day of the tenancy: what was before is not theirs
     * @param language code of the language that they read best; empty where they did not say
     */
    public record Owner(
            long personId,
            String reference,
            String fullName,
            long tenancyId,
            long propertyId,
            LocalDate since,
            String language) {}

    /** Those who hold a tenancy that has not ended, by a contact that may be used: one statement. */
    @Transactional
    public List<Owner> onFile(String e164, LocalDate today) {
        return owners(TENANT + ON_FILE, e164, today);
    }

    /** Those whose safe contact it is: one statement. */
    @Transactional
    public List<Owner> safely(String e164, LocalDate today) {
        return owners(TENANT + SAFE, e164, today);
    }

    /** Whether nothing may be written to it in answer: it is unsafe for somebody, or a safe contact, or one of somebody's who has a safe contact. */
    @Transactional
    public boolean isGuarded(String e164) {
        return isTrue(GUARDED, e164);
    }

    /** Whether whoever holds it wants no texts. */
    @Transactional
    public boolean refusesTexts(String e164) {
        return isTrue(OPTED_OUT, e164);
    }

    private List<Owner> owners(String statement, String e164, LocalDate today) {
        Query query =
                database.createNativeQuery(statement).setParameter(1, e164).setParameter(2, today.toString());
        List<Owner> owners = new ArrayList<>();
        for (Object row : query.getResultList()) {
            owners.add(owner((Object[]) row));
        }
        return owners;
    }

    private static Owner owner(Object[] row) {
        return new Owner(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                LocalDate.parse(String.valueOf(row[5])),
                (String) row[6]);
    }

    private boolean isTrue(String statement, String e164) {
        Object found =
                database.createNativeQuery(statement).setParameter(1, e164).getSingleResult();
        return found instanceof Boolean said ? said : ((Number) found).intValue() != 0;
    }
}
