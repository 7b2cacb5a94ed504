package org.doorstep.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.run.LocalDatabase;
import org.doorstep.run.LocalServer;
import org.doorstep.run.Progress;

/**
 * Measures at each size of the past. At one size every kind of work has its turn for a short slice, again and again, so that whatever else
 * slows the machine for a while slows all of them, and their ratios stay true.
 */
final class Rounds {

    private static final Duration SEARCH_WARM_UP = Duration.ofSeconds(30);
    private static final int SEARCH_ROUNDS = 9;

    private final Pace pace;
    private final Progress progress;
    private final Sql sql;
    private final LocalServer server;
    private final LocalDatabase database;
    private final Slice slice;
    private final BenchEstate estate;
    private final PastVisits past;
    private final CleanSlate slate;
    private final Measured measured = new Measured();
    private final Map<String, Map<Integer, Map<String, Long>>> rows = new LinkedHashMap<>();

    Rounds(Pace pace, Progress progress, Sql sql, LocalServer server, LocalDatabase database) {
        LocalDate today = LocalDate.parse(sql.text("SELECT UTC_DATE()"));
        this.pace = pace;
        this.progress = progress;
        this.sql = sql;
        this.server = server;
        this.database = database;
        this.slice = new Slice(server.port(), new Machine.Processes(server.pid(), database.pid()));
        this.estate = new BenchEstate(sql, today);
        estate.fill();
        this.past = new PastVisits(sql, today);
        this.slate = new CleanSlate(sql);
    }

    String measure() {
        for (int size : pace.pasts()) {
            Runnable done = progress.begin("Writing " + Wanted.number(size) + " past appointments");
            past.growTo(size);
            if (size == pace.pasts().get(pace.pasts().size() - 1)) {
                estate.fillWhatComes();
            }
            done.run();
            estate.keepSignedIn();
            slate.remember();
            measureAt(size);
        }
        return new Report(measured, pace.pasts()).write(conditions(), rows);
    }

    /** Slot search over the API beside its ceiling alone: a look for whoever works on it. */
    String measureSearch() {
        past.growTo(Wanted.USUAL_PAST);
        estate.fillWhatComes();
        List<Work> works = Works.searching();
        works.forEach(work -> run(work, Wanted.BUSY, SEARCH_WARM_UP));
        for (int round = 0; round < SEARCH_ROUNDS; round++) {
            works.forEach(
                    work -> measured.add(Wanted.USUAL_PAST, work, Wanted.BUSY, run(work, Wanted.BUSY, pace.slice())));
        }
        return new Report(measured, List.of(Wanted.USUAL_PAST)).writeSearch();
    }

    private void measureAt(int size) {
        Runnable done = progress.begin("Measuring with " + Wanted.number(size));
        warmUp(size == pace.pasts().get(0) ? 10 : 1);
        RowsRead read = new RowsRead(sql, server.port());
        Works.counted().forEach((name, work) -> rows.computeIfAbsent(name, any -> new LinkedHashMap<>())
                .put(size, read.by(work)));
        for (int round = 0; round < pace.rounds(); round++) {
            for (int connections : Pace.CONNECTIONS) {
                for (Work work : Works.all()) {
                    measured.add(size, work, connections, run(work, connections, pace.slice()));
                }
            }
        }
        done.run();
    }

    private void warmUp(int times) {
        for (int i = 0; i < times; i++) {
            Works.all().forEach(work -> run(work, 16, pace.warmUp()));
        }
    }

    private Sample run(Work work, int connections, Duration time) {
        Sample sample = slice.run(work, connections, time);
        if (work.books()) {
            slate.restore();
        }
        return sample;
    }

    private List<String> conditions() {
        List<String> lines = new ArrayList<>();
        lines.add(sql.text("SELECT UTC_DATE()") + ", commit " + Machine.commit());
        lines.add(Machine.words());
        lines.add(sql.text("SELECT CONCAT(@@version_comment, ' ', @@version, '; innodb_flush_log_at_trx_commit=',"
                + " @@innodb_flush_log_at_trx_commit, ', innodb_doublewrite=', @@innodb_doublewrite, ', innodb_flush_method=',"
                + " @@innodb_flush_method, ', buffer pool ', @@innodb_buffer_pool_size DIV 1048576, ' MB')"));
        lines.add("server, database and whoever asks share this machine; Payara Micro with -Xmx512m and "
                + sql.text("SELECT COUNT(*) FROM information_schema.processlist WHERE user = 'doorstep'")
                + " connections to the database at the end");
        lines.add("resident at the end: server " + Machine.resident(server.pid()) + " (heap in use " + heap()
                + "), database " + Machine.resident(database.pid()));
        lines.add(String.format(
                Locale.UK,
                "slices of %.1f s, %d at each size for each kind of work and number of connections",
                pace.slice().toMillis() / 1e3,
                pace.rounds()));
        return lines;
    }

    private String heap() {
        try (Wire wire = new Wire(server.port())) {
            long bytes = Long.parseLong(wire.get("/api/bench/heap", "").text());
            return bytes / 1_048_576 + " MB";
        }
    }
}
