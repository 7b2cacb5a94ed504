package org.doorstep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.doorstep.run.RunFailed;

/**
 * Asks so often a second, whether answers keep up or not, as a provider does: what an answer waits for those before it is counted too, since each counts
 * from the moment at which it was to be asked.
 */
final class OpenLoop {

    /** More than ever wait at one time while the server keeps up. */
    private static final int CONNECTIONS = 64;

    /** So that all connections stand before the first moment. */
    private static final long START_IN_NANOS = 500_000_000L;

    /** What was asked, by its turn, and how it was answered. */
    record Answered(int turn, int status, long nanos) {}

    /** All answers of a stretch. */
    record Stretch(List<Answered> answers) {

        /** Within how many milliseconds so many of a hundred were answered. */
        double millis(int percent) {
            long[] nanos = answers.stream().mapToLong(Answered::nanos).sorted().toArray();
            return nanos.length == 0 ? 0 : nanos[(int) ((nanos.length - 1) * (long) percent / 100)] / 1e6;
        }

        List<Integer> turns() {
            return answers.stream().map(Answered::turn).toList();
        }

        /** The turns of those that were answered so. */
        List<Integer> with(int status) {
            return answers.stream()
                    .filter(each -> each.status() == status)
                    .map(Answered::turn)
                    .toList();
        }
    }

    /** Asks once over a connection. */
    interface Question {
        Wire.Answer ask(Wire wire);
    }

    /** When each turn is due; how many were taken up. */
    private record Plan(int first, long start, long pause, int most, AtomicInteger next) {

        Plan(int first, long start, long pause, int most) {
            this(first, start, pause, most, new AtomicInteger());
        }
    }

    private final int port;
    private final AtomicInteger turns = new AtomicInteger();

    OpenLoop(int port) {
        this.port = port;
    }

    /**
     * Asks until it is told to stop, or as often as may be.
     *
     * @param question of a turn; made before its moment
     */
    Stretch run(int aSecond, int most, BooleanSupplier goesOn, IntFunction<Question> question) {
        Plan plan = new Plan(turns.get(), System.nanoTime() + START_IN_NANOS, 1_000_000_000L / aSecond, most);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<List<Answered>>> running = IntStream.range(0, CONNECTIONS)
                    .mapToObj(each -> threads.submit(() -> ask(plan, goesOn, question)))
                    .toList();
            List<Answered> answers = new ArrayList<>();
            for (Future<List<Answered>> each : running) {
                answers.addAll(each.get());
            }
            return new Stretch(answers);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailed("Interrupted while measuring.");
        } finally {
            threads.shutdownNow();
            turns.addAndGet(Math.min(most, plan.next().get()));
        }
    }

    private List<Answered> ask(Plan plan, BooleanSupplier goesOn, IntFunction<Question> question) {
        List<Answered> answers = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            int next = plan.next().getAndIncrement();
            while (next < plan.most() && goesOn.getAsBoolean()) {
                answers.add(once(wire, plan.first() + next, plan.start() + next * plan.pause(), question));
                next = plan.next().getAndIncrement();
            }
        }
        return answers;
    }

    private static Answered once(Wire wire, int turn, long due, IntFunction<Question> questions) {
        Question question = questions.apply(turn);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        int status = question.ask(wire).status();
        return new Answered(turn, status, System.nanoTime() - due);
    }
}
