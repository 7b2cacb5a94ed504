package org.doorstep.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is in the outbox. Runs as soon as something was written, and at short intervals for what is to be tried again or was
 * left by a server that died. No transaction is open while a channel works.
 */
@ApplicationScoped
public class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
    /** Few enough to be handed over well within the time of a claim. */
    private static final int BATCH = 10;

    @Resource
    ManagedExecutorService threads;

    @Inject
    OutboxClaims claims;

    @Any
    @Inject
    Instance<Channel> channels;

    private final AtomicBoolean called = new AtomicBoolean();

    void onFilled(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Filled filled) {
        if (called.compareAndSet(false, true)) {
            try {
                threads.execute(this::sendDue);
            } catch (RejectedExecutionException e) {
                called.set(false);
                LOG.log(Level.FINE, "No thread is free; the next sweep sends it", e);
            }
        }
    }

    /** Sends everything that is due. */
    public void sendDue() {
        called.set(false);
        List<OutboxClaims.Claimed> batch = claims.claim(BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::send);
            batch = claims.claim(BATCH);
        }
    }

    /** Refuses to run a service that could tell nobody anything. */
    void requireChannel() {
        if (channels.stream().noneMatch(Channel::isConfigured)) {
            throw new IllegalStateException(
                    "No channel for texts is configured. Set DOORSTEP_SIMULATOR=true to try Doorstep out with"
                            + " simulated phones; never in production.");
        }
    }

    private void send(OutboxClaims.Claimed claimed) {
        Channel.Outgoing message = claimed.message();
        try {
            channels.stream()
                    .filter(channel -> channel.isConfigured() && channel.carries(message.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No channel carries " + message.kind()))
                    .send(message);
            claims.sent(claimed.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Message " + message.key() + " was not taken; it is tried again", e);
            claims.notTaken(claimed.id());
        }
    }
}
