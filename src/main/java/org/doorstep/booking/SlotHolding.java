package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Retried;
import org.doorstep.booking.BookingResult.Held;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.schedule.DiaryVersions;
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
    ChangeRules rules;

    @Inject
    ReadChoice choices;

    @Inject
    SlotHolds holds;

    @Inject
    DayLocks days;

    @Inject
    Companions companions;

    @Inject
    DiaryVersions diaries;

    /** Keeps it for as long as the landlord gives everybody who chooses. */
    @Retried
    @Transactional
    BookingResult hold(SlotChoice choice, Actor actor, @Nullable String replaces) {
        return hold(choice, actor, replaces, landlord.getHold());
    }

    /** Keeps it for so long. */
    @Retried
    @Transactional
    BookingResult hold(SlotChoice choice, Actor actor, @Nullable String replaces, Duration kept) {
        Optional<Appointment> moving = replaces == null ? Optional.empty() : appointments.find(replaces);
        if (replaces != null && moving.isEmpty()) {
            return new NotPossible(Problem.UNKNOWN_APPOINTMENT, "There is no appointment " + replaces);
        }
        Optional<BookingResult> refusal = moving.flatMap(each -> rules.refuseChange(each, actor));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<String> standing = moving.map(Appointments::ordersOf).orElse(List.of());
        ReadChoice.Chosen chosen = choices.read(
                choice, holds.lockChosen(choice, actor), actor, replaces == null ? "" : replaces, standing);
        if (chosen.refusal().isPresent()) {
            return chosen.refusal().get();
        }
        return keep(chosen, actor, moving.orElse(null), kept);
    }

    private BookingResult keep(ReadChoice.Chosen chosen, Actor actor, @Nullable Appointment moving, Duration kept) {
        Diary.Yielding own = Diary.Yielding.of(actor, Optional.empty());
        Set<Long> leaving = moving == null ? Set.of() : companions.daysOf(moving);
        Optional<TakenDays> taken = days.take(chosen.reading(), chosen.window(), own, moving, leaving);
        if (taken.isEmpty()) {
            return new SlotTaken();
        }
        if (actor.keepsOneSlot()) {
            holds.releaseAllOf(actor.owner());
        }
        String replaces = moving == null ? null : moving.reference();
        SlotHold hold = new SlotHold(actor, chosen, taken.get(), replaces, clock.instant(), kept);
        database.persist(hold);
        taken.get().companions().forEach(companion -> database.persist(hold.companion(companion)));
        taken.get().seats().forEach(seat -> diaries.changed(seat.day()));
        return new Held(hold, hold.slot());
    }
}
