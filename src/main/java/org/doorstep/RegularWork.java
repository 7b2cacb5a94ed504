package org.doorstep;

import java.time.Duration;

/** Work that comes round at regular intervals, on one of the servers at a time. A bean that is one of these is found and done. */
public interface RegularWork {

    /** As the database knows it, the same on every server and for good. */
    String name();

    /** From the end of one round to the next. */
    Duration every();

    /** Whether a server that starts does it at once: what a crash left waiting. */
    default boolean isDoneAtStart() {
        return false;
    }

    /** One round. It may fail; the next comes all the same. */
    void run();
}
