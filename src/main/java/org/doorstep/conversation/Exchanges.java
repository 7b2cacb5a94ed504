package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.conversation.Exchange.Direction;

/**
 * What we and a tenant wrote to each other, both ways, newest first. Nothing of a safe contact, nothing that speaks of harm at home (that is for those
 * alone who are named for it), and no codes.
 */
@ApplicationScoped
public class Exchanges {

    private static final String IN =
            "SELECT i.id AS id, i.received_at AS told, 'IN' AS direction, i.way AS way, i.sender AS number,"
                    + " i.words AS words, IF(i.read_at IS NULL, 'NEW', 'READ') AS state, COALESCE(i.intent, '') AS purpose,"
                    + " i.about AS about, i.person_id AS person FROM incoming_text i"
                    + " WHERE i.safe = FALSE AND COALESCE(i.intent, '') <> 'SAFETY_CONCERN' AND ";

    private static final String OUT =
            " UNION ALL SELECT o.id, COALESCE(o.sent_at, o.created_at), 'OUT', o.kind, o.recipient, o.body,"
                    + " o.state, o.purpose, o.about, o.person_id FROM outbox_message o"
                    + " WHERE o.sender = 'STANDARD' AND o.recipient <> '' AND o.purpose NOT IN ('CODE', 'PROOF') AND ";

    private static final String NEWEST_FIRST = " ORDER BY told DESC, direction, id DESC LIMIT ?2 OFFSET ?3";

    private static final String OF_PERSON = IN + "i.person_id = ?1" + OUT + "o.person_id = ?1" + NEWEST_FIRST;

    /** What was written to its people while it lasts: before and after, they may have had another. */
    private static final String OF_TENANCY = IN + "i.tenancy_id = ?1" + OUT
            + "EXISTS (SELECT 1 FROM tenancy_member m JOIN tenancy t ON t.id = m.tenancy_id WHERE m.tenancy_id = ?1"
            + " AND m.person_id = o.person_id AND o.created_at >= t.start_date"
            + " AND (t.end_date IS NULL OR o.created_at < t.end_date + INTERVAL 1 DAY))" + NEWEST_FIRST;

    private static final String OF_NUMBER = IN + "i.sender = ?1" + OUT + "o.recipient = ?1" + NEWEST_FIRST;

    @PersistenceContext
    EntityManager database;

    /** So many of one person from a place on: one statement. */
    @Transactional
    public List<Exchange> ofPerson(long personId, int from, int most) {
        return list(OF_PERSON, personId, from, most);
    }

    /** The same of all people of a tenancy. */
    @Transactional
    public List<Exchange> ofTenancy(long tenancyId, int from, int most) {
        return list(OF_TENANCY, tenancyId, from, most);
    }

    /** The same with a number, whosever it is. */
    @Transactional
    public List<Exchange> ofNumber(String e164, int from, int most) {
        return list(OF_NUMBER, e164, from, most);
    }

    private List<Exchange> list(String statement, Object whose, int from, int most) {
        List<Exchange> found = new ArrayList<>();
        for (Object row : database.createNativeQuery(statement)
                .setParameter(1, whose)
                .setParameter(2, most)
                .setParameter(3, from)
                .getResultList()) {
            found.add(exchange((Object[]) row));
        }
        return found;
    }

    private static Exchange exchange(Object[] row) {
        return new Exchange(
                ((Number) row[0]).longValue(),
                InstantConverter.fromColumn(row[1]),
                Direction.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                row[9] == null ? null : (Long) ((Number) row[9]).longValue());
    }
}
