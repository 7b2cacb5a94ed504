package org.doorstep.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of work without a break, as instants.
 *
 * @param start the first moment of work
 * @param end the moment when work ends
 */
public record ShiftTime(Instant start, Instant end) implements Comparable<ShiftTime> {

    public ShiftTime {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A shift ends after it starts");
        }
    }

    /** What is left of it, in order, when this time is taken out. */
    List<ShiftTime> without(ShiftTime taken) {
        if (!taken.start.isBefore(end) || !start.isBefore(taken.end)) {
            return List.of(this);
        }
        List<ShiftTime> left = new ArrayList<>();
        if (start.isBefore(taken.start)) {
            left.add(new ShiftTime(start, taken.start));
        }
        if (taken.end.isBefore(end)) {
            left.add(new ShiftTime(taken.end, end));
        }
        return left;
    }

    @Override
    public int compareTo(ShiftTime other) {
        return start.compareTo(other.start);
    }
}
