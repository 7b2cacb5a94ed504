package org.doorstep.tenancy;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets every hour what absences that are over hold of people. Safe to do on several servers at once. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AbsenceUpkeep {

    @Inject
    AbsenceChange absences;

    @Schedule(hour = "*", minute = "23", second = "0", persistent = false)
    void forget() {
        int forgotten = absences.forgetOver();
        while (forgotten > 0) {
            forgotten = absences.forgetOver();
        }
    }
}
