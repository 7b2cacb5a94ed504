package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which windows may be offered on a date: one after another from local midnight, each as long as the visit type asks. Steps are real
 * minutes, so the night when clocks go forward has an hour less of them and the night when they go back an hour more.
 */
public final class WindowGrid {

    /** Later than any minute. */
    public static final int NEVER = WorkingHours.NEVER;

    /** Earlier than any minute. */
    public static final int ALWAYS = WorkingHours.ALWAYS;

    private final ZoneId zone;

    /** A grid of one landlord's local days. */
    public WindowGrid(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The windows of a date, from the one in which work begins until the one in which it ends.
     *
     * @param opens the first minute of work, since 1970-01-01T00:00Z; {@link #NEVER} where there is none
     * @param closes the first minute after the last of work
     */
    public Day day(LocalDate date, Duration length, int opens, int closes) {
        int midnight = WorkingHours.minute(midnight(date));
        int minutes = Math.toIntExact(length.toMinutes());
        if (opens == NEVER) {
            return new Day(midnight, minutes, 0, 0);
        }
        int first = Math.floorDiv(opens - midnight, minutes);
        int end = -Math.floorDiv(midnight - closes, minutes);
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
