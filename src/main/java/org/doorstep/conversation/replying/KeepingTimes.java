package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult.Held;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotOffer.Offered;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds a few of many times, far apart, while whoever is asked by text decides. */
@ApplicationScoped
class KeepingTimes {

    private static final int MOST_TRIES = 12;

    @Inject
    AppointmentBooking booking;

    @Inject
    @ConfigProperty(name = "doorstep.replies.hold")
    Duration hold;

    /** At most so many that could be held, soonest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<SlotHold> keep(List<Offered> found, Sought sought, int most) {
        SpreadTimes spread = new SpreadTimes(found);
        List<SlotHold> held = new ArrayList<>();
        Optional<Offered> next = spread.next();
        for (int tried = 0; next.isPresent() && held.size() < most && tried < MOST_TRIES; tried++) {
            Offered offered = next.get();
            SlotChoice choice = SlotChoice.ofSlot(sought.orders(), offered.slotId());
            if (booking.hold(choice, sought.actor(), sought.moving(), hold) instanceof Held kept) {
                held.add(kept.hold());
                spread.keep(offered);
            }
            next = spread.next();
        }
        held.sort(Comparator.comparing(each -> each.slot().window().earliest()));
        return held;
    }
}
