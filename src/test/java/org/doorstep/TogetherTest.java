package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final List<List<Integer>> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsOnItsWay = new CountDownLatch(1);
    private final CountDownLatch firstMayCome = new CountDownLatch(1);
    private final Together<Integer, String> together = new Together<>(4, this::answer);

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void a_question_goes_at_once_and_alone_while_nobody_else_asks() {
        firstMayCome.countDown();

        assertThat(together.ask(1)).isEqualTo("one of 1");
        assertThat(together.ask(2)).isEqualTo("one of 2");
        assertThat(asked).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void what_comes_while_a_question_is_on_its_way_goes_together_and_each_hears_its_own_answer() throws Exception {
        Future<String> first = people.submit(() -> together.ask(0));
        firstIsOnItsWay.await();
        List<Future<String>> others = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int question = i;
            others.add(people.submit(() -> together.ask(question)));
        }
        awaitWaiting(6);
        firstMayCome.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("one of 0");
        for (int i = 1; i <= 6; i++) {
            assertThat(others.get(i - 1).get(10, TimeUnit.SECONDS)).isEqualTo("one of " + i);
        }
        assertThat(asked).hasSize(3).allMatch(batch -> batch.size() <= 4);
    }

    @Test
    void a_failure_is_told_to_those_who_were_asked_together_and_to_nobody_after() throws Exception {
        Future<String> first = people.submit(() -> together.ask(0));
        firstIsOnItsWay.await();
        Future<String> bad = people.submit(() -> together.ask(-1));
        awaitWaiting(1);
        firstMayCome.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("one of 0");
        assertThatIllegalStateException()
                .isThrownBy(() -> unwrapped(bad))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(together.ask(3)).isEqualTo("one of 3");
    }

    @Test
    void somebody_who_is_interrupted_while_waiting_still_asks_for_those_behind() throws Exception {
        Future<String> first = people.submit(() -> together.ask(0));
        firstIsOnItsWay.await();
        AtomicInteger interrupted = new AtomicInteger();
        Thread hurried = new Thread(() -> {
            together.ask(1);
            interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
        });
        hurried.start();
        awaitWaiting(1);
        Future<String> behind = people.submit(() -> together.ask(2));
        awaitWaiting(2);
        hurried.interrupt();
        firstMayCome.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("one of 0");
        assertThat(behind.get(10, TimeUnit.SECONDS)).isEqualTo("one of 2");
        hurried.join(10_000);
        assertThat(interrupted).hasValue(1);
    }

    @Test
    void a_crowd_is_answered_each_with_its_own() throws Exception {
        firstMayCome.countDown();
        List<Future<Boolean>> crowd = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int start = i * 1_000;
            crowd.add(people.submit(() -> {
                for (int question = start; question < start + 1_000; question++) {
                    if (!together.ask(question).equals("one of " + question)) {
                        return false;
                    }
                }
                return true;
            }));
        }

        for (Future<Boolean> each : crowd) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private List<String> answer(List<Integer> questions) {
        asked.add(questions);
        firstIsOnItsWay.countDown();
        try {
            firstMayCome.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (questions.contains(-1)) {
            throw new IllegalArgumentException("No answer to that");
        }
        return questions.stream().map(question -> "one of " + question).toList();
    }

    private void awaitWaiting(int count) throws InterruptedException {
        while (together.waiting() < count) {
            Thread.sleep(1);
        }
    }

    private static String unwrapped(Future<String> answer) throws Exception {
        try {
            return answer.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
