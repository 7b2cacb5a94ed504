package org.doorstep.messaging;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** How one kind of message leaves this server: by which channel, how fast, and whether its provider is left alone for now. */
final class Lane {

    private final MessageKind kind;
    private final Channel channel;
    private final Bucket rate;
    private final Circuit circuit;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();

    Lane(MessageKind kind, Channel channel, int aSecond) {
        this.kind = kind;
        this.channel = channel;
        rate = Bucket.builder()
                .addLimit(limit -> limit.capacity(aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
                .build();
        circuit = new Circuit();
    }

    MessageKind kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    Circuit circuit() {
        return circuit;
    }

    /** How many may be sent now, at most so many; what is not used is given back. */
    int take(int most, Instant now) {
        int open = circuit.most(most, now);
        return open == 0 ? 0 : (int) rate.tryConsumeAsMuchAsPossible(open);
    }

    void giveBack(int unused) {
        if (unused > 0) {
            rate.addTokens(unused);
        }
    }

    /** Whether nobody is about it on this server; whoever is looks once more when done. */
    boolean begin() {
        again.set(true);
        return busy.compareAndSet(false, true);
    }

    /** Whether somebody asked since the last look. */
    boolean isAskedAgain() {
        return again.getAndSet(false);
    }

    /** True where somebody asked in the last moment: begin anew. */
    boolean end() {
        busy.set(false);
        return again.get();
    }
}
