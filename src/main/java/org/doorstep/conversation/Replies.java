package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.account.SignedInStaff;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.conversation.HandedReply.Dealing;
import org.doorstep.conversation.HandedReply.Understood;
import org.doorstep.conversation.HandedReply.Whose;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.tenancy.Property;
import org.jspecify.annotations.Nullable;

/**
 * What tenants wrote that a person must read. A text that speaks of harm at home is for those alone who are named for it: to others it is not there, and not counted.
 */
@ApplicationScoped
public class Replies {

    /** Which of those that wait. */
    public enum Show {
        ALL(""),
        /** Those that they deal with. */
        MINE(" AND t.claimed_by = ?"),
        /** Those with which nobody deals. */
        UNCLAIMED(" AND t.claimed_by IS NULL");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    private static final String COLUMNS =
            "SELECT t.reference, t.way, t.words, t.photos, t.sender, t.safe, t.received_at, t.person_id,"
                    + " COALESCE(p.person_reference, ''), COALESCE(p.full_name, ''), h.address_lines, h.postcode, COALESCE(t.about, ''),"
                    + " t.intent, COALESCE(t.certainty, 0), t.decision, t.answered_at, COALESCE(t.claimed_by, ''), t.settled_at,"
                    + " COALESCE(t.settled_by, ''), COALESCE(t.settled_how, ''), t.version FROM incoming_text t"
                    + " LEFT JOIN person p ON p.id = t.person_id LEFT JOIN tenancy y ON y.id = t.tenancy_id"
                    + " LEFT JOIN property h ON h.id = y.property_id WHERE t.read_at IS NOT NULL";

    /** What reads texts by itself settles what needs nobody: a first question back, or what was acted on. */
    private static final String WAITS = " AND t.settled_at IS NULL";

    /** For whoever is not named for it. */
    static final String NOT_OF_HARM = " AND COALESCE(t.intent, '') <> 'SAFETY_CONCERN'";

    private static final String DANGERS_FIRST =
            " ORDER BY CASE WHEN t.intent IN ('EMERGENCY', 'HAZARD', 'SAFETY_CONCERN') THEN 0"
                    + " WHEN t.decision IN ('PERSON_NOW', 'ACT_AND_SHOW') THEN 1 ELSE 2 END, t.received_at, t.id LIMIT ? OFFSET ?";

    @Inject
    TransactionConnections connections;

    @Inject
    AuditTrail audit;

    /** Dangers first, then the oldest: one statement. */
    @Transactional
    public List<HandedReply> waiting(Show show, SignedInStaff reader, int from, int most) {
        List<Object> values = new ArrayList<>();
        if (show == Show.MINE) {
            values.add(reader.author().name());
        }
        values.add(most);
        values.add(from);
        return Rows.of(
                connections, COLUMNS + WAITS + show.condition + seenBy(reader) + DANGERS_FIRST, values, Replies::reply);
    }

    /** How many wait that they may read. */
    @Transactional
    public long countWaiting(SignedInStaff reader) {
        return Rows.count(
                connections,
                "SELECT COUNT(*) FROM incoming_text t WHERE t.read_at IS NOT NULL" + WAITS + seenBy(reader));
    }

    /** One in whatever state, to be read by them. That they read it is recorded. */
    @Transactional
    public Optional<HandedReply> look(String reference, SignedInStaff reader) {
        Optional<HandedReply> found = Rows.of(
                        connections,
                        COLUMNS + " AND t.reference = ?" + seenBy(reader),
                        List.of(reference),
                        Replies::reply)
                .stream()
                .findFirst();
        found.ifPresent(each -> audit.record(
                Deed.of(reader.author(), "reply.look", "reply:" + reference).forPerson(personOf(each))));
        return found;
    }

    static String seenBy(SignedInStaff reader) {
        return reader.readsSafety() ? "" : NOT_OF_HARM;
    }

    private static @Nullable String personOf(HandedReply reply) {
        return reply.whose().isKnown() ? reply.whose().person() : null;
    }

    private static HandedReply reply(ResultSet row) throws SQLException {
        String lines = row.getString(11);
        long person = row.getLong(8);
        Whose whose = new Whose(
                row.wasNull() ? null : (Long) person,
                row.getString(9),
                row.getString(10),
                lines == null ? "" : Property.shortAddress(lines, row.getString(12)));
        return new HandedReply(
                row.getString(1),
                IncomingText.Way.valueOf(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getBoolean(6),
                InstantConverter.fromColumn(row.getObject(7)),
                whose,
                row.getString(13),
                understood(row),
                new Dealing(
                        row.getString(18), Rows.moment(row, 19), row.getString(20), row.getString(21), row.getInt(22)));
    }

    private static Understood understood(ResultSet row) throws SQLException {
        String intent = row.getString(14);
        return new Understood(
                intent == null ? null : Intent.valueOf(intent),
                row.getDouble(15),
                Decision.valueOf(row.getString(16)),
                Rows.moment(row, 17));
    }
}
