package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.VisitNeed;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.TimeTable;
import org.doorstep.web.Times;
import org.doorstep.web.TimesAsked;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** tenant/choose-time: slots by day for a works order, or for a visit that moves. */
@Named
@RequestScoped
public class ChooseTimePage {

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    Problems problems;

    @Inject
    HomeVisits visits;

    @Inject
    Times search;

    @Inject
    AppointmentBooking booking;

    private Times.@Nullable Found found;
    private boolean justTaken;

    /** Looks for slots; runs before the page is drawn, whether it was asked for or sent. */
    public void load() {
        Optional<List<String>> orders = orders();
        if (orders.isEmpty()) {
            Exchange.notFound();
            return;
        }
        Times.Result result = search.find(
                base(), TimesAsked.read(), orders.get(), person.getWho().holdOwner(), getChange());
        found = result.found();
        if (result.bookedAs() != null) {
            Exchange.goTo("/tenant/booked?ref=" + result.bookedAs());
        } else if (found == null) {
            Exchange.notFound();
        } else if (Exchange.isForm() && Exchange.asked("slot").isEmpty()) {
            problems.add(found.table().getFirstId(), "times.choose");
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
        BookingResult result = booking.hold(SlotChoice.ofSlot(orders.get(), slot), person.actor(), moving);
        if (result instanceof BookingResult.Held held) {
            Exchange.goTo("/tenant/check?hold=" + held.hold().key() + Exchange.passedOn("part"));
        } else {
            justTaken = true;
        }
    }

    /** What is to be visited for, if it is theirs. */
    private Optional<List<String>> orders() {
        if (!getChange().isEmpty()) {
            return visits.find(person.getWho(), getChange())
                    .filter(visit -> visit.status().isChangeable())
                    .map(Appointment::worksOrders)
                    .map(orders -> orders.stream().map(WorksOrder::reference).toList());
        }
        return visits.findOrder(person.getWho(), getOrder()).map(order -> List.of(order.reference()));
    }

    private String base() {
        return isChanging()
                ? "/tenant/choose-time?change=" + Exchange.escaped(getChange())
                : "/tenant/choose-time?order=" + Exchange.escaped(getOrder());
    }

    private VisitNeed need() {
        return Objects.requireNonNull(found).need();
    }

    public @Nullable TimeTable getTimes() {
        return found == null ? null : found.table();
    }

    public String getAbout() {
        return words.of(
                "times.about",
                words.list(need().orders()),
                dates.howLong(need().onSite().toMinutes()));
    }

    public boolean isTaken() {
        return justTaken || !Exchange.asked("taken").isEmpty() && !Exchange.isForm();
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

    public String getPart() {
        return Exchange.asked("part");
    }

    public String getFrom() {
        return Exchange.asked("from");
    }

    public String getDay() {
        return Exchange.asked("day");
    }
}
