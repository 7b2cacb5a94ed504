package org.doorstep.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Says on each server every quarter of a minute that its calls are alive, and clears away what is a day old. Both are safe to do on
 * several servers at once.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotentCallUpkeep {

    @Inject
    IdempotentCalls calls;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void giveSignOfLife() {
        calls.giveSignOfLife();
    }

    @Schedule(hour = "*", minute = "*/10", second = "7", persistent = false)
    void clear() {
        boolean more = calls.clearSome();
        while (more) {
            more = calls.clearSome();
        }
    }
}
