package org.doorstep.intake.northtown;

import java.util.List;
import java.util.Optional;

/** Names as they stand beside each other in one town: each family's from one row of {@code names.tsv}, rows drawn by their weight. */
final class NameStock {

    /**
     * The names that one family draws from.
     *
     * @param weight how many homes, beside the weights of the other rows
     * @param surnamesOfWomen in the order of {@code surnames}: Kamińska beside Kamiński
     * @param language what an interpreter may be asked for
     */
    record Family(
            int weight,
            List<String> women,
            List<String> men,
            List<String> surnames,
            List<String> surnamesOfWomen,
            Optional<String> language) {

        String given(boolean woman, Draw draw) {
            return draw.oneOf(woman ? women : men);
        }

        String surname(boolean woman, int place) {
            return woman ? surnamesOfWomen.get(place) : surnames.get(place);
        }
    }

    private static final List<TabbedFile.Row> ROWS =
            TabbedFile.read("names.tsv").rows();

    private static final List<Family> FAMILIES =
            ROWS.stream().map(NameStock::family).toList();

    private NameStock() {}

    static Family draw(Draw draw) {
        return draw.weighted(FAMILIES, Family::weight);
    }

    /** How an operative's list of languages names one; empty for those that nobody here may need. */
    static Optional<String> codeOf(String language) {
        return ROWS.stream()
                .filter(row -> row.find("language").filter(language::equals).isPresent())
                .map(row -> row.text("code"))
                .findFirst();
    }

    private static Family family(TabbedFile.Row row) {
        List<String> surnames = row.list("surnames");
        List<String> ofWomen = row.list("surnamesOfWomen");
        return new Family(
                row.number("weight"),
                row.list("women"),
                row.list("men"),
                surnames,
                ofWomen.isEmpty() ? surnames : ofWomen,
                row.find("language"));
    }
}
