package org.doorstep.schedule;

import java.util.stream.IntStream;

/** A speed in whole kilometres an hour, 1 to 130. Divides by a product and a shift: a search asks thousands of times how long a way takes. */
final class Pace {

    /** As far as the product is exact, in kilometres an hour times minutes, with a day to spare: twelve times around the Earth. */
    static final int FARTHEST = 30_000_000;

    private static final int BITS = 32;

    private static final Pace[] ALL =
            IntStream.rangeClosed(1, SpeedOfDay.FASTEST).mapToObj(Pace::new).toArray(Pace[]::new);

    private final int speed;
    private final long inverse;

    private Pace(int speed) {
        this.speed = speed;
        this.inverse = ((1L << BITS) + speed - 1) / speed;
    }

    static Pace of(int speed) {
        return ALL[speed - 1];
    }

    int speed() {
        return speed;
    }

    /** How many whole minutes it goes on until a way is done; the way is 0 to {@link #FARTHEST}. */
    int minutesFor(int way) {
        return minutesIn(way + speed - 1);
    }

    /** How many whole minutes are in a way; it is 0 to {@link #FARTHEST}. */
    int minutesIn(int way) {
        return (int) (way * inverse >>> BITS);
    }
}
