package org.doorstep.schedule;

/**
 * A speed in whole kilometres an hour, 1 to 130. Divides by a product and a shift: a search asks thousands of times how long a way takes, and to
 * divide was most of what that cost.
 */
final class Pace {

    /** As far as the product is exact, in kilometres an hour times minutes, with a day to spare: twelve times around the Earth. */
    static final int FARTHEST = 30_000_000;

    private static final int BITS = 32;

    private final int speed;
    private final long inverse;

    Pace(int speed) {
        this.speed = speed;
        this.inverse = ((1L << BITS) + speed - 1) / speed;
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
