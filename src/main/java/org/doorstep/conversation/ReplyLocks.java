package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.account.SignedInStaff;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.jspecify.annotations.Nullable;

/** Takes a text for a change by staff, and changes it. Each change counts its version on and writes the trail. */
@ApplicationScoped
class ReplyLocks {

    private static final String FIND =
            "SELECT t.id, t.reference, t.sender, t.safe, t.person_id, t.about, COALESCE(t.intent, ''),"
                    + " COALESCE(t.claimed_by, ''), t.settled_at IS NOT NULL, t.version,"
                    + " (SELECT p.person_reference FROM person p WHERE p.id = t.person_id), t.way"
                    + " FROM incoming_text t WHERE t.read_at IS NOT NULL AND t.reference = ?";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /** The text, if they may read it; nobody else changes it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<LockedReply> lock(String reference, SignedInStaff by) {
        return Rows.of(connections, FIND + Replies.seenBy(by) + " FOR UPDATE", List.of(reference), ReplyLocks::read)
                .stream()
                .findFirst();
    }

    /** What is done with it, while nobody else changes it; of one that is not there, or not for them, nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    WorkResult with(String reference, SignedInStaff by, Function<LockedReply, WorkResult> what) {
        return lock(reference, by).map(what).orElse(WorkResult.UNKNOWN);
    }

    /**
     * Changes it.
     *
     * @param how what follows SET
     * @param deed for the trail, such as "reply.claim"
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(LockedReply reply, String how, List<? extends @Nullable Object> values, String deed, SignedInStaff by) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(reply.id());
        Rows.change(connections, "UPDATE incoming_text SET " + how + ", version = version + 1 WHERE id = ?", all);
        record(reply, deed, by);
    }

    /** Writes the trail. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(LockedReply reply, String deed, SignedInStaff by) {
        audit.record(Deed.of(by.author(), deed, "reply:" + reply.reference()).forPerson(reply.person()));
    }

    /** Nobody needs to do anything any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(LockedReply reply, Settled how, String deed, SignedInStaff by) {
        change(
                reply,
                "settled_at = ?, settled_by = ?, settled_how = ?",
                Arrays.asList(
                        InstantConverter.toColumn(clock.instant()), by.author().name(), how.name()),
                deed,
                by);
    }

    private static LockedReply read(ResultSet row) throws SQLException {
        long number = row.getLong(5);
        Long person = row.wasNull() ? null : (Long) number;
        return new LockedReply(
                row.getLong(1),
                row.getString(2),
                IncomingText.Way.valueOf(row.getString(12)),
                row.getString(3),
                row.getBoolean(4),
                person,
                row.getString(11),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getInt(10));
    }
}
