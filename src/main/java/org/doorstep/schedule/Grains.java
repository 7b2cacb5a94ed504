package org.doorstep.schedule;

import java.util.List;
import java.util.stream.IntStream;

/** Time in steps of five minutes since 1970-01-01T00:00Z. Counted in UTC, so that neither clock change makes two of them equal. */
final class Grains {

    static final long SECONDS = 300;

    private static final int MINUTES = 5;

    private Grains() {}

    /**
     * Every step that begins in a span of minutes. Spans that do not meet share none; two that meet for five minutes or more share one at
     * least.
     *
     * @param from minutes since 1970-01-01T00:00Z
     * @param until the first minute after the span
     */
    static List<Integer> beginningIn(int from, int until) {
        return IntStream.range(-Math.floorDiv(-from, MINUTES), -Math.floorDiv(-until, MINUTES))
                .boxed()
                .toList();
    }
}
