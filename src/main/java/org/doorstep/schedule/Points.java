package org.doorstep.schedule;

import org.jspecify.annotations.Nullable;

/** Places in one piece of memory, for the reason of {@link Marks}. */
final class Points {

    private static final int NUMBERS = 3;

    private final double[] numbers;

    Points(int count) {
        numbers = new double[count * NUMBERS];
    }

    /** A place; null where it is not known. */
    void put(int index, @Nullable Place place) {
        int at = index * NUMBERS;
        numbers[at] = place == null ? Double.NaN : place.x();
        numbers[at + 1] = place == null ? Double.NaN : place.y();
        numbers[at + 2] = place == null ? Double.NaN : place.z();
    }

    /** Along the ground, in metres; not a number where the place is not known. */
    double metresTo(int index, Place place) {
        int at = index * NUMBERS;
        return place.metresTo(numbers[at], numbers[at + 1], numbers[at + 2]);
    }
}
