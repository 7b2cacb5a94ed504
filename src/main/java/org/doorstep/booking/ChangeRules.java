package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.booking.BookingResult.CannotChange;
import org.doorstep.booking.BookingResult.TooLate;
import org.doorstep.settings.Landlord;

/** When a visit may still be moved or cancelled: until somebody sets out, and by a tenant alone until a set time before. */
@ApplicationScoped
public class ChangeRules {

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    Optional<BookingResult> refuseChange(Appointment appointment, Actor actor) {
        if (!appointment.status().isChangeable()) {
            return Optional.of(new CannotChange(appointment.status()));
        }
        boolean alone = actor.channel() == BookingChannel.WEB || actor.channel() == BookingChannel.TEXT;
        return isTooLate(appointment, alone ? landlord.getChangeCutoff() : Duration.ZERO)
                ? Optional.of(new TooLate())
                : Optional.empty();
    }

    /** Whether a tenant can still change this visit by themselves. */
    public boolean isChangeableByTenant(Appointment appointment) {
        return appointment.status().isChangeable() && !isTooLate(appointment, landlord.getChangeCutoff());
    }

    private boolean isTooLate(Appointment appointment, Duration before) {
        Instant last = appointment.window().earliest().minus(before);
        return !clock.instant().isBefore(last);
    }
}
