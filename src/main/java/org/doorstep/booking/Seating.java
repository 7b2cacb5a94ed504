package org.doorstep.booking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who takes which seat of a crew, nobody two of them. Tries the cheapest first, and goes back where that leaves a seat empty: crews have
 * two or three seats.
 */
final class Seating {

    /** Somebody who cannot take a seat. */
    static final int CANNOT = Integer.MAX_VALUE;

    /** What it costs that a person takes a seat. */
    interface Cost {
        int of(int seat, int person);
    }

    private Seating() {}

    /**
     * Fills every seat.
     *
     * @return the person in each seat, or nothing if some seat must stay empty
     */
    static Optional<int[]> of(int seats, int people, Cost cost) {
        int[] taken = new int[seats];
        return people >= seats && isSeated(0, taken, people, cost) ? Optional.of(taken) : Optional.empty();
    }

    private static boolean isSeated(int seat, int[] taken, int people, Cost cost) {
        if (seat == taken.length) {
            return true;
        }
        int[] costs =
                IntStream.range(0, people).map(each -> cost.of(seat, each)).toArray();
        for (int person : cheapestFirst(costs)) {
            if (Arrays.stream(taken, 0, seat).noneMatch(other -> other == person)) {
                taken[seat] = person;
                if (isSeated(seat + 1, taken, people, cost)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> cheapestFirst(int[] costs) {
        return IntStream.range(0, costs.length)
                .filter(person -> costs[person] != CANNOT)
                .boxed()
                .sorted((one, other) -> Integer.compare(costs[one], costs[other]))
                .toList();
    }
}
