package org.doorstep.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
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

    /** Of one recipient one message after the other, in the order of the claim: what was said first is read first. Of several recipients many at once. */
    List<Tried> all(List<Claimed> claimed, Lane lane) {
        Collection<List<Claimed>> recipients = byRecipient(claimed);
        Queue<List<Claimed>> left = new ConcurrentLinkedQueue<>(recipients);
        CountDownLatch done = new CountDownLatch(recipients.size());
        List<Tried> tried = Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + BEGIN_WITHIN.toNanos();
        Consumer<List<Claimed>> inOrder = messages -> messages.forEach(each -> tried.add(inTime(each, lane, end)));
        Runnable sender = () -> work(left, inOrder, done);
        List<Future<?>> helpers = begin(Math.min(limits.senders(), recipients.size()) - 1, sender);
        sender.run();
        await(done);
        // One that has found no thread by now has nothing left to do, and is not waited for.
        helpers.forEach(helper -> helper.cancel(false));
        return tried;
    }

    private static void work(Queue<List<Claimed>> left, Consumer<List<Claimed>> inOrder, CountDownLatch done) {
        for (List<Claimed> next = left.poll(); next != null; next = left.poll()) {
            try {
                inOrder.accept(next);
            } catch (Error e) {
                LOG.log(Level.SEVERE, "Not handed over; it is looked up when its claim is over", e);
                throw e;
            } finally {
                done.countDown();
            }
        }
    }

    private static Collection<List<Claimed>> byRecipient(List<Claimed> claimed) {
        return claimed.stream()
                .collect(Collectors.groupingBy(
                        each -> each.message().recipient(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Tried inTime(Claimed claimed, Lane lane, long end) {
        return System.nanoTime() - end > 0 ? new Tried.NotNow(claimed, false) : one(claimed, lane);
    }

    /** As many as there are threads for; this one works too. */
    private List<Future<?>> begin(int most, Runnable sender) {
        List<Future<?>> begun = new ArrayList<>();
        try {
            while (begun.size() < most) {
                begun.add(threads.submit(sender));
            }
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "No more threads are free", e);
        }
        return begun;
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while messages were handed over", e);
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
