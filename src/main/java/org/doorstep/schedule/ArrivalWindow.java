package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * The promise: somebody arrives from {@code earliest} on and before {@code latest}. Starts on a five-minute step; at most an hour long.
 *
 * @param earliest the first moment of the window
 * @param latest the moment by which we must have arrived
 */
public record ArrivalWindow(Instant earliest, Instant latest) {

    private static final long LONGEST_MINUTES = 60;

    public ArrivalWindow {
        long minutes = Duration.between(earliest, latest).toMinutes();
        if (minutes <= 0 || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("An arrival window lasts 1 to 60 minutes");
        }
        if (earliest.getEpochSecond() % Grains.SECONDS != 0 || earliest.getNano() != 0) {
            throw new IllegalArgumentException("An arrival window starts on a five-minute step");
        }
    }

    public static ArrivalWindow startingAt(Instant earliest, Duration length) {
        return new ArrivalWindow(earliest, earliest.plus(length));
    }

    public Duration length() {
        return Duration.between(earliest, latest);
    }

    /** Whether they share any time; windows that only touch do not. */
    public boolean overlaps(ArrivalWindow other) {
        return earliest.isBefore(other.latest) && other.earliest.isBefore(latest);
    }
}
