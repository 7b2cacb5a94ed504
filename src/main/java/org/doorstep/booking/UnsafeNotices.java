package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Finds which messages went to a contact point that has been marked unsafe since: where they went is told to nobody any more. */
@ApplicationScoped
public class UnsafeNotices {

    private static final String OF_APPOINTMENT =
            "SELECT n.message_key FROM appointment a JOIN notice n ON n.appointment_id = a.id"
                    + " JOIN outbox_message m ON m.message_key = n.message_key"
                    + " JOIN contact_point c ON c.person_id = n.person_id AND c.value = m.recipient AND c.safe = FALSE"
                    + " WHERE a.reference = ?1"
                    + " UNION SELECT m.message_key FROM appointment a JOIN earlier_ask k ON k.appointment_id = a.id"
                    + " JOIN outbox_message m ON m.about = a.reference AND m.purpose LIKE '" + EarlierMessages.PURPOSE
                    + "%'"
                    + " JOIN contact_point c ON c.person_id = k.person_id AND c.value = m.recipient AND c.safe = FALSE"
                    + " WHERE a.reference = ?1"
                    + " UNION SELECT m.message_key FROM outbox_message m JOIN contact_point c ON c.person_id = m.person_id"
                    + " AND c.value = m.recipient AND c.safe = FALSE WHERE m.about = ?1";

    @PersistenceContext
    EntityManager database;

    /** The keys of such messages about an appointment. */
    @Transactional
    public Set<String> about(String reference) {
        Set<String> keys = new HashSet<>();
        for (Object key : database.createNativeQuery(OF_APPOINTMENT)
                .setParameter(1, reference)
                .getResultList()) {
            keys.add((String) key);
        }
        return keys;
    }
}
