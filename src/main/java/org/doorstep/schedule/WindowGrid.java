package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which windows may be offered on a date: one after another from local midnight, each as long as the visit type asks. Steps are real
 * minutes, so the night when clocks go forward has an hour less of them and the night when they go back an hour more.
 */
public final class WindowGrid {

    private final ZoneId zone;

    /** A grid of one landlord's local days. */
    public WindowGrid(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Which windows of a date a plan could promise, each by its number: how many come before it from local midnight.
     *
     * @param length of each window
     */
    public BitSet served(LocalDate date, Duration length, DayPlan plan, Duration onSite) {
        BitSet served = new BitSet();
        numbers(date, length, plan.shifts())
                .filter(number ->
                        plan.arrivalFor(window(date, length, number), onSite).isPresent())
                .forEach(served::set);
        return served;
    }

    /** A window by its number. */
    public ArrivalWindow window(LocalDate date, Duration length, int number) {
        return ArrivalWindow.startingAt(midnight(date).plus(length.multipliedBy(number)), length);
    }

    /**
     * The numbers of a day's windows, from the one in which the first shift starts until the last one ends.
     *
     * @param shifts of whoever works on that day, in any order
     */
    IntStream numbers(LocalDate date, Duration length, Collection<ShiftTime> shifts) {
        if (shifts.isEmpty()) {
            return IntStream.empty();
        }
        Instant midnight = midnight(date);
        Instant from = Collections.min(shifts).start();
        Instant until = shifts.stream()
                .map(ShiftTime::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long first = Math.floorDiv(Duration.between(midnight, from).toSeconds(), length.toSeconds());
        long end = -Math.floorDiv(-Duration.between(midnight, until).toSeconds(), length.toSeconds());
        return IntStream.range((int) Math.max(0, first), (int) end);
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
