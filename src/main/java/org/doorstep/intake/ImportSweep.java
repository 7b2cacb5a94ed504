package org.doorstep.intake;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every minute, on each server: what the others have done already, it finds done. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportSweep {

    @Inject
    ImportRuns runs;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void sweep() {
        runs.sweep();
    }
}
