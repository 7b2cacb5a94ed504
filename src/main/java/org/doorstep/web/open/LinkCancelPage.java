package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotKey;
import org.doorstep.booking.VisitLinks;
import org.doorstep.web.ChangeGate;
import org.doorstep.web.Exchange;
import org.doorstep.web.Reasons;
import org.jspecify.annotations.Nullable;

/** open/visit-cancel: cancelling by a link from a text. */
@Named
@RequestScoped
public class LinkCancelPage {

    @Inject
    OpenedLink link;

    @Inject
    SlotKey slotKeys;

    @Inject
    Reasons reasons;

    @Inject
    ChangeGate gate;

    @Inject
    AppointmentBooking booking;

    private @Nullable Appointment visit;

    /** Opens the link. */
    public void load() {
        link.open()
                .map(VisitLinks.Opened::appointment)
                .filter(gate::letsThrough)
                .ifPresent(opened -> visit = opened);
    }

    /** Cancels the visit. */
    public void cancel() {
        Optional<VisitLinks.Opened> opened = link.open();
        if (opened.isEmpty()) {
            return;
        }
        Appointment appointment = opened.get().appointment();
        BookingResult result = booking.cancel(
                appointment.reference(),
                reasons.cancelling(Exchange.asked("why")),
                opened.get().actor());
        if (!gate.cameTooLate(result)) {
            Exchange.goTo(
                    result instanceof BookingResult.Cancelled
                            ? "/open/visit-changed?cancelled=yes&when=" + slotKeys.of(appointment.window())
                            : link.address());
        }
    }

    public @Nullable Appointment getVisit() {
        return visit;
    }

    public String getAddress() {
        return link.address();
    }

    public String getToken() {
        return link.token();
    }
}
