package org.doorstep.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.audit.Alarms;
import org.doorstep.messaging.OutboxClaims.Claimed;
import org.doorstep.messaging.SentNotes.Taken;

/** Hands claimed messages to a channel, several at once; no transaction is open meanwhile. */
@ApplicationScoped
public class Handover {

    /** What came of one. */
    sealed interface Tried {

        /** It was taken, now or before. */
        record Sent(Taken taken) implements Tried {}

        /** It will never be taken. */
        record Never(Claimed claimed, String error) implements Tried {}

        /** @param byMessage whether it was tried at all */
        record NotNow(Claimed claimed, boolean byMessage) implements Tried {}
    }

    private static final Logger LOG = Logger.getLogger(Handover.class.getName());

    /** No message is begun later than this after it was claimed: a channel answers within its time, and then the claim still stands. */
    private static final Duration BEGIN_WITHIN = Duration.ofSeconds(10);

    @Resource
    ManagedExecutorService threads;

    @Inject
    SendingLimits limits;

    @Inject
    Alarms alarms;

    @Inject
    Clock clock;

    List<Tried> all(List<Claimed> claimed, Lane lane) {
        Queue<Claimed> left = new ConcurrentLinkedQueue<>(claimed);
        List<Tried> tried = Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + BEGIN_WITHIN.toNanos();
        Callable<Boolean> sender = () -> {
            for (Claimed next = left.poll(); next != null; next = left.poll()) {
                boolean isTooLate = System.nanoTime() - end > 0;
                tried.add(isTooLate ? new Tried.NotNow(next, false) : one(next, lane));
            }
            return true;
        };
        List<Future<Boolean>> helpers = begin(Math.min(limits.senders(), claimed.size()) - 1, sender);
        run(sender);
        helpers.forEach(Handover::await);
        return tried;
    }

    /** As many as there are threads for; this one works too. */
    private List<Future<Boolean>> begin(int most, Callable<Boolean> sender) {
        List<Future<Boolean>> begun = new ArrayList<>();
        try {
            while (begun.size() < most) {
                begun.add(threads.submit(sender));
            }
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "No more threads are free", e);
        }
        return begun;
    }

    private static void run(Callable<Boolean> sender) {
        try {
            sender.call();
        } catch (Exception e) {
            throw new IllegalStateException("Messages could not be handed over", e);
        }
    }

    private static void await(Future<Boolean> helper) {
        try {
            helper.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while messages were handed over", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Messages could not be handed over", e);
        }
    }

    private Tried one(Claimed claimed, Lane lane) {
        if (lane.circuit().isPaused(clock.instant())) {
            return new Tried.NotNow(claimed, false);
        }
        Channel.Outgoing message = claimed.message();
        try {
            Handed handed = found(claimed, lane).orElseGet(() -> lane.channel().send(message));
            lane.circuit().worked();
            return new Tried.Sent(new Taken(claimed, handed));
        } catch (NotDeliverable e) {
            lane.circuit().worked();
            LOG.log(Level.INFO, "Message {0} was refused: {1}", new Object[] {message.key(), e.code()});
            return new Tried.Never(claimed, e.code());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Message " + message.key() + " was not taken; it is tried again", e);
            if (lane.circuit().failed(clock.instant())) {
                alarms.raise(Alarms.Kind.MESSAGES_NOT_TAKEN);
            }
            return new Tried.NotNow(claimed, true);
        }
    }

    /** One that was tried before may have been taken, by a server that died or heard no answer. */
    private static Optional<Handed> found(Claimed claimed, Lane lane) {
        return claimed.triedSince() == null
                ? Optional.empty()
                : lane.channel().find(claimed.message(), claimed.triedSince());
    }
}
