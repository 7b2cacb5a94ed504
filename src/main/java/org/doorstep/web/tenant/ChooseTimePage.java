package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.SignedInPerson;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.SlotChoice;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Times;
import org.doorstep.web.TimesAsked;
import org.doorstep.web.TimesPage;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrder;

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
    HomeVisits visits;

    @Inject
    Times search;

    @Inject
    AppointmentBooking booking;

    private boolean waits;

    /** Looks for slots; runs before the page is drawn, whether it was asked for or sent. */
    public void load() {
        Optional<List<String>> orders = isChanging() ? ordersOfVisit() : Optional.of(List.of(getOrder()));
        if (orders.isEmpty()) {
            Exchange.notFound();
            return;
        }
        SignedInPerson who = person.getWho();
        Times.Result result =
                search.find(base(), TimesAsked.read(), orders.get(), who.propertyId(), who.holdOwner(), getChange());
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
        Optional<List<String>> orders = orders();
        if (slot.isEmpty() || orders.isEmpty()) {
            return;
        }
        String moving = getChange().isEmpty() ? null : getChange();
        goOn(booking.hold(SlotChoice.ofSlot(orders.get(), slot), person.actor(), moving), "/tenant/check");
    }

    /** What is to be visited for, if it is theirs. */
    private Optional<List<String>> orders() {
        return isChanging()
                ? ordersOfVisit()
                : visits.findOrder(person.getWho(), getOrder()).map(order -> List.of(order.reference()));
    }

    private Optional<List<String>> ordersOfVisit() {
        return visits.find(person.getWho(), getChange())
                .filter(visit -> visit.status().isChangeable())
                .map(Appointment::worksOrders)
                .map(orders -> orders.stream().map(WorksOrder::reference).toList());
    }

    private String base() {
        return isChanging()
                ? "/tenant/choose-time?change=" + Exchange.escaped(getChange())
                : "/tenant/choose-time?order=" + Exchange.escaped(getOrder());
    }

    /** Another job must be booked first. */
    public boolean isWaits() {
        return waits;
    }

    public String getAbout() {
        return words.of(
                "times.about",
                words.names(need().names()),
                dates.howLong(need().onSite().toMinutes()));
    }

    public boolean isOverdue() {
        return need().isOverdueOn(dates.dateOf(clock.instant()));
    }

    public String getDue() {
        LocalDate due = need().dueBy();
        return due == null ? "" : dates.date(due);
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

    public String getChange() {
        return Exchange.asked("change");
    }
}
