package org.doorstep.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.run.RunFailed;

/** One kind of work for a short time: each connection asks, waits for the answer, and asks again. */
final class Slice {

    private final int port;
    private final Machine.Processes processes;
    private final AtomicInteger turns = new AtomicInteger();

    Slice(int port, Machine.Processes processes) {
        this.port = port;
        this.processes = processes;
    }

    Sample run(Work work, int connections, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        CyclicBarrier start = new CyclicBarrier(connections);
        try {
            Machine.Cpu before = processes.cpu();
            long begun = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> ask(work, start, time)));
            }
            List<long[]> nanos = new ArrayList<>();
            for (Future<long[]> each : running) {
                nanos.add(each.get());
            }
            long took = System.nanoTime() - begun;
            return Sample.of(nanos, took, processes.cpu().minus(before));
        } catch (ExecutionException e) {
            throw new IllegalStateException(work.name() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailed("Interrupted while measuring.");
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] ask(Work work, CyclicBarrier start, Duration time) throws Exception {
        long[] nanos = new long[1024];
        int count = 0;
        try (Wire wire = new Wire(port)) {
            start.await();
            long end = System.nanoTime() + time.toNanos();
            for (long now = System.nanoTime(); now < end; ) {
                work.task().once(wire, turns.getAndIncrement());
                long then = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = then - now;
                now = then;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailed("Interrupted while waiting.");
        }
    }
}
