package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.account.SignedInStaff;
import org.doorstep.messaging.Discretion;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.Outbox;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.SafeContact;

/** Staff answer what somebody wrote, by a text or an email; with that it is settled. */
@ApplicationScoped
public class AnsweringReply {

    /** What became of it. */
    public enum Result {
        DONE,
        /** It is on its way, and waits for the hours that the tenant chose. */
        LATER,
        /** Nothing may be sent to them: nothing was, and nothing has changed. */
        NO_WAY,
        /** The words cannot be sent ({@link AnswerWords#problemOf}). */
        REFUSED,
        /** Nobody said that the words show nothing of us. */
        UNCONFIRMED,
        /** A colleague was quicker. */
        ALREADY,
        UNKNOWN
    }

    /** In the outbox. */
    static final String PURPOSE = "STAFF_REPLY";

    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    TransactionConnections connections;

    @Inject
    ReplyLocks replies;

    @Inject
    AnswerWays ways;

    @Inject
    AnswerWords answerWords;

    @Inject
    Discretion discretion;

    @Inject
    Outbox outbox;

    /**
     * Answers it.
     *
     * @param seen its version when it was read: of two colleagues one is second. The same form sent twice is one answer
     * @param showsNothing whether they said that the words show nothing of us; asked for a safe contact alone
     */
    @Retried
    @Transactional
    public Result answer(String reference, int seen, String words, boolean showsNothing, SignedInStaff by) {
        Optional<LockedReply> found = replies.lock(reference, by);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        LockedReply reply = found.get();
        Optional<AnswerWay> way = ways.find(reply);
        if (way.isEmpty()) {
            return Result.NO_WAY;
        }
        String key = "reply/" + reference + "/" + seen;
        if (reply.version() != seen || reply.settled()) {
            return isSent(key, answerWords.compose(words, way.get())) ? told(way.get()) : Result.ALREADY;
        } else if (answerWords.problemOf(words, way.get()).isPresent()) {
            return Result.REFUSED;
        } else if (way.get().isSafe() && !showsNothing) {
            return Result.UNCONFIRMED;
        }
        return send(reply, key, words, way.get(), by);
    }

    private Result send(LockedReply reply, String key, String words, AnswerWay way, SignedInStaff by) {
        Draft draft = draft(key, reply, answerWords.compose(words, way), way);
        if (way.person() == null && discretion.forbids(draft)) {
            return Result.NO_WAY;
        }
        outbox.writeToChosen(draft);
        Object now = InstantConverter.toColumn(clock.instant());
        replies.change(reply, "answered_at = ?", List.of(now), "reply.answer", by);
        replies.settle(reply, Settled.ANSWERED, "reply.settle", by);
        return told(way);
    }

    private Draft draft(String key, LockedReply reply, String text, AnswerWay way) {
        Instant now = clock.instant();
        if (way.findSafe().isPresent()) {
            SafeContact safe = way.findSafe().get();
            Instant opens = safe.hours().nextOpen(now, landlord.getZone());
            return Draft.safely(
                    key,
                    reply.about(),
                    PURPOSE,
                    way.recipient(),
                    text,
                    null,
                    opens.plus(WORTH_TELLING),
                    safe.personId(),
                    opens);
        }
        Draft draft = new Draft(
                key,
                reply.about(),
                PURPOSE,
                way.kind(),
                way.recipient(),
                way.isText() ? null : answerWords.subject(),
                text,
                null,
                now.plus(WORTH_TELLING));
        return (way.person() == null ? draft : draft.to(way.person())).answering();
    }

    private Result told(AnswerWay way) {
        boolean now = way.findSafe()
                .filter(safe -> !safe.hours().isOpen(clock.instant(), landlord.getZone()))
                .isEmpty();
        return now ? Result.DONE : Result.LATER;
    }

    private boolean isSent(String key, String text) {
        return !Rows.of(
                        connections,
                        "SELECT 1 FROM outbox_message WHERE message_key = ? AND body = ?",
                        Arrays.asList(key, text),
                        row -> 1)
                .isEmpty();
    }
}
