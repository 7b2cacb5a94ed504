package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.InertText;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.account.SignedInStaff;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.jspecify.annotations.Nullable;

/** What staff must do. A task about harm at home is for those alone who are named for it: to others it is not there, and not counted. */
@ApplicationScoped
public class OpenTasks {

    /**
     * Which of them.
     *
     * @param kind null: of any kind
     * @param mine whether only those that the reader does
     */
    public record Show(StaffTask.@Nullable Kind kind, boolean mine) {}

    /** The key of a task that was made of a text begins so: by what reads texts, with the row of the text; by staff, with its reference. Another task leads to no text of harm. */
    private static final String OF_TEXT = " LEFT JOIN incoming_text i ON i.id = CASE WHEN t.task_key LIKE 'text/%'"
            + " THEN CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(t.task_key, '/', 2), '/', -1) AS UNSIGNED) WHEN t.task_key LIKE 'reply/%'"
            + " THEN (SELECT MIN(r.id) FROM incoming_text r WHERE r.reference = SUBSTRING_INDEX(SUBSTRING_INDEX(t.task_key, '/', 2), '/', -1))"
            + " END AND (t.kind = 'SAFETY' OR COALESCE(i.intent, '') <> 'SAFETY_CONCERN')";

    private static final String COLUMNS =
            "SELECT t.reference, t.kind, COALESCE(p.person_reference, ''), COALESCE(p.full_name, ''),"
                    + " COALESCE(t.about, ''), t.words, t.urgent, t.made_at, t.due_at, COALESCE(t.claimed_by, ''), t.done_at,"
                    + " COALESCE(t.done_by, ''), COALESCE(t.done_how, ''), COALESCE(i.reference, '') FROM staff_task t"
                    + OF_TEXT
                    + " LEFT JOIN person p ON p.id = t.person_id WHERE ";

    private static final String OPEN = "t.done_at IS NULL";
    private static final String URGENT_FIRST = " ORDER BY t.urgent DESC, t.due_at, t.id LIMIT ? OFFSET ?";

    /** For whoever is not named for it. */
    private static final String NOT_OF_HARM = " AND t.kind <> 'SAFETY'";

    @Inject
    TransactionConnections connections;

    @Inject
    AuditTrail audit;

    /** Urgent ones first, then what is due first: one statement. */
    @Transactional
    public List<OpenTask> open(Show show, SignedInStaff reader, int from, int most) {
        List<Object> values = new ArrayList<>();
        String conditions = "";
        if (show.kind() != null) {
            conditions += " AND t.kind = ?";
            values.add(show.kind().name());
        }
        if (show.mine()) {
            conditions += " AND t.claimed_by = ?";
            values.add(reader.author().name());
        }
        values.add(most);
        values.add(from);
        return Rows.of(
                connections, COLUMNS + OPEN + conditions + seenBy(reader) + URGENT_FIRST, values, OpenTasks::task);
    }

    /** How many there are that they may read. */
    @Transactional
    public long countOpen(SignedInStaff reader) {
        return Rows.count(connections, "SELECT COUNT(*) FROM staff_task t WHERE " + OPEN + seenBy(reader));
    }

    /** One in whatever state, to be read by them. That they read it is recorded. */
    @Transactional
    public Optional<OpenTask> look(String reference, SignedInStaff reader) {
        Optional<OpenTask> found = Rows.of(
                        connections, COLUMNS + "t.reference = ?" + seenBy(reader), List.of(reference), OpenTasks::task)
                .stream()
                .findFirst();
        found.ifPresent(each -> audit.record(Deed.of(reader.author(), "task.look", "task:" + reference)
                .forPerson(each.person().isEmpty() ? null : each.person())));
        return found;
    }

    static String seenBy(SignedInStaff reader) {
        return reader.readsSafety() ? "" : NOT_OF_HARM;
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getString(1),
                StaffTask.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                InertText.of(row.getString(6)),
                row.getBoolean(7),
                InstantConverter.fromColumn(row.getObject(8)),
                InstantConverter.fromColumn(row.getObject(9)),
                row.getString(10),
                Rows.moment(row, 11),
                row.getString(12),
                row.getString(13),
                row.getString(14));
    }
}
