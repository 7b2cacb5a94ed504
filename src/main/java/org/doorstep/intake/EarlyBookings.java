package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
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
import org.doorstep.booking.TimeWish;
import org.doorstep.intake.northtown.EarlyBooking;

/**
 * Books the visits that stand on the first day, out of the slots that the tenant would be offered. Once for each works order: a visit
 * that somebody has cancelled since stays cancelled.
 */
@ApplicationScoped
public class EarlyBookings {

    private static final Logger LOG = Logger.getLogger(EarlyBookings.class.getName());

    @PersistenceContext
    EntityManager database;

    @Inject
    SlotSearch slots;

    @Inject
    AppointmentBooking booking;

    /** Answers how many it booked. */
    int book(List<EarlyBooking> earlies) {
        Set<String> before =
                everBooked(earlies.stream().map(EarlyBooking::worksOrder).toList());
        return (int) earlies.stream()
                .filter(early -> !before.contains(early.worksOrder()))
                .filter(this::isBooked)
                .count();
    }

    /** Those of these works orders that a visit was ever booked for, whatever became of it. */
    private Set<String> everBooked(List<String> references) {
        return new HashSet<>(database.createQuery(
                        "SELECT x.order.reference FROM Appointment a JOIN a.work x WHERE x.order.reference IN :wanted",
                        String.class)
                .setParameter("wanted", references)
                .getResultList());
    }

    private boolean isBooked(EarlyBooking early) {
        List<String> orders = List.of(early.worksOrder());
        SlotOffer offer = slots.offer(SlotWish.ofTenant(orders, new TimeWish(early.part(), null, early.from())));
        if (!(offer instanceof SlotOffer.Slots found) || found.slots().isEmpty()) {
            LOG.info(() -> "Demo estate: no slot for " + early.worksOrder());
            return false;
        }
        Actor tenant = new Actor(early.tenant(), "demo", early.channel(), early.tenant());
        BookingResult result = booking.book(SlotChoice.ofSlot(orders, chosen(found.slots(), early)), tenant);
        return result instanceof BookingResult.Booked;
    }

    /** One of the first day's slots, not always its first, so that a diary looks like people's choices. */
    private static String chosen(List<Offered> slots, EarlyBooking early) {
        LocalDate soonest = slots.get(0).date();
        List<Offered> thatDay =
                slots.stream().filter(each -> each.date().equals(soonest)).toList();
        return thatDay.get(Math.floorMod(early.worksOrder().hashCode(), thatDay.size()))
                .slotId();
    }
}
