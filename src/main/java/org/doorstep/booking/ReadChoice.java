package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.NoticeTooShort;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.settings.WorkingCalendar;

/** Turns what somebody chose into a need and a slot that may still be promised, or into the refusal that they hear. */
@ApplicationScoped
public class ReadChoice {

    /**
     * What the choice means.
     *
     * @param refusal present where it cannot go on; then nothing else is
     * @param found what the visit must do, for which works orders, and who could
     * @param opened the window that was chosen
     */
    record Chosen(Optional<BookingResult> refusal, Optional<VisitNeeds.Reading> found, Optional<ArrivalWindow> opened) {

        static Chosen refused(BookingResult refusal) {
            return new Chosen(Optional.of(refusal), Optional.empty(), Optional.empty());
        }

        VisitNeeds.Reading reading() {
            return found.orElseThrow();
        }

        VisitNeed need() {
            return reading().need().orElseThrow();
        }

        ArrivalWindow window() {
            return opened.orElseThrow();
        }
    }

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    WorkingCalendar calendar;

    @Inject
    SlotKey slotKeys;

    @Inject
    VisitNeeds needs;

    /**
     * Reads a choice.
     *
     * @param hold the hold it came by, locked
     * @param moving reference of the appointment that would move; empty for a new visit
     * @param standingOrders what the appointment that would move serves
     */
    Chosen read(SlotChoice choice, Optional<SlotHold> hold, Actor actor, String moving, List<String> standingOrders) {
        if (choice.holdKey() != null && hold.isEmpty()) {
            return refused(Problem.UNKNOWN_HOLD, "There is no such hold of yours");
        }
        Optional<ArrivalWindow> window = hold.map(each -> each.slot().window())
                .or(() -> Optional.ofNullable(choice.slotId()).flatMap(slotKeys::read));
        if (window.isEmpty()) {
            return refused(Problem.UNKNOWN_SLOT, "That slotId was not given out by this service");
        }
        List<String> orders = moving.isEmpty() ? ordersOf(choice, hold) : standingOrders;
        VisitNeeds.Reading reading = needs.read(orders, moving);
        if (reading.refusal().isPresent()) {
            return Chosen.refused(reading.refusal().get());
        }
        return checked(reading, window.get(), actor);
    }

    private Chosen checked(VisitNeeds.Reading reading, ArrivalWindow window, Actor actor) {
        VisitNeed need = reading.need().orElseThrow();
        if (need.isTooVague(window) || !need.rules().allow(window, dates)) {
            return refused(Problem.NOT_FOR_THIS_HOME, "That window is not one that this household can be offered");
        }
        Instant now = clock.instant();
        if (!window.earliest().isAfter(now)) {
            return Chosen.refused(new SlotTaken());
        }
        Duration notice = need.ahead(landlord, false);
        if (!actor.channel().tenantChooses() && window.earliest().isBefore(now.plus(notice))) {
            return Chosen.refused(new NoticeTooShort(notice));
        }
        if (!need.isOfferedOn(dates.dateOf(window.earliest()), calendar)) {
            return refused(Problem.NOT_ON_THAT_DAY, "This visit cannot be made on that date");
        }
        return new Chosen(Optional.empty(), Optional.of(reading), Optional.of(window));
    }

    private static List<String> ordersOf(SlotChoice choice, Optional<SlotHold> hold) {
        return choice.worksOrders().isEmpty()
                ? hold.map(SlotHold::worksOrders).orElse(List.of())
                : choice.worksOrders();
    }

    private static Chosen refused(Problem problem, String what) {
        return Chosen.refused(new NotPossible(problem, what));
    }
}
