package org.doorstep.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does something for each of many at one moment, each on a thread of its own. */
final class Burst {

    private Burst() {}

    static <T, R> List<R> of(List<T> each, Function<T, R> what) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(each.size());
        try {
            List<Future<R>> running = new ArrayList<>();
            each.forEach(one -> running.add(threads.submit(() -> {
                start.await();
                return what.apply(one);
            })));
            start.countDown();
            List<R> results = new ArrayList<>();
            for (Future<R> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
