package org.doorstep.run;

import java.time.Duration;

/** Waiting between two looks at something outside this JVM. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailed("Interrupted while waiting.");
        }
    }
}
