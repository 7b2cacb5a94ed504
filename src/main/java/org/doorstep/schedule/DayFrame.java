package org.doorstep.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is given of an operative's day before anything is promised in it: when they work, from where they set out, what others have planned,
 * and how they travel.
 */
public final class DayFrame {

    private final WorkingHours hours;
    private final List<BusyBlock> stops;
    private final @Nullable Place start;
    private final Travel travel;
    private final int reserve;
    private final Pace usual;

    /**
     * A day without promises.
     *
     * @param shifts when the operative works; none: not at all
     * @param blocks what others have planned: no work is done in that time, and where it has a place, the operative is there
     * @param start where the operative sets out; null where it is not known, and then the first visit is no way off
     * @param reserve kept free before the end of a promised window and before the next promise
     */
    public DayFrame(
            Collection<ShiftTime> shifts,
            Collection<BusyBlock> blocks,
            @Nullable Place start,
            Travel travel,
            Duration reserve) {
        this.hours = WorkingHours.of(BusyBlock.leave(shifts, blocks), travel);
        this.stops = blocks.stream()
                .filter(block -> block.place() != null)
                .sorted(BusyBlock.IN_TIME)
                .toList();
        this.start = start;
        this.travel = travel;
        this.reserve = Math.toIntExact(reserve.toMinutes());
        this.usual = Pace.of(travel.usualSpeed());
    }

    /** The way between two places; either may be not known. */
    Leg leg(@Nullable Place one, @Nullable Place other) {
        return travel.leg(one, other, start);
    }

    /** The way between two places that are known. */
    Leg leg(double metres) {
        return travel.leg(metres);
    }

    /** Where the operative sets out. */
    @Nullable
    Place start() {
        return start;
    }

    WorkingHours hours() {
        return hours;
    }

    /** What others have planned at a place that is known, in order of time. */
    List<BusyBlock> stops() {
        return stops;
    }

    /** How many minutes a way takes at midday. */
    int usual(Leg leg) {
        return Math.max(leg.least(), usual.minutesFor(leg.drive()));
    }

    int reserve() {
        return reserve;
    }

    /** When work is done, in order; what others have planned is left out. */
    public List<ShiftTime> shifts() {
        return hours.stretches();
    }
}
