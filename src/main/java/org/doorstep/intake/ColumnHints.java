package org.doorstep.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Flaw;
import org.doorstep.intake.csv.Mend;

/** Sees what nobody sees in a thousand refused rows: that one column is wrong throughout, and which one it was swapped with. */
final class ColumnHints {

    private static final int FEWEST_ROWS = 5;
    private static final double NEARLY_ALL = 0.9;
    private static final int SAMPLE = 40;

    private final Consumer<Cells> reading;
    private final Map<String, Long> refusals = new HashMap<>();
    private final List<Cells> sample = new ArrayList<>();
    private long rows;

    /** @param reading reads a row, so that its flaws can be counted */
    ColumnHints(Consumer<Cells> reading) {
        this.reading = reading;
    }

    void met(Cells row) {
        rows++;
        if (row.isFlawed()) {
            row.flaws().stream()
                    .filter(Flaw::refused)
                    .map(Flaw::column)
                    .distinct()
                    .forEach(column -> refusals.merge(column, 1L, Long::sum));
            if (sample.size() < SAMPLE && row.isShort()) {
                sample.add(row);
            }
        }
    }

    /** In words for a clerk. */
    List<String> all() {
        if (rows < FEWEST_ROWS) {
            return List.of();
        }
        Set<String> hints = new LinkedHashSet<>();
        refusals.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty() && each.getValue() >= NEARLY_ALL * rows)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(column -> hints.add(hint(column)));
        return List.copyOf(hints);
    }

    private String hint(String column) {
        return swappedWith(column)
                .map(other -> column.compareTo(other) < 0
                        ? Mend.of("hint.swapped", column, other)
                        : Mend.of("hint.swapped", other, column))
                .orElseGet(() -> Mend.of("hint.column", column));
    }

    private Optional<String> swappedWith(String column) {
        return sample.stream().findFirst().flatMap(any -> any.columns().stream()
                .filter(other -> !other.equals(column) && wouldHelp(column, other))
                .findFirst());
    }

    private boolean wouldHelp(String column, String other) {
        long good = sample.stream()
                .filter(row -> isReadable(row.swapped(column, other)))
                .count();
        return good >= NEARLY_ALL * sample.size();
    }

    private boolean isReadable(Cells row) {
        reading.accept(row);
        return !row.isFlawed();
    }
}
