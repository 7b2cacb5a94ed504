package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.account.SignedInStaff;

/** A member of staff says that they deal with a text, or do not after all; that it is settled, or is not after all. */
@ApplicationScoped
public class DealingWithReply {

    @Inject
    Clock clock;

    @Inject
    ReplyLocks replies;

    /**
     * They deal with it from now on. Doing it twice is doing it once.
     *
     * @param seen who dealt with it when they read it, empty: nobody. Of two colleagues at once the second hears who was first, and may then take it over
     */
    @Retried
    @Transactional
    public WorkResult claim(String reference, String seen, SignedInStaff by) {
        return replies.with(reference, by, reply -> claim(reply, seen, by));
    }

    private WorkResult claim(LockedReply reply, String seen, SignedInStaff by) {
        String me = by.author().name();
        if (reply.settled()) {
            return WorkResult.ALREADY;
        } else if (reply.claimedBy().equals(me)) {
            return WorkResult.DONE;
        } else if (!reply.claimedBy().equals(seen)) {
            return WorkResult.OTHERS;
        }
        List<Object> values = List.of(me, InstantConverter.toColumn(clock.instant()));
        replies.change(reply, "claimed_by = ?, claimed_at = ?", values, "reply.claim", by);
        return WorkResult.DONE;
    }

    /** They do not deal with it after all. */
    @Retried
    @Transactional
    public WorkResult release(String reference, SignedInStaff by) {
        return replies.with(reference, by, reply -> {
            if (!reply.claimedBy().equals(by.author().name())) {
                return reply.claimedBy().isEmpty() ? WorkResult.DONE : WorkResult.OTHERS;
            }
            replies.change(reply, "claimed_by = NULL, claimed_at = NULL", List.of(), "reply.release", by);
            return WorkResult.DONE;
        });
    }

    /** Nobody needs to do anything any more. */
    @Retried
    @Transactional
    public WorkResult settle(String reference, Settled how, SignedInStaff by) {
        return replies.with(reference, by, reply -> {
            if (reply.settled()) {
                return WorkResult.ALREADY;
            }
            replies.settle(reply, how, "reply.settle", by);
            return WorkResult.DONE;
        });
    }

    /** It was settled by a slip: it waits again. Doing it twice is doing it once. */
    @Retried
    @Transactional
    public WorkResult reopen(String reference, SignedInStaff by) {
        return replies.with(reference, by, reply -> {
            if (reply.settled()) {
                String open = "settled_at = NULL, settled_by = NULL, settled_how = NULL";
                replies.change(reply, open, List.of(), "reply.reopen", by);
            }
            return WorkResult.DONE;
        });
    }
}
