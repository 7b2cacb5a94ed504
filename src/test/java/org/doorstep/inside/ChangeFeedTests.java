package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.audit.Change;
import org.doorstep.audit.ChangeFeed;
import org.junit.jupiter.api.Test;

/** What was changed is read back in one order, and nobody misses anything. */
interface ChangeFeedTests {

    /** n, with i from 0 to 49,999. */
    String NUMBERS =
            " WITH d AS (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6"
                    + " UNION SELECT 7 UNION SELECT 8 UNION SELECT 9), n AS (SELECT a.n + 10 * b.n + 100 * c.n + 1000 * e.n + 10000 * f.n AS i"
                    + " FROM d a, d b, d c, d e, d f WHERE f.n < 5)";

    @Test
    default void what_commits_late_comes_after_what_has_been_read() {
        long place = Feed.end();
        List<ChangeFeed.Page> first = new ArrayList<>();

        LateDeed.around("begun first", true, () -> {
            Feed.tell("committed first");
            first.add(Feed.after(place, 10));
        });
        ChangeFeed.Page second = Feed.after(first.get(0).last(), 10);

        assertThat(Sql.rows("SELECT about FROM audit_trail WHERE action = 'test.deed' ORDER BY id DESC LIMIT 2"))
                .extracting(row -> row.get("about"))
                .containsExactly("committed first", "begun first");
        assertThat(Feed.subjects(first.get(0).changes())).containsExactly("committed first");
        assertThat(Feed.subjects(second.changes())).containsExactly("begun first");
    }

    @Test
    default void what_is_taken_back_never_comes() {
        long place = Feed.end();

        LateDeed.around("undone", false, () -> {
            Feed.tell("done");
            Feed.after(place, 10);
        });

        assertThat(Feed.subjects(Feed.all(place, 10))).containsExactly("done");
    }

    @Test
    default void readers_and_writers_at_once_agree_on_one_order() {
        long place = Feed.end();
        int writers = 6;
        int deeds = 25;

        List<List<Change>> read = AtOnce.all(2 * writers, i -> i % 2 == 0 ? write(i, deeds) : readAndReadAgain(place));
        List<Change> all = Feed.all(place, 7);

        assertThat(Feed.subjects(all)).hasSize(writers * deeds).doesNotHaveDuplicates();
        assertThat(all).extracting(Change::position).isSorted().doesNotHaveDuplicates();
        for (int i = 1; i < read.size(); i += 2) {
            List<Change> seen = read.get(i);
            assertThat(seen).isEqualTo(all.subList(0, seen.size()));
        }
        for (int i = 0; i < read.size(); i += 2) {
            String mine = "w" + i + "-";
            List<String> told = Feed.subjects(all).stream()
                    .filter(about -> about.startsWith(mine))
                    .toList();
            assertThat(told).isSorted();
        }
    }

    @Test
    default void a_backlog_is_placed_piece_by_piece_and_read_to_its_end() {
        long place = Feed.end();
        Feed.tell(IntStream.range(0, 2_500).mapToObj("%04d"::formatted).toList());

        ChangeFeed.Page first = Feed.after(place, 500);
        long placed = Sql.number("SELECT COUNT(*) FROM feed_place WHERE feed_position > ?", place);
        List<Change> all = Feed.all(place, 500);

        assertThat(first.changes()).hasSize(500);
        assertThat(placed).isEqualTo(1_000);
        assertThat(Feed.subjects(all)).hasSize(2_500).isSorted();
    }

    @Test
    default void pages_say_where_they_end_and_whether_there_is_more() {
        long place = Feed.end();
        List.of("1", "2", "3", "4").forEach(Feed::tell);

        ChangeFeed.Page first = Feed.after(place, 2);
        ChangeFeed.Page second = Feed.after(first.last(), 2);
        ChangeFeed.Page third = Feed.after(second.last(), 2);

        assertThat(Feed.subjects(first.changes())).containsExactly("1", "2");
        assertThat(first.more()).isTrue();
        assertThat(Feed.subjects(second.changes())).containsExactly("3", "4");
        assertThat(second.more()).isFalse();
        assertThat(third.changes()).isEmpty();
        assertThat(third.last()).isEqualTo(second.last());
        assertThat(Beans.the(ChangeFeed.class).after(second.last() + 1, 2)).isEmpty();
    }

    @Test
    default void a_page_reads_as_few_rows_of_a_long_trail_as_of_a_short_one() {
        long place = Feed.end();
        List.of("1", "2", "3").forEach(Feed::tell);
        Feed.after(place, 2);

        Map<String, Long> few = Beans.the(RowsRead.class).by(() -> Feed.after(place, 2));
        growPast();
        Map<String, Long> many = Beans.the(RowsRead.class).by(() -> Feed.after(place, 2));
        List<String> reading = StatementCount.during(() -> Feed.after(place, 2));
        Feed.tell("4");
        List<String> placing = StatementCount.during(() -> Feed.after(place, 2));

        assertThat(few.values()).anyMatch(count -> count > 0);
        assertThat(many).isEqualTo(few);
        assertThat(reading).hasSize(2);
        assertThat(placing).hasSize(7);
        assertThat(keys(reading)).containsExactly("PRIMARY", "PRIMARY", "PRIMARY");
        assertThat(Sql.rows("EXPLAIN " + reading.get(1)))
                .extracting(row -> String.valueOf(row.get("Extra")))
                .noneMatch(extra -> extra.contains("filesort"));
    }

    private static List<String> keys(List<String> statements) {
        List<String> keys = new ArrayList<>();
        statements.forEach(each -> Sql.rows("EXPLAIN " + each).forEach(row -> keys.add((String) row.get("key"))));
        return keys;
    }

    /** Fifty thousand lines that were told long ago, before every place that is given, and as many that are nobody else's concern. */
    private static void growPast() {
        for (String told : List.of("TRUE", "FALSE")) {
            Sql.change("INSERT INTO audit_trail (happened_at, actor, way, action, about, detail, in_feed)"
                    + NUMBERS
                    + " SELECT '2001-01-01', 'system', 'SYSTEM', 'long.ago', 'x', '', "
                    + told + " FROM n");
        }
        Sql.change("INSERT INTO feed_place (feed_position, trail_id)"
                + " SELECT -id, id FROM audit_trail WHERE action = 'long.ago' AND in_feed = TRUE");
        Sql.rows("ANALYZE TABLE audit_trail, feed_place");
    }

    private static List<Change> write(int writer, int deeds) {
        for (int i = 0; i < deeds; i++) {
            Feed.tell("w" + writer + "-" + (char) ('a' + i));
        }
        return Collections.emptyList();
    }

    private static List<Change> readAndReadAgain(long place) {
        List<Change> seen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            seen.addAll(
                    Feed.all(seen.isEmpty() ? place : seen.get(seen.size() - 1).position(), 5));
        }
        return seen;
    }
}
