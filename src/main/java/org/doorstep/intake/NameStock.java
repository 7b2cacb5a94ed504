package org.doorstep.intake;

import java.util.List;
import java.util.SplittableRandom;

/** Names as they stand beside each other in one town: each family's from one row of {@code names.tsv}, rows drawn by their weight. */
final class NameStock {

    /**
     * The names that one family draws from.
     *
     * @param surnamesOfWomen in the order of {@code surnames}: Kamińska beside Kamiński
     */
    record Family(List<String> women, List<String> men, List<String> surnames, List<String> surnamesOfWomen) {

        String given(boolean woman, SplittableRandom random) {
            return oneOf(woman ? women : men, random);
        }

        String surname(boolean woman, int place) {
            return woman ? surnamesOfWomen.get(place) : surnames.get(place);
        }
    }

    private final List<TabbedFile.Row> rows = TabbedFile.read("names.tsv").rows();
    private final int weights =
            rows.stream().mapToInt(row -> row.number("weight")).sum();

    Family draw(SplittableRandom random) {
        int left = random.nextInt(weights);
        int row = 0;
        while (left >= rows.get(row).number("weight")) {
            left -= rows.get(row).number("weight");
            row++;
        }
        return family(rows.get(row));
    }

    static <T> T oneOf(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Family family(TabbedFile.Row row) {
        List<String> surnames = row.list("surnames");
        List<String> ofWomen = row.list("surnamesOfWomen");
        return new Family(row.list("women"), row.list("men"), surnames, ofWomen.isEmpty() ? surnames : ofWomen);
    }
}
