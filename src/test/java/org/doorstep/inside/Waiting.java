package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what comes soon. */
final class Waiting {

    private Waiting() {}

    static void until(BooleanSupplier what) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it comes within 20 s").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
