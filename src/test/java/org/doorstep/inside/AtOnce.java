package org.doorstep.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same several times at one moment, on the server's own threads. */
@ApplicationScoped
public class AtOnce {

    @Resource
    ManagedExecutorService threads;

    static <T> List<T> all(int times, IntFunction<T> what) {
        return Beans.the(AtOnce.class).run(times, what);
    }

    <T> List<T> run(int times, IntFunction<T> what) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            running.add(threads.submit(() -> {
                start.await();
                return what.apply(number);
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        running.forEach(each -> results.add(get(each)));
        return results;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
