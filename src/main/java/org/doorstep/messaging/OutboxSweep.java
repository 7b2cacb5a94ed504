package org.doorstep.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.doorstep.RegularWork;

/** Wakes the outbox at short intervals, and at once when a server starts: what a crash left waiting goes out then. */
@ApplicationScoped
public class OutboxSweep implements RegularWork {

    private static final Duration EVERY = Duration.ofSeconds(2);

    @Inject
    OutboxWorker worker;

    @PostConstruct
    void start() {
        worker.requireChannel();
    }

    @Override
    public String name() {
        return "outbox-sweep";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean isDoneAtStart() {
        return true;
    }

    @Override
    public void run() {
        worker.sendDue();
    }
}
