package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.EarlierAnswering;
import org.doorstep.booking.EarlierAnswering.Opened;
import org.doorstep.booking.EarlierAnswering.Standing;
import org.doorstep.booking.SlotKey;
import org.doorstep.schedule.Slot;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** open/sooner: a sooner time beside the one that stands, and a button for each. Once it is answered or over, it shows no time at all. */
@Named
@RequestScoped
public class SoonerPage {

    @Inject
    OpenedLink link;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    SlotKey slotKeys;

    @Inject
    EarlierAnswering answers;

    @Inject
    AppointmentBooking booking;

    private @Nullable Opened opened;

    /** Opens the link. */
    public void load() {
        answers.open(getToken()).ifPresentOrElse(found -> opened = found, () -> Exchange.goTo("/open/link-ended"));
    }

    /** They want the sooner time; where it has gone, the page says so. */
    public void have() {
        BookingResult result = booking.haveSooner(getToken());
        Exchange.goTo(
                result instanceof BookingResult.Booked booked
                        ? "/open/visit-changed?when="
                                + slotKeys.of(booked.appointment().window())
                        : "/s/" + getToken());
    }

    /** They keep the visit that they have. */
    public void keep() {
        answers.no(getToken());
        Exchange.goTo("/s/" + getToken());
    }

    private Opened found() {
        return Objects.requireNonNull(opened);
    }

    public boolean isOpen() {
        return opened != null && opened.standing() == Standing.OPEN;
    }

    /** Whether there is a question, and it is answered or over. */
    public boolean isOver() {
        return opened != null && opened.standing() != Standing.OPEN;
    }

    public String getTitleText() {
        return opened == null ? "" : words.of("open_sooner.heading." + opened.standing());
    }

    /** What that means, once it is answered or over. */
    public String getMeaning() {
        return words.of("open_sooner.then." + found().standing());
    }

    public Appointment getVisit() {
        return found().visit();
    }

    public Slot getSooner() {
        return found().sooner();
    }

    public String getKept() {
        return words.of("open_sooner.held", dates.time(found().heldUntil()));
    }

    public String getToken() {
        return link.token();
    }
}
