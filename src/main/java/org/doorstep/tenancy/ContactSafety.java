package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import org.doorstep.messaging.Discretion;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.Sender;
import org.doorstep.settings.Landlord;

/**
 * What is never sent, whoever wrote it: anything to a contact that is marked unsafe, and, while a person has a safe contact, anything to another
 * contact of theirs. A message that does not say whose contact it goes to is held back if it would be unsafe for anybody who has that contact:
 * somebody's own number may be the one that another must not be reached at.
 */
@ApplicationScoped
public class ContactSafety implements Discretion {

    /** The purpose of a code that proves a safe contact, before it stands. */
    public static final String PROOF = "PROOF";

    private static final String OF_PERSON =
            "SELECT EXISTS (SELECT 1 FROM contact_point c WHERE c.value = ?1 AND c.safe = FALSE AND c.person_id = ?2),"
                    + " EXISTS (SELECT 1 FROM safe_contact s WHERE s.standing_for = ?2),"
                    + " EXISTS (SELECT 1 FROM safe_contact s WHERE s.standing_for = ?2 AND s.value = ?1)";

    private static final String OF_ANYBODY =
            "SELECT EXISTS (SELECT 1 FROM contact_point c WHERE c.value = ?1 AND c.safe = FALSE),"
                    + " EXISTS (SELECT 1 FROM contact_point c JOIN safe_contact s ON s.standing_for = c.person_id"
                    + " WHERE c.value = ?1), 0";

    @PersistenceContext
    EntityManager database;

    @Inject
    Landlord landlord;

    @Override
    public boolean forbids(Draft draft) {
        Object[] found =
                (Object[]) asked(draft).setParameter(1, draft.recipient()).getSingleResult();
        boolean isUnsafe = isTrue(found[0]);
        boolean isKeptToAnother = isTrue(found[1]);
        if (draft.sender() == Sender.STANDARD) {
            return isUnsafe || isKeptToAnother;
        }
        return isUnsafe || !isTrue(found[2]) && !draft.purpose().equals(PROOF);
    }

    @Override
    public Instant opens(long person, Instant now) {
        return database.createQuery("SELECT s FROM SafeContact s WHERE s.standingFor = :person", SafeContact.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .map(contact -> contact.hours().nextOpen(now, landlord.getZone()))
                .orElse(now);
    }

    private Query asked(Draft draft) {
        Long person = draft.person();
        return person == null
                ? database.createNativeQuery(OF_ANYBODY)
                : database.createNativeQuery(OF_PERSON).setParameter(2, person);
    }

    private static boolean isTrue(Object exists) {
        return exists instanceof Boolean said ? said : ((Number) exists).intValue() != 0;
    }
}
