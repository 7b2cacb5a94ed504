package org.doorstep.bench;

import java.util.Map;
import java.util.TreeMap;

/** What one answer, the look at who asks included, costs the database by its own count. */
final class RowsRead {

    private static final int SEARCHES = 20;
    private static final int TRIES = 5;

    private final Sql sql;
    private final int port;

    RowsRead(Sql sql, int port) {
        this.sql = sql;
        this.port = port;
    }

    /** Rows by kind of access for one answer; the least of several tries, since sweeps of the server also read. */
    Map<String, Long> by(Work.Task work) {
        Map<String, Long> least = new TreeMap<>();
        Map<String, Long> counting = during(() -> {});
        for (int i = 0; i < TRIES; i++) {
            during(() -> often(work)).forEach((kind, count) -> least.merge(kind, count, Math::min));
        }
        least.replaceAll((kind, count) -> (count - counting.getOrDefault(kind, 0L)) / SEARCHES);
        least.values().removeIf(count -> count == 0);
        return least;
    }

    private void often(Work.Task work) {
        try (Wire wire = new Wire(port)) {
            for (int i = 0; i < SEARCHES; i++) {
                work.once(wire, 0);
            }
        }
    }

    private Map<String, Long> during(Runnable what) {
        Map<String, Long> before = counters();
        what.run();
        Map<String, Long> after = counters();
        before.forEach((kind, count) -> after.merge(kind, -count, Long::sum));
        return after;
    }

    private Map<String, Long> counters() {
        Map<String, Long> counters = sql.counters("Handler_read%");
        counters.putAll(sql.counters("Com_select"));
        return counters;
    }
}
