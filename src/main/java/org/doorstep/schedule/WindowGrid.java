package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

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
     * The windows of a day, from the one in which the first shift starts until the last one ends.
     *
     * @param shifts of everybody who works on that day, in any order
     */
    public List<ArrivalWindow> windows(LocalDate date, Duration length, Collection<ShiftTime> shifts) {
        List<ArrivalWindow> windows = new ArrayList<>();
        if (shifts.isEmpty()) {
            return windows;
        }
        Instant midnight = date.atStartOfDay(zone).toInstant();
        Instant from = Collections.min(shifts).start();
        Instant until = shifts.stream()
                .map(ShiftTime::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long skipped =
                Math.max(0, Math.floorDiv(Duration.between(midnight, from).toSeconds(), length.toSeconds()));
        Instant start = midnight.plus(length.multipliedBy(skipped));
        for (; start.isBefore(until); start = start.plus(length)) {
            windows.add(ArrivalWindow.startingAt(start, length));
        }
        return windows;
    }
}
