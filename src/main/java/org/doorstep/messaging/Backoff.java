package org.doorstep.messaging;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.doorstep.Keys;

/**
 * Pauses that double from a first to a longest, each by up to a quarter shorter or longer by chance: what failed together must not come back together.
 *
 * @param chance from 0 to 1
 */
record Backoff(Duration first, Duration longest, DoubleSupplier chance) {

    private static final int MOST_DOUBLINGS = 30;

    Backoff(Duration first, Duration longest) {
        this(first, longest, Backoff::anything);
    }

    private static double anything() {
        return Short.toUnsignedInt(
                        ByteBuffer.wrap(Keys.randomBytes(Short.BYTES)).getShort())
                / 65_536.0;
    }

    /** @param failed how often already, from 1 */
    Duration after(int failed) {
        long doubled = first.toMillis() << Math.min(failed - 1, MOST_DOUBLINGS);
        double even = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(even * (0.75 + chance.getAsDouble() / 2)));
    }
}
