package org.doorstep.messaging;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a provider alone that has failed several times in a row, for a pause that grows: the messages wait and lose no tries. After a pause one
 * message tries it, and all follow when that is taken.
 */
final class Circuit {

    /** In a row. Fewer may be chance. */
    static final int FAILURES = 5;

    /** So many pauses without a success between are worth an alarm: about a minute. */
    static final int PAUSES_OF_ALARM = 4;

    private final Backoff pauses;
    private int failed;
    private int paused;
    private Instant until = Instant.MIN;

    Circuit() {
        this(new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(2)));
    }

    Circuit(Backoff pauses) {
        this.pauses = pauses;
    }

    /** How many of so many may be tried now. */
    synchronized int most(int wished, Instant now) {
        if (now.isBefore(until)) {
            return 0;
        }
        return paused > 0 ? Math.min(1, wished) : wished;
    }

    synchronized boolean isPaused(Instant now) {
        return now.isBefore(until);
    }

    synchronized void worked() {
        failed = 0;
        paused = 0;
        until = Instant.MIN;
    }

    /** True where it is time to tell somebody. */
    synchronized boolean failed(Instant now) {
        failed++;
        boolean isNewPause = !now.isBefore(until) && (failed >= FAILURES || paused > 0);
        if (isNewPause) {
            paused++;
            until = now.plus(pauses.after(paused));
        }
        return isNewPause && paused >= PAUSES_OF_ALARM;
    }
}
