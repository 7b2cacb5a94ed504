package org.doorstep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks together what is asked at the same time. While one question is on its way to the database, those that come meanwhile wait, and then
 * go as one; with nobody else about, a question goes at once. Each is asked after it came, never answered from before.
 *
 * <p>Of a large statement half of what the database does is for the statement, however few it is for. There, in a crowd, whoever goes next may wait until enough are there, for no longer
 * than it takes: those who have their answers use the processors meanwhile, and come again.
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

    private static final long LONGEST_WAIT_NANOS = 400_000;

    /** Where so many went together, as many again are about. */
    private static final int CROWD = 4;

    private final int most;
    private final int enough;
    private final Function<List<Q>, List<A>> ask;
    private final Deque<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private boolean asking;

    /** How many went together the last time. */
    private int last;

    /** Whoever waits until enough are there; there is one at most. */
    private @Nullable Thread gathering;

    /**
     * Asks by this function, and waits for nobody.
     *
     * @param most how many questions go together
     * @param ask gives the answers in the order of the questions
     */
    public Together(int most, Function<List<Q>, List<A>> ask) {
        this(most, 1, ask);
    }

    /**
     * Asks by this function; in a crowd a moment is waited for others.
     *
     * @param most how many questions go together
     * @param enough with so many the statement's own share is small, and to wait for more would leave processors idle
     * @param ask gives the answers in the order of the questions
     */
    public Together(int most, int enough, Function<List<Q>, List<A>> ask) {
        this.most = most;
        this.enough = Math.min(enough, most);
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
        awaitOthers();
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
            if (gathering != null && waiting.size() >= enough) {
                LockSupport.unpark(gathering);
            }
            if (!asking) {
                asking = true;
                return true;
            }
        }
        await(mine.turn);
        return mine.leads;
    }

    /** In a crowd, until enough are there. */
    private void awaitOthers() {
        synchronized (waiting) {
            if (last < CROWD) {
                return;
            }
            gathering = Thread.currentThread();
        }
        long until = System.nanoTime() + LONGEST_WAIT_NANOS;
        for (long left = LONGEST_WAIT_NANOS;
                left > 0 && !areEnough() && !Thread.currentThread().isInterrupted();
                left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private boolean areEnough() {
        synchronized (waiting) {
            return waiting.size() >= enough;
        }
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
            gathering = null;
            last = batch.size();
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
