package org.doorstep.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.WindowGrid;

/** A date on which an operative works, with what is booked on it and what is held. Immutable; what a kept one was asked once it knows. */
final class OpenDay {

    private record Asked(Duration length, Duration onSite) {}

    private final long id;
    private final int version;
    private final long operativeId;
    private final LocalDate date;
    private final DayPlan plan;
    private final List<HeldSlot> held;
    private final Map<Asked, BitSet> served = new ConcurrentHashMap<>(1);

    /**
     * A day as it was read.
     *
     * @param id of the working day
     * @param version of the working day when it was read
     * @param plan without what is held
     */
    OpenDay(long id, int version, long operativeId, LocalDate date, DayPlan plan, List<HeldSlot> held) {
        this.id = id;
        this.version = version;
        this.operativeId = operativeId;
        this.date = date;
        this.plan = plan;
        this.held = List.copyOf(held);
    }

    /** The same day as it stands at this moment for somebody: holds that are live and do not yield to them are promises like any other. */
    OpenDay at(Instant now, Yielding yielding) {
        List<PromisedVisit> promises = held.stream()
                .filter(each -> each.isLive(now) && !each.yieldsTo(yielding))
                .map(HeldSlot::promise)
                .toList();
        return promises.isEmpty() ? this : planned(plan.with(promises));
    }

    boolean isHeldAt(Instant now) {
        return held.stream().anyMatch(each -> each.isLive(now));
    }

    /** The same day without the visit of this key. */
    OpenDay without(String key) {
        return plan.visits().stream().anyMatch(visit -> visit.key().equals(key)) ? planned(plan.without(key)) : this;
    }

    private OpenDay planned(DayPlan other) {
        return new OpenDay(id, version, operativeId, date, other, List.of());
    }

    /** The windows that could be promised, by their numbers in the grid; not to be changed. */
    BitSet served(WindowGrid grid, Duration length, Duration onSite) {
        return served.computeIfAbsent(
                new Asked(length, onSite), asked -> grid.served(date, asked.length(), plan, asked.onSite()));
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    long operativeId() {
        return operativeId;
    }

    LocalDate date() {
        return date;
    }

    DayPlan plan() {
        return plan;
    }
}
