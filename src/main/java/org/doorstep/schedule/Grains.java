package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Time in steps of five minutes since 1970-01-01T00:00Z. Counted in UTC, so that neither clock change makes two of them equal. */
public final class Grains {

    static final long SECONDS = 300;

    private Grains() {}

    /** Every step that a stay touches. */
    public static List<Integer> of(Instant arrival, Duration stay) {
        long first = Math.floorDiv(arrival.getEpochSecond(), SECONDS);
        long last = Math.floorDiv(arrival.plus(stay).getEpochSecond() - 1, SECONDS);
        return LongStream.rangeClosed(first, last).mapToObj(Math::toIntExact).toList();
    }
}
