package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotKey;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.TimesPage;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** tenant/cancelled: nobody comes; and the same time back if it was a slip. */
@Named
@RequestScoped
public class CancelledPage {

    @Inject
    CurrentPerson person;

    @Inject
    HomeVisits visits;

    @Inject
    SlotKey slotKeys;

    @Inject
    AppointmentBooking booking;

    @Inject
    BookedAlready bookedAlready;

    private @Nullable Appointment visit;

    /** Finds the cancelled appointment, if it is theirs. */
    public void load() {
        find().filter(found -> found.status().isCancelled())
                .ifPresentOrElse(found -> visit = found, Exchange::notFound);
    }

    /** Books the same time for the same jobs again, if it is still free. */
    public void haveBack() {
        Optional<Appointment> found = find();
        if (found.isEmpty()) {
            Exchange.notFound();
            return;
        }
        List<String> orders =
                found.get().worksOrders().stream().map(WorksOrder::reference).toList();
        SlotChoice choice = SlotChoice.ofSlot(orders, slotKeys.of(found.get().window()));
        BookingResult result = found.get().privateTo() == null
                ? booking.book(choice, person.actor())
                : booking.bookPrivately(choice, person.actor());
        if (result instanceof BookingResult.Booked booked) {
            Exchange.goTo("/tenant/booked?ref=" + booked.appointment().reference());
        } else if (result instanceof BookingResult.AlreadyBooked already) {
            Exchange.goTo(bookedAlready.address(already));
        } else {
            Exchange.goTo(
                    "/tenant/choose-time?" + TimesPage.gone(result) + "&order=" + Exchange.escaped(orders.get(0)));
        }
    }

    private Optional<Appointment> find() {
        return SpokenReference.read(getRef()).flatMap(reference -> visits.find(person.getWho(), reference));
    }

    public String getRef() {
        return SpokenReference.read(Exchange.asked("ref")).orElse("");
    }

    public @Nullable Appointment getVisit() {
        return visit;
    }

    /** The job to choose a new time for, while it still needs a visit; null otherwise. */
    public @Nullable WorksOrder getOrder() {
        return visit == null
                ? null
                : visit.worksOrders().stream()
                        .filter(WorksOrder::isOpen)
                        .findFirst()
                        .orElse(null);
    }

    public String getOrderAddress() {
        WorksOrder order = getOrder();
        return order == null ? "" : Exchange.escaped(order.reference());
    }

    public boolean isUndoable() {
        return getOrder() != null || Exchange.isForm();
    }
}
