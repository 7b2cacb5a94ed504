package org.doorstep.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets numbers and addresses that somebody gave more than a day ago, proved or not. Safe to do on several servers at once. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContactProofUpkeep {

    @Inject
    ProvingContact proving;

    @Schedule(hour = "*", minute = "*/10", second = "43", persistent = false)
    void forget() {
        int forgotten = proving.forgetSomeOver();
        while (forgotten > 0) {
            forgotten = proving.forgetSomeOver();
        }
    }
}
