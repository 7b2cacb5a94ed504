package org.doorstep.schedule;

import java.time.Instant;

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

    @Override
    public int compareTo(ShiftTime other) {
        return start.compareTo(other.start);
    }
}
