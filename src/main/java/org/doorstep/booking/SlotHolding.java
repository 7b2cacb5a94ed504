package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.booking.BookingResult.Held;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.schedule.DiaryVersions;
import org.doorstep.schedule.Slot;
import org.doorstep.settings.Landlord;
import org.jspecify.annotations.Nullable;

/** Keeps a slot for one person while they decide. */
@ApplicationScoped
public class SlotHolding {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Appointments appointments;

    @Inject
    ReadChoice choices;

    @Inject
    SlotHolds holds;

    @Inject
    DayLocks days;

    @Inject
    DiaryVersions diaries;

    @Retried
    @Transactional
    BookingResult hold(SlotChoice choice, Actor actor, @Nullable String replaces) {
        Optional<Appointment> moving = replaces == null ? Optional.empty() : appointments.find(replaces);
        if (replaces != null && moving.isEmpty()) {
            return new NotPossible(Problem.UNKNOWN_APPOINTMENT, "There is no appointment " + replaces);
        }
        List<String> standing = moving.map(Appointments::ordersOf).orElse(List.of());
        ReadChoice.Chosen chosen = choices.read(
                choice, holds.lockChosen(choice, actor), actor, replaces == null ? "" : replaces, standing);
        if (chosen.refusal().isPresent()) {
            return chosen.refusal().get();
        }
        return keep(chosen.need().orElseThrow(), chosen.slot().orElseThrow(), actor, moving.orElse(null));
    }

    private BookingResult keep(VisitNeed need, Slot slot, Actor actor, @Nullable Appointment moving) {
        boolean onePerPerson = actor.keepsOneSlot();
        Diary.Yielding own = Diary.Yielding.of(actor, Optional.empty());
        Optional<DayLocks.Place> place = days.take(need, slot, own, moving);
        if (place.isEmpty()) {
            return new SlotTaken();
        }
        if (onePerPerson) {
            holds.releaseAllOf(actor.owner());
        }
        SlotHold hold = new SlotHold(
                actor.owner(),
                need,
                slot,
                moving == null ? null : moving.reference(),
                clock.instant(),
                landlord.getHold());
        hold.keepOn(place.get().day().id(), place.get().day().operativeId());
        diaries.changed(place.get().day());
        database.persist(hold);
        return new Held(hold, slot);
    }
}
