package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.account.SignedInStaff;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.jspecify.annotations.Nullable;

/** A member of staff says that they do a task, or do not after all; that it is done and how, or is not after all. */
@ApplicationScoped
public class DoingTask {

    /** Characters of how it was done. */
    public static final int LONGEST_HOW = 500;

    /**
     * A task that nobody else changes until the transaction ends.
     *
     * @param person reference of whom it is about
     */
    private record Locked(
            long id,
            String claimedBy,
            boolean done,
            @Nullable String person) {}

    private static final String FIND = "SELECT t.id, COALESCE(t.claimed_by, ''), t.done_at IS NOT NULL,"
            + " (SELECT p.person_reference FROM person p WHERE p.id = t.person_id) FROM staff_task t WHERE t.reference = ?";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /**
     * They do it. Saying it twice is saying it once.
     *
     * @param seen who did it when they read it, empty: nobody. Of two colleagues at once the second hears who was first, and may then take it over
     */
    @Retried
    @Transactional
    public WorkResult claim(String reference, String seen, SignedInStaff by) {
        Optional<Locked> found = lock(reference, by);
        if (found.isEmpty()) {
            return WorkResult.UNKNOWN;
        }
        Locked task = found.get();
        String me = by.author().name();
        if (task.done()) {
            return WorkResult.ALREADY;
        } else if (task.claimedBy().equals(me)) {
            return WorkResult.DONE;
        } else if (!task.claimedBy().equals(seen)) {
            return WorkResult.OTHERS;
        }
        change(task, reference, "claimed_by = ?, claimed_at = ?", List.of(me, now()), "task.claim", by);
        return WorkResult.DONE;
    }

    /** They do not do it after all. */
    @Retried
    @Transactional
    public WorkResult release(String reference, SignedInStaff by) {
        Optional<Locked> found = lock(reference, by);
        if (found.isEmpty()) {
            return WorkResult.UNKNOWN;
        } else if (!found.get().claimedBy().equals(by.author().name())) {
            return found.get().claimedBy().isEmpty() ? WorkResult.DONE : WorkResult.OTHERS;
        }
        change(found.get(), reference, "claimed_by = NULL, claimed_at = NULL", List.of(), "task.release", by);
        return WorkResult.DONE;
    }

    /**
     * It is done.
     *
     * @param how what was done, in their words
     */
    @Retried
    @Transactional
    public WorkResult done(String reference, String how, SignedInStaff by) {
        Optional<Locked> found = lock(reference, by);
        if (found.isEmpty()) {
            return WorkResult.UNKNOWN;
        } else if (found.get().done()) {
            return WorkResult.ALREADY;
        }
        change(
                found.get(),
                reference,
                "done_at = ?, done_by = ?, done_how = ?",
                List.of(now(), by.author().name(), OwnWords.upTo(LONGEST_HOW, how)),
                "task.done",
                by);
        return WorkResult.DONE;
    }

    /** It was a slip: it is still to be done. Saying it twice is saying it once. */
    @Retried
    @Transactional
    public WorkResult undo(String reference, SignedInStaff by) {
        Optional<Locked> found = lock(reference, by);
        found.filter(Locked::done)
                .ifPresent(task -> change(
                        task,
                        reference,
                        "done_at = NULL, done_by = NULL, done_how = NULL",
                        List.of(),
                        "task.undo",
                        by));
        return found.isPresent() ? WorkResult.DONE : WorkResult.UNKNOWN;
    }

    private Optional<Locked> lock(String reference, SignedInStaff by) {
        return Rows.of(connections, FIND + OpenTasks.seenBy(by) + " FOR UPDATE", List.of(reference), DoingTask::locked)
                .stream()
                .findFirst();
    }

    private void change(Locked task, String reference, String how, List<?> values, String deed, SignedInStaff by) {
        List<Object> all = new ArrayList<>(values);
        all.add(task.id());
        Rows.change(connections, "UPDATE staff_task SET " + how + ", version = version + 1 WHERE id = ?", all);
        audit.record(Deed.of(by.author(), deed, "task:" + reference).forPerson(task.person()));
    }

    private Object now() {
        return InstantConverter.toColumn(clock.instant());
    }

    private static Locked locked(ResultSet row) throws SQLException {
        return new Locked(row.getLong(1), row.getString(2), row.getBoolean(3), row.getString(4));
    }
}
