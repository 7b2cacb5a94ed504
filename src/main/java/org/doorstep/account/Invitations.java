package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may be invited to create an account: whoever holds a tenancy today and has none, each once, at their newest home. Whoever has a contact that
 * is marked unsafe is left out. Neither a date of birth nor a rent account number is read here, so that none can come to stand beside a name.
 */
@ApplicationScoped
public class Invitations {

    /**
     * Somebody to invite.
     *
     * @param reference of the person; files are in its order
     */
    public record Invited(String reference, String fullName, List<String> addressLines, String postcode) {}

    /**
     * One file of letters.
     *
     * @param first place of its first letter among all, from 1
     * @param last place of its last
     * @param after reference of the person before its first; empty for the first file
     */
    public record Batch(int first, int last, String after) {}

    /** Who holds a current tenancy, the newest of theirs, and was not left out. */
    private static final String WHO =
            " FROM person p JOIN tenancy_member m ON m.person_id = p.id JOIN tenancy t ON t.id = m.tenancy_id"
                    + " JOIN property h ON h.id = t.property_id WHERE m.role <> 'HOUSEHOLD_MEMBER'"
                    + " AND t.start_date <= ? AND (t.end_date IS NULL OR t.end_date >= ?) AND (? = '' OR h.patch = ?)"
                    + " AND NOT EXISTS (SELECT 1 FROM tenant_account a WHERE a.person_id = p.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM contact_point c WHERE c.person_id = p.id AND NOT c.safe)"
                    + " AND NOT EXISTS (SELECT 1 FROM tenancy_member o JOIN tenancy n ON n.id = o.tenancy_id"
                    + " WHERE o.person_id = p.id AND o.role <> 'HOUSEHOLD_MEMBER' AND n.start_date <= ?"
                    + " AND (n.end_date IS NULL OR n.end_date >= ?)"
                    + " AND (n.start_date > t.start_date OR n.start_date = t.start_date AND n.id > t.id))";

    private static final String BATCHES =
            "SELECT r.place, r.whole, r.before_it FROM (SELECT ROW_NUMBER() OVER (ORDER BY p.person_reference) AS place,"
                    + " COUNT(*) OVER () AS whole, LAG(p.person_reference) OVER (ORDER BY p.person_reference) AS before_it"
                    + WHO + ") r WHERE MOD(r.place - 1, ?) = 0 ORDER BY r.place";

    private static final String SOME = "SELECT p.person_reference, p.full_name, h.address_lines, h.postcode" + WHO
            + " AND p.person_reference > ? ORDER BY p.person_reference LIMIT ?";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "doorstep.invitations.letters-a-file")
    int lettersAFile;

    /** The patches of our homes. */
    @Transactional
    public List<String> patches() {
        return Rows.of(
                connections,
                "SELECT DISTINCT patch FROM property WHERE patch <> '' ORDER BY patch",
                List.of(),
                row -> row.getString(1));
    }

    /**
     * How many there are, file by file: one statement.
     *
     * @param patch empty: every patch
     */
    @Transactional
    public List<Batch> batches(String patch) {
        return Rows.of(connections, BATCHES, values(patch, lettersAFile), this::batch);
    }

    /**
     * As many as one file of letters holds, those that come after a reference.
     *
     * @param reference empty: from the first on
     */
    @Transactional
    public List<Invited> after(String patch, String reference) {
        return Rows.of(connections, SOME, values(patch, reference, lettersAFile), Invitations::invited);
    }

    /** Notes that so many names and addresses went into a file. */
    @Transactional
    public void record(String kind, String patch, int count, Author by) {
        audit.record(Deed.of(by, "invitation." + kind, "patch:" + (patch.isEmpty() ? "all" : patch))
                .remarking(count + " people"));
    }

    private List<Object> values(String patch, Object... more) {
        LocalDate today = dates.dateOf(clock.instant());
        List<Object> values = new ArrayList<>(List.of(today, today, patch, patch, today, today));
        values.addAll(List.of(more));
        return values;
    }

    private Batch batch(ResultSet row) throws SQLException {
        int first = row.getInt(1);
        return new Batch(
                first,
                Math.min(first + lettersAFile - 1, row.getInt(2)),
                Objects.requireNonNullElse(row.getString(3), ""));
    }

    private static Invited invited(ResultSet row) throws SQLException {
        return new Invited(
                row.getString(1), row.getString(2), row.getString(3).lines().toList(), row.getString(4));
    }
}
