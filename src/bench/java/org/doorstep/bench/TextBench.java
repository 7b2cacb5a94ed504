package org.doorstep.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.doorstep.run.LocalServer;
import org.doorstep.run.Progress;
import org.doorstep.run.RunFailed;

/** How many texts a second two servers hand to a provider, that none is lost or sent twice, and that so it stays when one of them is killed. */
final class TextBench {

    private static final int WARM_UP = 6_000;
    private static final int TEXTS = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Both servers see them at the same moment. */
    private static final int DUE_IN_SECONDS = 4;

    private final Progress progress;
    private final Sql sql;
    private final LoopbackProvider provider;
    private final List<LocalServer> servers;

    TextBench(Progress progress, Sql sql, LoopbackProvider provider, List<LocalServer> servers) {
        this.progress = progress;
        this.sql = sql;
        this.provider = provider;
        this.servers = servers;
    }

    String measure() {
        send("warm", WARM_UP);
        double outbox = 0;
        double ceiling = 0;
        for (int round = 1; round <= 3; round++) {
            ceiling = Math.max(ceiling, handBare("bare" + round, TEXTS));
            outbox = Math.max(outbox, send("round" + round, TEXTS));
        }
        String killed = killOne();
        return String.format(
                Locale.UK,
                "texts: %.0f a second by the outbox of two servers, %.0f by the bare channel: ratio %.2f; none lost, none twice%n%s",
                outbox,
                ceiling,
                outbox / ceiling,
                killed);
    }

    private double send(String series, int count) {
        provider.forget();
        write(series, count);
        await(series, count);
        check(series, count);
        progress.tell(String.format(Locale.UK, "%s: %.0f texts a second", series, provider.perSecond()));
        return provider.perSecond();
    }

    private String killOne() {
        provider.forget();
        write("killed", TEXTS);
        while (provider.taken() < TEXTS / 4) {
            Slice.sleep(5);
        }
        servers.get(1).kill();
        await("killed", TEXTS);
        check("killed", TEXTS);
        return "after kill -9 of one server amid " + TEXTS + ": none lost, none twice; " + provider.lookedUp()
                + " that were in flight were looked up at the provider first";
    }

    private void write(String series, int count) {
        sql.change(
                "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at, give_up_at, created_at, version)"
                        + " SELECT CONCAT('" + series
                        + "/', seq), 'REMINDER', 'TEXT', CONCAT('+4477', LPAD(seq, 8, '0')), 'A text', 'WAITING', 0,"
                        + " UTC_TIMESTAMP(6) + INTERVAL " + DUE_IN_SECONDS
                        + " SECOND, UTC_TIMESTAMP(6) + INTERVAL 1 DAY, UTC_TIMESTAMP(6), 0 FROM seq_1_to_" + count);
    }

    private void await(String series, int count) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (countSent(series) < count) {
            if (System.nanoTime() > end) {
                throw new RunFailed(series + ": only " + countSent(series) + " of " + count + " were sent");
            }
            Slice.sleep(200);
        }
    }

    private long countSent(String series) {
        return sql.number(
                "SELECT COUNT(*) FROM outbox_message WHERE state = 'SENT' AND message_key LIKE '" + series + "/%'");
    }

    private void check(String series, int count) {
        if (provider.taken() != count || provider.twice() != 0) {
            throw new RunFailed(
                    series + ": " + provider.taken() + " of " + count + " taken, " + provider.twice() + " twice");
        }
    }

    private double handBare(String series, int count) {
        provider.forget();
        CompletableFuture.allOf(servers.stream()
                        .map(server -> CompletableFuture.runAsync(() -> hand(server, series, count / servers.size())))
                        .toArray(CompletableFuture[]::new))
                .join();
        progress.tell(String.format(Locale.UK, "%s: %.0f texts a second", series, provider.perSecond()));
        return provider.perSecond();
    }

    private static void hand(LocalServer server, String series, int count) {
        try (Wire wire = new Wire(server.port())) {
            String path = "/api/bench/texts?series=" + series + "-" + server.port() + "&count=" + count;
            Work.expect(200, wire.post(path, "", ""));
        }
    }
}
