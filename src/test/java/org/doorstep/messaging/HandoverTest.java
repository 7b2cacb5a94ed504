package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.doorstep.messaging.Handover.Tried;
import org.doorstep.messaging.OutboxClaims.Claimed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages that were claimed together: in which order they go out, and who is waited for. */
class HandoverTest {

    private static final int THREADS = 8;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    private final Map<String, List<String>> sent = new ConcurrentHashMap<>();

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    @Timeout(20)
    void what_is_for_one_number_goes_one_after_the_other_in_the_order_of_the_claim() {
        List<Claimed> claimed = new ArrayList<>();
        for (int message = 0; message < 5; message++) {
            for (int number = 0; number < 6; number++) {
                claimed.add(claimed("+44770090000" + number, String.valueOf(message)));
            }
        }

        // The first of each number takes longest: what goes beside it overtakes it.
        List<Tried> tried = handover().all(claimed, lane(body -> pause(60 / (1 + Integer.parseInt(body)))));

        assertThat(tried).hasSize(30).allMatch(Tried.Sent.class::isInstance);
        assertThat(sent)
                .hasSize(6)
                .allSatisfy((number, bodies) -> assertThat(bodies).as(number).containsExactly("0", "1", "2", "3", "4"));
    }

    @Test
    @Timeout(20)
    void what_is_for_several_numbers_goes_at_once() {
        CyclicBarrier together = new CyclicBarrier(4);
        List<Claimed> claimed = IntStream.range(0, 4)
                .mapToObj(i -> claimed("+44770090000" + i, "words"))
                .toList();

        List<Tried> tried = handover().all(claimed, lane(body -> meet(together)));

        assertThat(tried).hasSize(4).allMatch(Tried.Sent.class::isInstance);
    }

    @Test
    @Timeout(20)
    void a_helper_that_found_no_thread_is_not_waited_for() throws InterruptedException {
        CountDownLatch others = new CountDownLatch(1);
        IntStream.range(0, THREADS).forEach(i -> pool.execute(() -> await(others)));
        List<Claimed> claimed = IntStream.range(0, 4)
                .mapToObj(i -> claimed("+44770090000" + i, "words"))
                .toList();

        List<Tried> tried = handover().all(claimed, lane(body -> {}));

        assertThat(tried).as("the one thread that there is sends them all").hasSize(4);
        others.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        assertThat(sent.values()).as("and nobody sends them again").allMatch(bodies -> bodies.size() == 1);
    }

    private Handover handover() {
        Handover handover = new Handover();
        handover.threads = (ManagedExecutorService) Proxy.newProxyInstance(
                ManagedExecutorService.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> method.invoke(pool, arguments));
        handover.limits = new SendingLimits();
        handover.limits.senders = THREADS;
        handover.clock = Clock.systemUTC();
        return handover;
    }

    private Lane lane(Consumer<String> sending) {
        return new Lane(
                MessageKind.TEXT,
                new Channel() {

                    @Override
                    public boolean isConfigured() {
                        return true;
                    }

                    @Override
                    public boolean carries(MessageKind kind) {
                        return true;
                    }

                    @Override
                    public Handed send(Outgoing message) {
                        sending.accept(message.body());
                        sent.computeIfAbsent(message.recipient(), to -> new CopyOnWriteArrayList<>())
                                .add(message.body());
                        return new Handed("test", message.key(), 1);
                    }
                },
                100);
    }

    private static Claimed claimed(String number, String body) {
        return new Claimed(
                1,
                new Channel.Outgoing(number + "/" + body, MessageKind.TEXT, number, "", body, Sender.STANDARD),
                null,
                false);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The others do not come", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
