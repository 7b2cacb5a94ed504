package org.doorstep.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is in the outbox, each kind of message by itself, so that slow emails hold up no text. Runs on each server as soon as something was
 * written there, and each second ({@link OutboxPulse}). No transaction is open while a channel works.
 */
@ApplicationScoped
public class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());

    /** So many for each sender are claimed at once: few enough to be handed over well within the time of a claim. */
    private static final int EACH_SENDER = 4;

    @Resource
    ManagedExecutorService threads;

    @Inject
    Clock clock;

    @Inject
    OutboxClaims claims;

    @Inject
    Handover handover;

    @Inject
    TriedNotes notes;

    @Inject
    SendingLimits limits;

    @Any
    @Inject
    Instance<Channel> channels;

    private final List<Lane> lanes = new ArrayList<>();

    @PostConstruct
    void open() {
        for (MessageKind kind : MessageKind.values()) {
            channels.stream()
                    .filter(channel -> channel.isConfigured() && channel.carries(kind))
                    .findFirst()
                    .ifPresent(channel -> lanes.add(new Lane(kind, channel, limits.aSecond(kind))));
        }
    }

    void onFilled(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Filled filled) {
        wake();
    }

    /** Has what is due sent, by threads of this server that are not about it already. */
    void wake() {
        for (Lane lane : lanes) {
            if (lane.begin()) {
                try {
                    threads.execute(() -> work(lane));
                } catch (RejectedExecutionException e) {
                    lane.end();
                    LOG.log(Level.FINE, "No thread is free; the next pulse sends it", e);
                }
            }
        }
    }

    /** Sends everything that is due, and returns when it is sent. */
    public void sendDue() {
        lanes.forEach(this::send);
    }

    /** Refuses to run a service that could tell nobody anything. */
    void requireChannel() {
        if (lanes.stream().noneMatch(lane -> lane.kind() == MessageKind.TEXT)) {
            throw new IllegalStateException(
                    "No channel for texts is configured. Set DOORSTEP_SIMULATOR=true to try Doorstep out with"
                            + " simulated phones; never in production.");
        }
    }

    private void work(Lane lane) {
        try {
            while (lane.isAskedAgain()) {
                send(lane);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Messages could not be sent; the next pulse tries again", e);
        } finally {
            lane.end();
        }
    }

    /** Claim by claim, until nothing is due, or it would be too fast. */
    private void send(Lane lane) {
        int wished = EACH_SENDER * limits.senders();
        boolean isMore = true;
        while (isMore) {
            int most = lane.take(wished, clock.instant());
            OutboxClaims.Batch batch = most == 0 ? OutboxClaims.Batch.NONE : claims.claim(lane.kind(), most);
            lane.giveBack(most - batch.toSend().size());
            notes.doomed(batch.doomed());
            if (!batch.toSend().isEmpty()) {
                notes.tried(handover.all(batch.toSend(), lane));
            }
            isMore = !batch.isEmpty() && (most == wished || lane.circuit().most(wished, clock.instant()) == 1);
        }
    }
}
