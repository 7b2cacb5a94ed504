package org.doorstep.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.messaging.Outbox;

/** Breaks so many transactions that write a message, whichever thread they are on. */
@ApplicationScoped
public class ReplyFault {

    private static final AtomicInteger LEFT = new AtomicInteger();

    /** The fault itself. */
    static final class Happened extends RuntimeException {}

    static void next(int times) {
        LEFT.set(times);
    }

    void onFilled(@Observes Outbox.Filled filled) {
        if (LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Happened();
        }
    }
}
