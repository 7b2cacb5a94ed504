package org.doorstep.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Wakes the outbox each second on every server, so that all of them send what one has written: regular work is done by one server at a time. What a
 * crash left waiting goes out within the first seconds of a start.
 */
@Singleton
@Startup
@DependsOn("DatabaseClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxPulse {

    @Inject
    OutboxWorker worker;

    @PostConstruct
    void start() {
        worker.requireChannel();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void beat() {
        worker.wake();
    }
}
