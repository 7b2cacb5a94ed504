package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.HomeVisits;
import org.doorstep.web.ChangeGate;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Reasons;
import org.jspecify.annotations.Nullable;

/** tenant/cancel: a page and a reason of its own, with the other way out beside it. */
@Named
@RequestScoped
public class CancelPage {

    @Inject
    CurrentPerson person;

    @Inject
    HomeVisits visits;

    @Inject
    AppointmentBooking booking;

    @Inject
    Reasons reasons;

    @Inject
    ChangeGate gate;

    private @Nullable Appointment visit;

    /** Finds the appointment, if it is theirs; one that is over is shown as it is. */
    public void load() {
        Optional<Appointment> found = find();
        if (found.isEmpty()) {
            Exchange.notFound();
        } else if (!found.get().status().isStanding()) {
            Exchange.goTo("/tenant/booked?ref=" + getRef());
        } else if (gate.letsThrough(found.get())) {
            visit = found.get();
        }
    }

    /** Cancels it. */
    public void cancel() {
        Optional<Appointment> found = find();
        if (found.isEmpty()) {
            Exchange.notFound();
            return;
        }
        BookingResult result = booking.cancel(getRef(), reasons.cancelling(Exchange.asked("why")), person.actor());
        if (!gate.cameTooLate(result)) {
            Exchange.goTo((result instanceof BookingResult.Cancelled ? "/tenant/cancelled?ref=" : "/tenant/booked?ref=")
                    + getRef());
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

    public boolean isLaw() {
        return Objects.requireNonNull(visit).worksOrders().stream()
                .anyMatch(order -> order.visitType().askedForByLaw());
    }
}
