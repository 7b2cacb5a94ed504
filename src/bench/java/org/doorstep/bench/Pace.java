package org.doorstep.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long and how much is measured.
 *
 * @param pasts numbers of past appointments, ascending
 * @param warmUp for each kind of work at each size; the first size gets ten times as much: a server of a minute is still compiling, one of a day is not
 * @param slice for which one kind of work runs before the next has its turn
 * @param rounds how often each has its turn at each size
 */
record Pace(List<Integer> pasts, Duration warmUp, Duration slice, int rounds) {

    /** Numbers of connections that ask at once, each waiting for its answer before it asks again. */
    static final List<Integer> CONNECTIONS = List.of(1, 16);

    static Pace chosen() {
        return Boolean.getBoolean("bench.quick")
                ? new Pace(List.of(1_000, 100_000), Duration.ofMillis(1_500), Duration.ofMillis(1_500), 1)
                : new Pace(
                        List.of(1_000, 10_000, 100_000, 2_000_000), Duration.ofSeconds(3), Duration.ofMillis(2_500), 3);
    }
}
