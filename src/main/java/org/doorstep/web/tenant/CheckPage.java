package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.HoldFit;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotHolds;
import org.doorstep.web.ChangeGate;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.KeptTimes;
import org.doorstep.web.ReachedBy;
import org.doorstep.web.Reasons;
import org.doorstep.web.TimesPage;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrders;
import org.jspecify.annotations.Nullable;

/** tenant/check: all answers, then the one button that acts. */
@Named
@RequestScoped
public class CheckPage {

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    ReachedBy reachedBy;

    @Inject
    KeptTimes kept;

    @Inject
    Reasons reasons;

    @Inject
    ChangeGate gate;

    @Inject
    HomeVisits visits;

    @Inject
    WorksOrders worksOrders;

    @Inject
    SlotHolds holds;

    @Inject
    AppointmentBooking booking;

    @Inject
    BookedAlready bookedAlready;

    @Inject
    HoldFit fit;

    private @Nullable SlotHold hold;
    private @Nullable Appointment old;

    /** Finds the hold; one that is booked already leads to its visit. */
    public void load() {
        Optional<SlotHold> found = find();
        if (found.isEmpty()) {
            Exchange.notFound();
        } else if (found.get().appointment() != null) {
            Exchange.goTo("/tenant/booked?ref=" + found.get().appointment());
        } else {
            Optional<Appointment> moving = Optional.ofNullable(found.get().replaces())
                    .flatMap(reference -> visits.find(person.getWho(), reference));
            if (moving.isEmpty() || gate.letsThrough(moving.get())) {
                show(found.get(), moving.orElse(null));
            }
        }
    }

    /** What they have just told us may leave no such time for them: then they choose another. */
    private void show(SlotHold found, @Nullable Appointment moving) {
        boolean hasToldUs = !Exchange.asked("needs").isEmpty() && !Exchange.isForm();
        if (hasToldUs && !fit.suits(found, person.getWho())) {
            Exchange.goTo(TimesOfHold.address(found) + "&" + TimesPage.UNFIT);
        } else {
            hold = found;
            old = moving;
        }
    }

    /** Keeps it longer; the page says until when. */
    public void keepLonger() {
        if (find().isEmpty()) {
            Exchange.notFound();
            return;
        }
        booking.extend(getHoldKey(), person.actor());
        kept.showAgain("/tenant/check");
    }

    /** Books what is kept, or swaps the old time for it. */
    public void book() {
        Optional<SlotHold> found = find();
        if (found.isEmpty()) {
            Exchange.notFound();
            return;
        }
        String moving = found.get().replaces();
        SlotChoice choice = SlotChoice.ofHold(found.get().key());
        BookingResult result = moving == null
                ? book(choice)
                : booking.rebook(moving, choice, reasons.changing(getWhy()), person.actor());
        if (!gate.cameTooLate(result)) {
            Exchange.goTo(after(result, found.get()));
        }
    }

    private BookingResult book(SlotChoice choice) {
        return Exchange.asked("private").isEmpty()
                ? booking.book(choice, person.actor())
                : booking.bookPrivately(choice, person.actor());
    }

    private String after(BookingResult result, SlotHold chosen) {
        if (result instanceof BookingResult.Booked booked) {
            return "/tenant/booked?ref=" + booked.appointment().reference();
        }
        if (result instanceof BookingResult.AlreadyBooked already) {
            return bookedAlready.address(already);
        }
        if (result instanceof BookingResult.SlotTaken || TimesPage.isOtherTimeNeeded(result)) {
            return TimesOfHold.address(chosen) + "&" + TimesPage.gone(result);
        }
        return result instanceof BookingResult.CannotChange
                ? "/tenant/booked?ref=" + chosen.replaces()
                : "/tenant/home";
    }

    private Optional<SlotHold> find() {
        return holds.find(getHoldKey(), person.getWho().holdOwner());
    }

    public String getTimesAddress() {
        return hold == null ? "/tenant/home" : TimesOfHold.address(hold);
    }

    public String getHoldKey() {
        return Exchange.asked("hold");
    }

    /** The wish about the time of day, kept in case the time is taken. */
    public String getPart() {
        return Exchange.asked("part");
    }

    public String getWeekday() {
        return Exchange.asked("weekday");
    }

    /** Why they change it, as far as they have said, while the page is shown again. */
    public String getWhy() {
        return Exchange.asked("why");
    }

    public @Nullable SlotHold getHold() {
        return hold;
    }

    public @Nullable Appointment getOld() {
        return old;
    }

    public boolean isChanging() {
        return old != null;
    }

    public String getVisit() {
        return words.list(worksOrders.findAll(Objects.requireNonNull(hold).worksOrders()));
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

    public String getTold() {
        return reachedBy.inWords("tenant_check.told", person.getWho());
    }
}
