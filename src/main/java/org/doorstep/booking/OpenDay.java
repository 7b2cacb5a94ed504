package org.doorstep.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Fit;
import org.doorstep.schedule.Place;
import org.doorstep.schedule.PromisedVisit;
import org.jspecify.annotations.Nullable;

/**
 * A date on which an operative works, with what is booked on it and what is held. Immutable.
 *
 * @param id of the working day
 * @param version of the working day when it was read
 * @param standing what is booked on it
 * @param plan what is in the way of somebody who asks: what is booked, or held for others
 */
record OpenDay(long id, int version, Who who, LocalDate date, DayPlan standing, DayPlan plan, List<HeldSlot> held) {

    OpenDay {
        held = List.copyOf(held);
    }

    /** A day as it was read. */
    static OpenDay read(long id, int version, Who who, LocalDate date, DayPlan standing, List<HeldSlot> held) {
        return new OpenDay(id, version, who, date, standing, standing, held);
    }

    /** The same day as it stands at this moment for somebody: holds that are live and do not yield to them are promises like any other. */
    OpenDay at(Instant now, Yielding yielding) {
        if (held.isEmpty()) {
            return this;
        }
        List<PromisedVisit> promises = held.stream()
                .filter(each -> each.isLive(now) && !each.yieldsTo(yielding))
                .map(HeldSlot::promise)
                .toList();
        return promises.isEmpty() ? this : planned(plan.with(promises));
    }

    /** The same day without the visit of this key. */
    OpenDay without(String key) {
        return plan.visits().stream().anyMatch(visit -> visit.key().equals(key)) ? planned(plan.without(key)) : this;
    }

    long operativeId() {
        return who.operative();
    }

    Optional<Fit> fit(ArrivalWindow window, Duration onSite, @Nullable Place place) {
        return plan.fit(window, onSite, place);
    }

    private OpenDay planned(DayPlan other) {
        return new OpenDay(id, version, who, date, standing, other, List.of());
    }
}
