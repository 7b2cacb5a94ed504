package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.booking.BookingResult.ExtendedBefore;
import org.doorstep.booking.BookingResult.Held;
import org.doorstep.booking.BookingResult.HoldEnded;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.schedule.DiaryVersions;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.schedule.WorkingDays;
import org.doorstep.settings.Landlord;

/** Keeps a slot longer for whoever still decides: once, and only while nobody else can have it. */
@ApplicationScoped
public class HoldExtending {

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    SlotHolds holds;

    @Inject
    WorkingDays workingDays;

    @Inject
    DiaryVersions diaries;

    @Retried
    @Transactional
    BookingResult extend(String key, Actor actor) {
        Optional<SlotHold> found = holds.findForUpdate(key, actor.owner());
        if (found.isEmpty()) {
            return new NotPossible(Problem.UNKNOWN_HOLD, "There is no such hold of yours");
        }
        SlotHold hold = found.get();
        List<WorkingDay> days = workingDays.lock(holds.daysOf(hold));
        // Only now: whoever found the hold over and took its time has its days' locks until that is written.
        Instant now = clock.instant();
        if (!hold.isLive(now)) {
            return new HoldEnded();
        }
        if (hold.isExtended()) {
            return new ExtendedBefore(hold);
        }
        hold.extend(landlord.getHold(), now);
        days.forEach(diaries::changed);
        holds.changed(hold);
        return new Held(hold, hold.slot());
    }
}
