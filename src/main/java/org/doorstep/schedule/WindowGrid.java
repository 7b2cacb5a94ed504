package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;

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

    /** The windows of a date, from the one in which the first shift starts until the last one ends. */
    public Day day(LocalDate date, Duration length, Collection<ShiftTime> shifts) {
        int midnight = WorkingHours.minute(midnight(date));
        int minutes = Math.toIntExact(length.toMinutes());
        if (shifts.isEmpty()) {
            return new Day(midnight, minutes, 0, 0);
        }
        int from = WorkingHours.minute(Collections.min(shifts).start());
        int until = shifts.stream()
                .mapToInt(shift -> WorkingHours.minute(shift.end().plusSeconds(59)))
                .max()
                .orElseThrow();
        int first = Math.floorDiv(from - midnight, minutes);
        int end = -Math.floorDiv(midnight - until, minutes);
        return new Day(midnight, minutes, Math.max(0, first), Math.max(0, end));
    }

    /**
     * Windows of a date, each by its number: how many come before it from local midnight.
     *
     * @param midnight in minutes since 1970-01-01T00:00Z
     * @param length of each window in minutes
     * @param first the first number
     * @param end the first number that is none any more
     */
    public record Day(int midnight, int length, int first, int end) {

        int start(int number) {
            return midnight + number * length;
        }

        /** The first window that lasts until this minute. */
        int firstEndingFrom(int minute) {
            return minute <= start(first) + length ? first : -Math.floorDiv(midnight - minute, length) - 1;
        }
    }

    /** A window by its number. */
    public ArrivalWindow window(LocalDate date, Duration length, int number) {
        return ArrivalWindow.startingAt(midnight(date).plus(length.multipliedBy(number)), length);
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
