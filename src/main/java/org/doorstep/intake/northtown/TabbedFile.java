package org.doorstep.intake.northtown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of the demo's data beside this class, so that names and jobs can be read and changed without reading code: cells parted by
 * tabs, a first line that names the columns, remarks after {@code #}.
 *
 * @param rows in the order of the file
 */
record TabbedFile(List<Row> rows) {

    /** A line, by column. */
    record Row(Map<String, String> cells) {

        String text(String column) {
            return find(column).orElseThrow(() -> new IllegalStateException("No " + column + " in " + cells));
        }

        /** Empty where the cell is. */
        Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        double degrees(String column) {
            return Double.parseDouble(text(column));
        }

        /** What stands between commas; nothing where the cell is empty. */
        List<String> list(String column) {
            return find(column).map(cell -> List.of(cell.split(",", -1))).orElse(List.of());
        }
    }

    static TabbedFile read(String name) {
        List<String> lines = content(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> columns = cells(lines.get(0));
        return new TabbedFile(
                lines.stream().skip(1).map(line -> row(columns, cells(line))).toList());
    }

    private static Row row(List<String> columns, List<String> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalStateException(columns.size() + " columns, but " + cells.size() + " cells in " + cells);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return new Row(row);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static String content(String name) {
        try (InputStream in = TabbedFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The war lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
