package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How past visits came out, and what the document says of that. */
class NorthtownOutcomesTest {

    private static final Path DOCUMENT = Path.of("docs/demo-estate.md");
    private static final HiddenHousehold PLAIN =
            new HiddenHousehold(false, false, false, false, HiddenHousehold.Rhythm.AT_HOME, 0);

    private final List<NamedCsvRecord> visits = NorthtownCsv.TODAYS.rows("past-visits");

    @Test
    void outcomes_come_as_often_as_the_document_says() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(Arrays.stream(Fate.values())).allSatisfy(fate -> {
            double share = 100 * share(visits, fate.name());
            double said = Double.parseDouble(cell(document, fate.name(), 2));
            assertThat(share).as(fate.name()).isCloseTo(said, within(Math.max(0.7, said / 10)));
        });
    }

    @Test
    void the_document_has_every_weight_and_says_what_is_hidden() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(Arrays.stream(Cause.values())).allSatisfy(cause -> {
            assertThat(Double.parseDouble(cell(document, cause.name(), 2))).isEqualTo(cause.weight());
            assertThat(cell(document, cause.name(), 3)).isEqualTo(cause.isHidden() ? "hidden" : "seen");
        });
        assertThat(document)
                .contains(String.format(Locale.ROOT, "%.1f", Cause.INTERCEPT).replace('-', '−'))
                .contains(Double.toString(Cause.HOUSEHOLD_NOISE), Double.toString(Cause.VISIT_NOISE));
    }

    @Test
    void each_cause_moves_the_chance_the_way_its_weight_points() {
        double plain = MissedModel.chance(EnumSet.noneOf(Cause.class), PLAIN, 0);

        assertThat(Arrays.stream(Cause.values()))
                .allSatisfy(cause -> assertThat(MissedModel.chance(EnumSet.of(cause), PLAIN, 0) > plain)
                        .isEqualTo(cause.weight() > 0));
    }

    @Test
    void what_the_files_show_tells_something_and_not_all() {
        double all = share(visits, "MISSED");

        assertThat(missed(visit -> visit.getField("confirmed").equals("yes"))).isLessThan(all / 2);
        assertThat(missed(visit -> visit.getField("told_on").isEmpty())).isGreaterThan(all * 1.4);
        assertThat(missed(visit -> visit.getField("channel").equals("API"))).isGreaterThan(all * 1.2);
        assertThat(missed(visit -> visit.getField("confirmed").equals("yes"))).isPositive();
    }

    private double missed(Predicate<NamedCsvRecord> which) {
        return share(visits.stream().filter(which).toList(), "MISSED");
    }

    private static double share(List<NamedCsvRecord> of, String outcome) {
        return (double) of.stream()
                        .filter(visit -> visit.getField("outcome").equals(outcome))
                        .count()
                / of.size();
    }

    /** A cell of the row of a table that begins with a name; a minus of print is one of arithmetic. */
    private static String cell(String document, String name, int column) {
        return document.lines()
                .filter(line -> line.startsWith("| `" + name + "` |"))
                .map(line -> line.split("\\|")[column].strip().replace('−', '-').replace(" %", ""))
                .findFirst()
                .orElseThrow();
    }
}
