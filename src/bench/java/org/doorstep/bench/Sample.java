package org.doorstep.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What one slice came to.
 *
 * @param nanos how long each took, ascending
 * @param perSecond how many were done in a second
 * @param cpu what the server's and the database's processes used meanwhile
 */
record Sample(long[] nanos, double perSecond, Machine.Cpu cpu) {

    static Sample of(List<long[]> parts, long tookNanos, Machine.Cpu cpu) {
        long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Sample(all, all.length * 1e9 / tookNanos, cpu);
    }
}
