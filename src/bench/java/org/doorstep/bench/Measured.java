package org.doorstep.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that was measured. */
final class Measured {

    /**
     * One kind of work, at one number of past appointments, over so many connections.
     *
     * @param perSecond the middle one of its slices' rates
     * @param p50 milliseconds within which half were done, of all slices together
     * @param serverMillis processor time of the server for one
     * @param databaseMillis processor time of the database for one
     */
    record Figures(double perSecond, double p50, double p95, double p99, double serverMillis, double databaseMillis) {}

    private record Key(int past, String work, int connections) {}

    private final Map<Key, List<Sample>> samples = new HashMap<>();

    void add(int past, Work work, int connections, Sample sample) {
        samples.computeIfAbsent(new Key(past, work.name(), connections), key -> new ArrayList<>())
                .add(sample);
    }

    Figures of(int past, String work, int connections) {
        List<Sample> slices = samples.get(new Key(past, work, connections));
        if (slices == null) {
            throw new IllegalArgumentException("Not measured: " + work);
        }
        long[] nanos = slices.stream()
                .flatMapToLong(each -> Arrays.stream(each.nanos()))
                .sorted()
                .toArray();
        double[] rates = slices.stream().mapToDouble(Sample::perSecond).sorted().toArray();
        Machine.Cpu cpu =
                slices.stream().map(Sample::cpu).reduce(Machine.Cpu::plus).orElseThrow();
        return new Figures(
                (rates[(rates.length - 1) / 2] + rates[rates.length / 2]) / 2,
                millis(nanos, 50),
                millis(nanos, 95),
                millis(nanos, 99),
                each(cpu.server(), nanos.length),
                each(cpu.database(), nanos.length));
    }

    private static double millis(long[] ascending, int percent) {
        return ascending[(int) ((ascending.length - 1) * (long) percent / 100)] / 1e6;
    }

    private static double each(Duration time, int count) {
        return time.toNanos() / 1e6 / count;
    }
}
