package org.doorstep.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rule against the list of 300 pairs that was written before it, and against lists of other hands that were written after it and
 * measured before anybody looked at them. What each measured first stands in docs/names.md; here it is held that what was reached stays.
 */
class NameListTest {

    private record Row(boolean same, String held, String typed) {
        boolean isAccepted() {
            return NameMatch.isSameName(held, typed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "names-building.tsv, 0.95",
        "names-kept-aside.tsv, 0.93",
        "names-second-building.tsv, 0.95",
        "names-second-kept-aside.tsv, 0.95",
        "names-third-kept-aside.tsv, 0.95",
        "names-fourth-kept-aside.tsv, 0.95"
    })
    void nobody_is_taken_for_another_and_nearly_all_are_known(String half, double right) throws IOException {
        List<Row> rows = rows(half);
        long same = rows.stream().filter(Row::same).count();

        long accepted =
                rows.stream().filter(row -> row.same() && row.isAccepted()).count();
        long taken =
                rows.stream().filter(row -> !row.same() && row.isAccepted()).count();

        System.out.printf(
                "%-22s same: %d of %d accepted; different: %d of %d accepted%n",
                half, accepted, same, taken, rows.size() - same);
        assertThat(taken).as("accepted though different").isZero();
        assertThat(accepted / (double) same)
                .as("accepted of those who are the same")
                .isGreaterThanOrEqualTo(right);
    }

    @Test
    void the_halves_are_as_long_as_they_were_written() throws IOException {
        assertThat(rows("names-building.tsv")).hasSize(150);
        assertThat(rows("names-kept-aside.tsv")).hasSize(150);
    }

    private static List<Row> rows(String half) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NameListTest.class.getResourceAsStream("/org/doorstep/account/" + half))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0].equals("SAME"), cells[1], cells[2]))
                    .toList();
        }
    }
}
