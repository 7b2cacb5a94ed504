package org.doorstep.inside;

import java.util.Map;
import java.util.TreeMap;
import org.doorstep.booking.SlotWish;

/**
 * Counts the rows that the database touches for a search, by kind of access. By the whole database's counters, since a search has a
 * connection of its own ({@link RowsRead} counts by that of the test): the least of several tries, as sweeps read meanwhile.
 */
final class RowsOfSearch {

    private static final int TRIES = 7;

    private RowsOfSearch() {}

    /** Of a search that finds every plan at hand. */
    static Map<String, Long> again(SlotWish wish) {
        Estate.slots(wish);
        return least(() -> {}, () -> Estate.slots(wish));
    }

    /** Of a search after every plan has changed. */
    static Map<String, Long> anew(SlotWish wish) {
        return least(RowsOfSearch::changeEveryPlan, () -> Estate.slots(wish));
    }

    /** As those who change a plan do. */
    static void changeEveryPlan() {
        Sql.change(
                "INSERT INTO diary_version SELECT id, 1 FROM operative ON DUPLICATE KEY UPDATE version = diary_version.version + 1");
    }

    private static Map<String, Long> least(Runnable before, Runnable what) {
        Map<String, Long> least = new TreeMap<>();
        for (int i = 0; i < TRIES; i++) {
            before.run();
            during(what).forEach((kind, count) -> least.merge(kind, count, Math::min));
        }
        return least;
    }

    private static Map<String, Long> during(Runnable what) {
        Map<String, Long> before = handlers();
        what.run();
        Map<String, Long> after = handlers();
        before.forEach((kind, count) -> after.merge(kind, -count, Long::sum));
        return after;
    }

    private static Map<String, Long> handlers() {
        Map<String, Long> counts = new TreeMap<>();
        Sql.rows("SHOW GLOBAL STATUS LIKE 'Handler_read%'")
                .forEach(row -> counts.put(
                        String.valueOf(row.get("Variable_name")), Long.valueOf(String.valueOf(row.get("Value")))));
        return counts;
    }
}
