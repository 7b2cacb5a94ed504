package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
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
import org.doorstep.settings.PlainDates;
import org.doorstep.web.ChangeGate;
import org.doorstep.web.Exchange;
import org.doorstep.web.TimesPage;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** open/visit-check: the old time beside the new one, and the button that swaps them. */
@Named
@RequestScoped
public class LinkCheckPage {

    @Inject
    OpenedLink link;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

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
            holds.find(getHoldKey(), opened.get().actor().owner())
                    .ifPresentOrElse(found -> hold = found, Exchange::notFound);
        }
    }

    /** Swaps the times. */
    public void change() {
        Optional<VisitLinks.Opened> opened = link.open();
        if (opened.isEmpty()) {
            return;
        }
        BookingResult result = booking.rebook(
                opened.get().appointment().reference(),
                SlotChoice.ofHold(getHoldKey()),
                null,
                opened.get().actor());
        if (result instanceof BookingResult.Booked booked) {
            Exchange.goTo("/open/visit-changed?when="
                    + slotKeys.of(booked.appointment().window()));
        } else if (!gate.cameTooLate(result)) {
            Exchange.goTo(link.address() + "/times?" + TimesPage.gone(result) + Exchange.passedOn("part")
                    + Exchange.passedOn("weekday"));
        }
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
        SlotHold kept = Objects.requireNonNull(hold);
        String key = kept.isLive(clock.instant()) ? "tenant_check.kept" : "tenant_check.not_kept";
        return words.of(key, dates.time(kept.expiresAt()));
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
