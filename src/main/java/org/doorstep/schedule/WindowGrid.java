package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

    /** The windows of a day in which somebody works, between the first shift's start and the last one's end. */
    public List<ArrivalWindow> windows(LocalDate date, Duration length, List<ShiftTime> shifts) {
        List<ArrivalWindow> windows = new ArrayList<>();
        if (shifts.isEmpty()) {
            return windows;
        }
        Instant midnight = date.atStartOfDay(zone).toInstant();
        Instant from = shifts.get(0).start();
        Instant until = shifts.get(shifts.size() - 1).end();
        long skipped =
                Math.max(0, Math.floorDiv(Duration.between(midnight, from).toSeconds(), length.toSeconds()));
        Instant start = midnight.plus(length.multipliedBy(skipped));
        for (; start.isBefore(until); start = start.plus(length)) {
            windows.add(ArrivalWindow.startingAt(start, length));
        }
        return windows;
    }
}
