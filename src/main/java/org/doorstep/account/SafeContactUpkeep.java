package org.doorstep.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets wishes for a safe contact that nobody proved. Safe to do on several servers at once. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SafeContactUpkeep {

    @Inject
    SafeContactSetting setting;

    @Schedule(hour = "*", minute = "*/10", second = "41", persistent = false)
    void forget() {
        setting.forgetOver();
    }
}
