package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotHolds;
import org.doorstep.booking.SlotKey;
import org.doorstep.booking.VisitLinks;
import org.doorstep.web.ChangeGate;
import org.doorstep.web.Exchange;
import org.doorstep.web.KeptTimes;
import org.doorstep.web.Reasons;
import org.doorstep.web.TimesPage;
import org.jspecify.annotations.Nullable;

/** open/visit-check: the old time beside the new one, and the button that swaps them. */
@Named
@RequestScoped
public class LinkCheckPage {

    @Inject
    OpenedLink link;

    @Inject
    KeptTimes kept;

    @Inject
    Reasons reasons;

    @Inject
    ChangeGate gate;

    @Inject
    SlotHolds holds;

    @Inject
    SlotKey slotKeys;

    @Inject
    AppointmentBooking booking;

    private @Nullable Appointment visit;
    private @Nullable SlotHold hold;

    /** Opens the link and finds its hold. */
    public void load() {
        Optional<VisitLinks.Opened> opened = link.open();
        if (opened.isPresent() && gate.letsThrough(opened.get().appointment())) {
            visit = opened.get().appointment();
            find(opened.get()).ifPresentOrElse(found -> hold = found, Exchange::notFound);
        }
    }

    /** Keeps it longer; the page says until when. */
    public void keepLonger() {
        Optional<VisitLinks.Opened> opened = link.open();
        if (opened.isPresent() && isTheirs(opened.get())) {
            booking.extend(getHoldKey(), opened.get().actor());
            kept.showAgain(link.address() + "/check");
        }
    }

    /** Swaps the times. */
    public void change() {
        Optional<VisitLinks.Opened> opened = link.open();
        if (opened.isEmpty() || !isTheirs(opened.get())) {
            return;
        }
        BookingResult result = booking.rebook(
                opened.get().appointment().reference(),
                SlotChoice.ofHold(getHoldKey()),
                reasons.changing(getWhy()),
                opened.get().actor());
        if (result instanceof BookingResult.Booked booked) {
            Exchange.goTo("/open/visit-changed?when="
                    + slotKeys.of(booked.appointment().window()));
        } else if (!gate.cameTooLate(result)) {
            Exchange.goTo(link.address() + "/times?" + TimesPage.gone(result) + Exchange.passedOn("part")
                    + Exchange.passedOn("weekday"));
        }
    }

    /** Whether the hold is of whoever has the link; where not, there is no such page. */
    private boolean isTheirs(VisitLinks.Opened opened) {
        boolean theirs = find(opened).isPresent();
        if (!theirs) {
            Exchange.notFound();
        }
        return theirs;
    }

    private Optional<SlotHold> find(VisitLinks.Opened opened) {
        return holds.find(getHoldKey(), opened.actor().owner());
    }

    public @Nullable Appointment getVisit() {
        return visit;
    }

    public @Nullable SlotHold getHold() {
        return hold;
    }

    public String getHoldKey() {
        return Exchange.asked("hold");
    }

    public String getKept() {
        return kept.until(Objects.requireNonNull(hold));
    }

    public String getKeptLonger() {
        return kept.keptLonger(Objects.requireNonNull(hold));
    }

    public boolean isExtendable() {
        return kept.isExtendable(hold);
    }

    /** Why they change it, as far as they have said, while the page is shown again. */
    public String getWhy() {
        return Exchange.asked("why");
    }

    /** The wish about the time of day, kept in case the time is taken. */
    public String getPart() {
        return Exchange.asked("part");
    }

    public String getWeekday() {
        return Exchange.asked("weekday");
    }

    public String getAddress() {
        return link.address();
    }

    public String getToken() {
        return link.token();
    }
}
