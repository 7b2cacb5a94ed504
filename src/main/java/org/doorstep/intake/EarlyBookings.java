package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.doorstep.booking.Actor;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.intake.Estate.Promise;

/**
 * Books the visits that stand on the first day, out of the slots that the tenant would be offered. Once for each works order: a visit
 * that somebody has cancelled since stays cancelled.
 */
@ApplicationScoped
public class EarlyBookings {

    private static final Logger LOG = Logger.getLogger(EarlyBookings.class.getName());

    @Inject
    StandingEstate standing;

    @Inject
    SlotSearch slots;

    @Inject
    AppointmentBooking booking;

    /** Answers how many it booked. */
    int book(List<Promise> promises) {
        Set<String> before =
                standing.everBooked(promises.stream().map(Promise::worksOrder).toList());
        return (int) promises.stream()
                .filter(promise -> !before.contains(promise.worksOrder()))
                .filter(this::isBooked)
                .count();
    }

    private boolean isBooked(Promise promise) {
        List<String> orders = List.of(promise.worksOrder());
        SlotOffer offer =
                slots.offer(new SlotWish(orders, promise.from(), SlotWish.FORTNIGHT, promise.part(), true, "", ""));
        if (!(offer instanceof SlotOffer.Slots found) || found.slots().isEmpty()) {
            LOG.info(() -> "Demo estate: no slot for " + promise.worksOrder());
            return false;
        }
        Actor tenant = new Actor(promise.tenant(), "demo", promise.channel(), promise.tenant());
        BookingResult result = booking.book(SlotChoice.ofSlot(orders, chosen(found.slots(), promise)), tenant);
        return result instanceof BookingResult.Booked;
    }

    /** One of the first day's slots, not always its first, so that a diary looks like people's choices. */
    private static String chosen(List<Offered> slots, Promise promise) {
        LocalDate soonest = slots.get(0).date();
        List<Offered> thatDay =
                slots.stream().filter(each -> each.date().equals(soonest)).toList();
        return thatDay.get(Math.floorMod(promise.worksOrder().hashCode(), thatDay.size()))
                .slotId();
    }
}
