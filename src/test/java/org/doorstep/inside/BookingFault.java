package org.doorstep.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.doorstep.messaging.Outbox;

/** Breaks a booking's transaction when everything but its history is written, in the thread that asked for it. */
@ApplicationScoped
public class BookingFault {

    private static final ThreadLocal<Boolean> ARMED = ThreadLocal.withInitial(() -> false);

    /** The fault itself. */
    static final class Happened extends RuntimeException {}

    static void during(Runnable work) {
        ARMED.set(true);
        try {
            work.run();
        } finally {
            ARMED.remove();
        }
    }

    void onFilled(@Observes Outbox.Filled filled) {
        if (ARMED.get()) {
            throw new Happened();
        }
    }
}
