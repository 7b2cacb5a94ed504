package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.account.SignedInPerson;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHolds;
import org.doorstep.booking.SlotWish;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Times;
import org.doorstep.web.TimesAsked;
import org.doorstep.web.TimesPage;
import org.doorstep.web.Words;

/** tenant/choose-time: slots by day for a works order, or for a visit that moves. */
@Named
@RequestScoped
public class ChooseTimePage extends TimesPage {

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    HomeVisitOrders orders;

    @Inject
    Times search;

    @Inject
    SlotHolds holds;

    @Inject
    AppointmentBooking booking;

    private boolean waits;

    /** Looks for slots; runs before the page is drawn, whether it was asked for or sent. */
    public void load() {
        if (orders.isChanging() ? !mayMove() : !orders.areTheirs()) {
            return;
        }
        SignedInPerson who = person.getWho();
        Times.Result result =
                search.find(base(), TimesAsked.read(), orders.asked(), SlotWish.Tenant.of(who), getChange());
        waits = result.waits();
        if (result.bookedAs() != null) {
            Exchange.goTo("/tenant/booked?ref=" + result.bookedAs());
        } else if (result.found() != null) {
            show(result.found());
        } else if (!waits) {
            Exchange.notFound();
        }
    }

    /** Keeps the chosen slot and goes on to check it. */
    public void go() {
        String slot = Exchange.asked("slot");
        if (!slot.isEmpty() && orders.areAllTheirs()) {
            String moving = getChange().isEmpty() ? null : getChange();
            BookingResult result = booking.hold(SlotChoice.ofSlot(orders.asked(), slot), person.actor(), moving);
            remember(result);
            goOn(result, "/tenant/check");
        }
    }

    private void remember(BookingResult result) {
        String wishes = Exchange.passedOn("part") + Exchange.passedOn("weekday");
        if (!wishes.isEmpty() && result instanceof BookingResult.Held held) {
            holds.wished(held.hold().key(), person.getWho().holdOwner(), wishes);
        }
    }

    /** Whether the visit is theirs and can move; where not, the browser has been sent on. */
    private boolean mayMove() {
        Optional<Appointment> visit = orders.visit();
        if (visit.isEmpty()) {
            Exchange.notFound();
            return false;
        }
        if (!visit.get().status().isStanding()) {
            Exchange.goTo("/tenant/booked?ref=" + visit.get().reference());
            return false;
        }
        return letsThrough(visit.get());
    }

    private String base() {
        return orders.isChanging()
                ? "/tenant/choose-time?change=" + Exchange.escaped(getChange())
                : "/tenant/choose-time?order=" + Exchange.escaped(getOrder()) + Exchange.passedOn("private");
    }

    /** The wish that nobody else sees the visit, kept for the page that asks. */
    public String getKeptPrivate() {
        return Exchange.asked("private");
    }

    /** Another job must be booked first. */
    public boolean isWaits() {
        return waits;
    }

    public String getAbout() {
        return words.of("times.about", words.names(need().names()), stay(dates, words));
    }

    public boolean isOverdue() {
        return need().isOverdueOn(dates.dateOf(clock.instant()));
    }

    public String getDue() {
        LocalDate due = need().dueBy();
        return due == null ? "" : dates.date(due);
    }

    /** The way to a whole month of free days. */
    public String getMonthAddress() {
        return "/tenant/month" + orders.query();
    }

    /** What a time was too short for, or has gone. */
    public String getTakenThen() {
        if (isChanging()) {
            return words.of("times.taken.changing");
        }
        return words.of(TimesAsked.ticked().isEmpty() ? "times.taken.then" : "times.taken.both");
    }

    public boolean isChanging() {
        return !getChange().isEmpty();
    }

    public String getTitleText() {
        return words.of(isChanging() ? "times.heading.change" : "times.heading");
    }

    public String getBackAddress() {
        return isChanging() ? "/tenant/booked?ref=" + Exchange.escaped(getChange()) : "/tenant/home";
    }

    public String getOrder() {
        return Exchange.asked("order");
    }

    /** The visit that moves, as it stands in an address. */
    public String getChangeAddress() {
        return Exchange.escaped(getChange());
    }

    public String getChange() {
        return Exchange.asked("change");
    }
}
