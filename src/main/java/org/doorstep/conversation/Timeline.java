package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.account.RecordOpenings;
import org.doorstep.account.SignedInStaff;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.SafetyFlags;
import org.doorstep.tenancy.Tenancies;

/**
 * What we and one tenant wrote to each other, and what became of their visits between. Where somebody may be at risk it is shown once whoever looks has
 * said why they open the record. Texts that speak of harm, and those of a safe contact, are for those alone who are named for it and have said why.
 */
@ApplicationScoped
public class Timeline {

    /** What may be shown to whoever asks. */
    public enum Open {
        YES,
        /** They say first why they open the record. */
        NOT_YET,
        UNKNOWN
    }

    private static final String CAREFULLY = " AND t.safe = FALSE AND COALESCE(t.intent, '') <> 'SAFETY_CONCERN'";

    private static final String IN =
            "SELECT 'IN' AS kind, t.received_at AS happened, t.way AS how, t.words AS words, '' AS state,"
                    + " t.reference AS reference, NULL AS first_moment, NULL AS last_moment, t.id AS place FROM incoming_text t WHERE t.person_id = ?";

    private static final String OUT =
            " UNION ALL SELECT 'OUT', COALESCE(o.sent_at, o.created_at), o.kind, o.body, o.state,"
                    + " COALESCE(o.about, ''), NULL, NULL, o.id FROM outbox_message o WHERE o.person_id = ? AND o.recipient <> ''"
                    + " AND o.purpose NOT IN ('CODE', 'PROOF')";

    /** Of visits that were made for them, and of those of their home, while they lived there, that were made for nobody by name. */
    private static final String VISITS =
            " UNION ALL SELECT 'VISIT', e.happened_at, e.channel, '', e.what, a.reference, e.earliest_arrival,"
                    + " e.latest_arrival, e.id FROM (SELECT b.id FROM appointment b WHERE b.booked_for = ? UNION SELECT c.id FROM tenancy_member m"
                    + " JOIN tenancy y ON y.id = m.tenancy_id JOIN appointment c ON c.property_id = y.property_id"
                    + " WHERE m.person_id = ? AND c.booked_for IS NULL AND c.earliest_arrival >= y.start_date"
                    + " AND (y.end_date IS NULL OR c.earliest_arrival < y.end_date + INTERVAL 1 DAY)) v"
                    + " JOIN appointment a ON a.id = v.id JOIN appointment_event e ON e.appointment_id = a.id";

    private static final String NEWEST_FIRST = " ORDER BY happened DESC, kind, place DESC LIMIT ? OFFSET ?";

    @Inject
    TransactionConnections connections;

    @Inject
    Tenancies tenancies;

    @Inject
    SafetyFlags flags;

    @Inject
    RecordOpenings openings;

    @Inject
    AuditTrail audit;

    /** Whether they may read it now. */
    @Transactional
    public Open isOpen(String person, SignedInStaff reader) {
        Optional<Person> found = tenancies.findPerson(person);
        if (found.isEmpty()) {
            return Open.UNKNOWN;
        }
        return !flags.isFlagged(found.get())
                        || openings.find(person, reader.author()).isPresent()
                ? Open.YES
                : Open.NOT_YET;
    }

    /** The newest first, from a place on: nothing where they may not read it. That they read it is recorded. */
    @Transactional
    public List<Happening> of(String person, SignedInStaff reader, int from, int most) {
        if (isOpen(person, reader) != Open.YES) {
            return List.of();
        }
        long row = tenancies.findPerson(person).map(Person::id).orElseThrow();
        boolean all =
                reader.readsSafety() && openings.find(person, reader.author()).isPresent();
        audit.record(Deed.of(reader.author(), "texts.look", person)
                .forPerson(person)
                .remarking(openings.find(person, reader.author())
                        .map(opening -> opening.reason().name())
                        .orElse("")));
        return Rows.of(
                connections,
                IN + (all ? "" : CAREFULLY) + OUT + (all ? "" : " AND o.sender = 'STANDARD'") + VISITS + NEWEST_FIRST,
                List.of(row, row, row, row, most, from),
                Timeline::happening);
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                Happening.Kind.valueOf(row.getString(1)),
                InstantConverter.fromColumn(row.getObject(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Rows.moment(row, 7),
                Rows.moment(row, 8));
    }
}
