package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.NoticeTooShort;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Slot;
import org.doorstep.settings.Landlord;
import org.doorstep.works.WorksOrder;

/** Turns what somebody chose into a need and a slot that may still be promised, or into the refusal that they hear. */
@ApplicationScoped
public class ReadChoice {

    /**
     * What the choice means.
     *
     * @param refusal present where it cannot go on; then nothing else is
     * @param orders what the need is for
     * @param hold the hold it came by, locked
     */
    record Chosen(
            Optional<BookingResult> refusal,
            Optional<VisitNeed> need,
            List<WorksOrder> orders,
            Optional<Slot> slot,
            Optional<SlotHold> hold) {

        static Chosen refused(BookingResult refusal) {
            return new Chosen(Optional.of(refusal), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        }
    }

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

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
        return checked(reading, window.get(), hold, actor);
    }

    private Chosen checked(VisitNeeds.Reading reading, ArrivalWindow window, Optional<SlotHold> hold, Actor actor) {
        VisitNeed need = reading.need().orElseThrow();
        if (need.needsCrew()) {
            return refused(Problem.NEEDS_CREW, "This visit needs more than one operative");
        }
        Instant now = clock.instant();
        if (!window.earliest().isAfter(now)) {
            return Chosen.refused(new SlotTaken());
        }
        if (!actor.channel().tenantChooses() && window.earliest().isBefore(now.plus(landlord.getNotice()))) {
            return Chosen.refused(new NoticeTooShort());
        }
        return new Chosen(Optional.empty(), Optional.of(need), reading.orders(), Optional.of(need.slot(window)), hold);
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
