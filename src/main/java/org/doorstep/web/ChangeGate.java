package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.ChangeRules;

/** Stands before the pages on which a tenant moves or cancels a visit: too near to it, they lead to the one with the phone number. */
@ApplicationScoped
public class ChangeGate {

    private static final String TOO_LATE = "/open/too-late";

    @Inject
    ChangeRules rules;

    /** Whether this visit may be changed here; where not, the browser has been sent on. */
    public boolean letsThrough(Appointment visit) {
        boolean open = rules.isChangeableByTenant(visit);
        if (!open) {
            Exchange.goTo(TOO_LATE);
        }
        return open;
    }

    /** Whether it was too late for what was asked, or somebody has set out; where so, the browser has been sent on. */
    public boolean cameTooLate(BookingResult result) {
        boolean late = result instanceof BookingResult.TooLate
                || result instanceof BookingResult.CannotChange standing
                        && standing.status().isStanding();
        if (late) {
            Exchange.goTo(TOO_LATE);
        }
        return late;
    }
}
