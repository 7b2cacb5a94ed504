package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.account.SignedInPerson;
import org.doorstep.settings.Landlord;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told by us in the last twelve months: messages that were sent to them, and the answers to what they asked. Theirs alone: nothing of anybody
 * else at home, of a visit that is private to another, of a safe contact, and of a code; a link in a message was kept sealed and is gone.
 */
@ApplicationScoped
public class TenantMessages {

    private static final int MONTHS = 12;

    /** What is shown. What is not named here is not: a code, say. */
    private static final String SENT =
            " FROM outbox_message o WHERE o.person_id = ?1 AND o.state IN ('SENT', 'DELIVERED') AND o.sender = 'STANDARD'"
                    + " AND o.sent_at >= ?2 AND o.purpose IN ('BOOKED', 'CHANGED', 'CANCELLED', 'SOONER', 'SOONER_MISSED', 'REMINDER',"
                    + " 'ON_THE_WAY', 'MISSED', 'OUR_FAULT', 'CHECK')"
                    + " AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.reference = o.about AND a.private_to <> ?1)";

    private static final String ANSWERED = " FROM enquiry e JOIN enquiry_answer x ON x.enquiry_id = e.id"
            + " WHERE e.person_id = ?1 AND x.answered_at >= ?2";

    private static final String LIST =
            "SELECT o.kind AS how, o.subject AS subject, o.body AS body, o.sent_at AS told, '' AS enquiry, o.id AS place"
                    + SENT + " UNION ALL SELECT 'ANSWER', NULL, x.words, x.answered_at, e.reference, x.id" + ANSWERED
                    + " ORDER BY told DESC, how, place DESC";

    private static final String UNREAD =
            " > COALESCE((SELECT m.read_until FROM message_mark m WHERE m.person_id = ?1), '1970-01-01')";

    private static final String COUNT_NEW = "SELECT (SELECT COUNT(*)" + SENT + " AND o.sent_at" + UNREAD
            + ") + (SELECT COUNT(*)" + ANSWERED + " AND x.answered_at" + UNREAD + ")";

    /**
     * One of them.
     *
     * @param how TEXT, EMAIL or ANSWER
     * @param subject of an email
     * @param words any link standing as {@code {secret}}
     * @param enquiry the reference of what is answered; empty where it is no answer
     */
    public record Told(String how, @Nullable String subject, String words, Instant at, String enquiry) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    /** So many from a place on, the newest first: one statement. */
    @Transactional
    public List<Told> of(SignedInPerson person, int from, int most) {
        List<Told> told = new ArrayList<>();
        for (Object row :
                of(person, LIST + " LIMIT " + most + " OFFSET " + from, year()).getResultList()) {
            told.add(told((Object[]) row));
        }
        return told;
    }

    /** How many are new to them, later than what they said they have read: one statement. */
    @Transactional
    public long countNew(SignedInPerson person) {
        return ((Number) of(person, COUNT_NEW, year()).getSingleResult()).longValue();
    }

    /** Up to which moment they have said that they read them; long ago where they never did. */
    @Transactional
    public Instant readUntil(SignedInPerson person) {
        List<?> marks = database.createNativeQuery("SELECT m.read_until FROM message_mark m WHERE m.person_id = ?1")
                .setParameter(1, person.personId())
                .getResultList();
        return marks.isEmpty() ? Instant.EPOCH : InstantConverter.fromColumn(marks.get(0));
    }

    /**
     * They have read all up to a moment.
     *
     * @param until of the newest message that they were shown: one that comes meanwhile stays new
     */
    @Transactional
    public void read(SignedInPerson person, Instant until) {
        Instant now = clock.instant();
        database.createNativeQuery("INSERT INTO message_mark (person_id, read_until) VALUES (?1, ?2)"
                        + " ON DUPLICATE KEY UPDATE read_until = GREATEST(read_until, ?2)")
                .setParameter(1, person.personId())
                .setParameter(2, InstantConverter.toColumn(until.isAfter(now) ? now : until))
                .executeUpdate();
    }

    private Query of(SignedInPerson person, String statement, Instant since) {
        return database.createNativeQuery(statement)
                .setParameter(1, person.personId())
                .setParameter(2, InstantConverter.toColumn(since));
    }

    private Instant year() {
        return LocalDate.ofInstant(clock.instant(), landlord.getZone())
                .minusMonths(MONTHS)
                .atStartOfDay(landlord.getZone())
                .toInstant();
    }

    private static Told told(Object[] row) {
        return new Told((String) row[0], (String) row[1], (String) row[2], InstantConverter.fromColumn(row[3]), (String)
                row[4]);
    }
}
