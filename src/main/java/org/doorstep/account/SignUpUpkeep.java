package org.doorstep.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets the answers of those who did not go on: to create an account, or to send again what they sent too late. Safe to do on several servers at once. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignUpUpkeep {

    @Inject
    SignUpDrafts drafts;

    @Inject
    FormDrafts forms;

    @Schedule(hour = "*", minute = "*/10", second = "31", persistent = false)
    void forget() {
        while (drafts.forgetSomeOver() > 0 || forms.forgetSomeOver() > 0) {
            // There may be more.
        }
    }
}
