package org.doorstep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks together what is asked at the same time. While one question is on its way to the database, those that come meanwhile wait, and then
 * go as one; with nobody else about, a question goes at once. Each is asked after it came, never answered from before.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
public final class Together<Q, A> {

    private static final class Waiting<Q, A> {

        private final Q question;
        private final CountDownLatch turn = new CountDownLatch(1);
        private boolean leads;
        private @Nullable A answer;
        private @Nullable RuntimeException failure;

        Waiting(Q question) {
            this.question = question;
        }

        A answer() {
            if (failure != null) {
                throw new IllegalStateException("What was asked together could not be answered", failure);
            }
            if (answer == null) {
                throw new IllegalStateException("A question was left without an answer");
            }
            return answer;
        }
    }

    private final int most;
    private final Function<List<Q>, List<A>> ask;
    private final Deque<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private boolean asking;

    /**
     * Asks by this function.
     *
     * @param most how many questions go together
     * @param ask gives the answers in the order of the questions
     */
    public Together(int most, Function<List<Q>, List<A>> ask) {
        this.most = most;
        this.ask = ask;
    }

    /**
     * The answer to a question.
     *
     * @throws IllegalStateException if those that were asked together could not be answered
     */
    public A ask(Q question) {
        Waiting<Q, A> mine = new Waiting<>(question);
        if (!leads(mine)) {
            return mine.answer();
        }
        List<Waiting<Q, A>> batch = take();
        try {
            answer(batch);
        } finally {
            handOn();
            batch.forEach(each -> each.turn.countDown());
        }
        return mine.answer();
    }

    /** How many wait to be asked. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** Waits until the question is answered, or is the first of those that are to be asked next. */
    private boolean leads(Waiting<Q, A> mine) {
        synchronized (waiting) {
            waiting.add(mine);
            if (!asking) {
                asking = true;
                return true;
            }
        }
        await(mine.turn);
        return mine.leads;
    }

    /** Whoever gave up waiting could leave all that come after without one who asks: an interruption waits too. */
    private static void await(CountDownLatch turn) {
        boolean interrupted = false;
        while (true) {
            try {
                turn.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting<Q, A>> take() {
        synchronized (waiting) {
            List<Waiting<Q, A>> batch = new ArrayList<>();
            while (batch.size() < most && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            return batch;
        }
    }

    private void answer(List<Waiting<Q, A>> batch) {
        try {
            List<A> answers =
                    ask.apply(batch.stream().map(each -> each.question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException e) {
            batch.forEach(each -> each.failure = e);
        }
    }

    private void handOn() {
        Waiting<Q, A> next;
        synchronized (waiting) {
            next = waiting.peek();
            asking = next != null;
        }
        if (next != null) {
            next.leads = true;
            next.turn.countDown();
        }
    }
}
