package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the landlord set about offering sooner times. */
@ApplicationScoped
public class EarlierSettings {

    @Inject
    Landlord landlord;

    @Inject
    @ConfigProperty(name = "doorstep.booking.earlier-sweep")
    Duration sweep;

    @Inject
    @ConfigProperty(name = "doorstep.booking.earlier-hold")
    Duration hold;

    @Inject
    @ConfigProperty(name = "doorstep.booking.earlier-days")
    int days;

    @Inject
    @ConfigProperty(name = "doorstep.booking.earlier-asked")
    int asked;

    @Inject
    @ConfigProperty(name = "doorstep.booking.earlier-looks")
    int looks;

    Duration sweep() {
        return sweep;
    }

    SoonerRule rule() {
        return new SoonerRule(days, hold, landlord.getChangeCutoff(), landlord.getZone());
    }

    /** How many are asked about one slot. */
    int asked() {
        return asked;
    }

    /** At how many wishes one round looks. */
    int looks() {
        return looks;
    }
}
