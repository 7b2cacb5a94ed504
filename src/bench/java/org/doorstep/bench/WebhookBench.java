package org.doorstep.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.doorstep.run.LocalDatabase;
import org.doorstep.run.LocalServer;
import org.doorstep.run.Progress;
import org.doorstep.run.RunFailed;

/**
 * {@code -Dbench.only=webhook}: how long Twilio waits for our answer to a text, a hundred a second from as many numbers, while the reminders of 50,000 visits
 * are written; and how long while the database answers nobody for longer than Twilio waits. Each text is a step of a conversation that is dealt with and
 * answered. None may be lost, and none taken twice.
 */
final class WebhookBench {

    private static final int A_SECOND = 100;
    private static final int EMPTY_A_SECOND = 20;
    private static final int BUSY = 16;
    private static final int MOST_IN_SWEEP = 4_900;
    /** A server of ten seconds is still compiling. */
    private static final Duration WARM_UP = Duration.ofSeconds(35);

    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration DEALT_WITHIN = Duration.ofMinutes(5);

    /** A little longer than we let Twilio wait. */
    private static final Duration LOCKED = Duration.ofSeconds(12);

    private static final int LOCKED_A_SECOND = 5;
    private static final int WANTED_MILLIS = 50;
    private static final int TWILIO_WAITS_MILLIS = 15_000;

    /** Before the days of the visits of the sweep, so that it does not look at these. */
    private static final int AHEAD = 150;

    private final Progress progress;
    private final LocalServer server;
    private final Machine.Processes processes;
    private final Sql sql;
    private final RemindersDue reminders;
    private final TextingTenants tenants;
    private final OpenLoop texts;

    WebhookBench(Progress progress, LocalServer server, LocalDatabase database, Sql sql) {
        LocalDate today = LocalDate.parse(sql.text("SELECT UTC_DATE()"));
        this.progress = progress;
        this.server = server;
        this.processes = new Machine.Processes(server.pid(), database.pid());
        this.sql = sql;
        this.reminders = new RemindersDue(sql, server, progress);
        this.tenants = new TextingTenants(sql, today.plusDays(AHEAD), server.baseUrl());
        this.texts = new OpenLoop(server.port());
        new BenchEstate(sql, today).fill();
    }

    String measure() {
        reminders.fill();
        tenants.fill();
        List<String> told = new ArrayList<>();
        texts(WARM_UP);
        empty().run(A_SECOND, seconds(WARM_UP, A_SECOND), () -> true, turn -> WebhookBench::askEmpty);
        Sample empty = new Slice(server.port(), processes).run(Works.all().get(0), BUSY, Duration.ofSeconds(5));
        told.add(String.format(
                Locale.UK,
                "An empty JAX-RS call of this run: %.0f a second by %d connections.",
                empty.perSecond(),
                BUSY));
        told.add(line("texts, 100 a second, nothing else", texts(QUIET)));
        told.addAll(whileASweepRuns());
        told.add(whileTheDatabaseIsSlow());
        return String.join(System.lineSeparator(), told);
    }

    private OpenLoop.Stretch texts(Duration time) {
        return taken(texts.run(A_SECOND, seconds(time, A_SECOND), () -> true, tenants::writes));
    }

    private List<String> whileASweepRuns() {
        long start = System.nanoTime();
        CompletableFuture<Long> sweep = CompletableFuture.supplyAsync(reminders::sweep);
        CompletableFuture<OpenLoop.Stretch> empty = CompletableFuture.supplyAsync(() ->
                empty().run(EMPTY_A_SECOND, MOST_IN_SWEEP, () -> !sweep.isDone(), turn -> WebhookBench::askEmpty));
        OpenLoop.Stretch stretch = taken(texts.run(A_SECOND, MOST_IN_SWEEP, () -> !sweep.isDone(), tenants::writes));
        long posted = System.nanoTime();
        long swept = sweep.join();
        awaitDealtWith();
        return List.of(
                line("texts, 100 a second, while reminders of 50,000 visits are written", stretch)
                        + String.format(Locale.UK, " (wanted: p95 below %d ms)", WANTED_MILLIS),
                line("empty JAX-RS calls, 20 a second, meanwhile", empty.join()),
                String.format(
                        Locale.UK,
                        "The sweep took %.1f s; %,d texts came in %.1f s, and %.1f s later all were dealt with, and %,d tenants written back to.",
                        swept / 1e9,
                        stretch.answers().size(),
                        (posted - start) / 1e9,
                        (System.nanoTime() - posted) / 1e9,
                        tenants.answered()));
    }

    private String whileTheDatabaseIsSlow() {
        long before = tenants.takenIn();
        sql.change("LOCK TABLES incoming_text WRITE");
        CompletableFuture<Void> unlocked = CompletableFuture.runAsync(() -> {
            Slice.sleep(LOCKED.toMillis());
            sql.change("UNLOCK TABLES");
        });
        OpenLoop.Stretch stretch =
                texts.run(LOCKED_A_SECOND, seconds(LOCKED, LOCKED_A_SECOND), () -> true, tenants::writes);
        unlocked.join();
        List<Integer> later = stretch.with(503);
        try (Wire wire = new Wire(server.port())) {
            later.forEach(turn -> Work.expect(200, tenants.writes(turn).ask(wire)));
        }
        awaitDealtWith();
        long takenIn = tenants.takenIn() - before;
        if (takenIn != stretch.answers().size() || stretch.millis(100) >= TWILIO_WAITS_MILLIS) {
            throw new RunFailed("Of " + stretch.answers().size() + " texts " + takenIn
                    + " were taken in; the slowest answer took " + stretch.millis(100) + " ms");
        }
        return String.format(
                Locale.UK,
                "While the database lets nobody write for %d s: the slowest answer took %.1f s (wanted: less than 15 s); of %d texts %d were taken,"
                        + " %d told to come again, and came; none lost, none twice.",
                LOCKED.toSeconds(),
                stretch.millis(100) / 1e3,
                stretch.answers().size(),
                stretch.with(200).size(),
                later.size());
    }

    private OpenLoop empty() {
        return new OpenLoop(server.port());
    }

    private static Wire.Answer askEmpty(Wire wire) {
        return Work.expect(200, wire.get("/api/bench/empty", ""));
    }

    private static OpenLoop.Stretch taken(OpenLoop.Stretch stretch) {
        if (stretch.with(200).size() != stretch.answers().size()) {
            throw new RunFailed("Of " + stretch.answers().size() + " texts only "
                    + stretch.with(200).size() + " were taken");
        }
        return stretch;
    }

    private void awaitDealtWith() {
        long end = System.nanoTime() + DEALT_WITHIN.toNanos();
        while (tenants.waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new RunFailed(tenants.waiting() + " texts were not dealt with");
            }
            Slice.sleep(200);
        }
        progress.tell("All texts are dealt with");
    }

    private static int seconds(Duration time, int aSecond) {
        return Math.toIntExact(time.toSeconds() * aSecond);
    }

    private static String line(String what, OpenLoop.Stretch stretch) {
        return String.format(
                Locale.UK,
                "%s: %,d answered; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.0f ms",
                what,
                stretch.answers().size(),
                stretch.millis(50),
                stretch.millis(95),
                stretch.millis(99),
                stretch.millis(100));
    }
}
