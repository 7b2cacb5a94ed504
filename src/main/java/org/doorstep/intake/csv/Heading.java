package org.doorstep.intake.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each column of a file stands. */
public final class Heading {

    private final Map<String, Integer> places;
    private final List<String> columns;
    private final int width;

    private Heading(Map<String, Integer> places, int width) {
        this.places = Map.copyOf(places);
        this.columns = places.keySet().stream().sorted().toList();
        this.width = width;
    }

    /**
     * Reads the first row. A column whose name begins with # is left out on purpose; any other that the kind does not have is refused,
     * so that a slip in a name loses nothing.
     *
     * @throws UnreadableFile naming every column that is missing, unknown or there twice
     */
    static Heading of(List<String> names, List<Column> columns) {
        Map<String, Column> known = new HashMap<>();
        columns.forEach(column -> known.put(column.key(), column));
        if (names.stream().noneMatch(name -> known.containsKey(Column.keyOf(name)))) {
            throw new UnreadableFile(Mend.of("header.none", written(columns)));
        }
        Map<String, Integer> places = new HashMap<>();
        List<String> mends = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            Column column = known.get(Column.keyOf(name));
            if (column != null && places.putIfAbsent(column.name(), i) != null) {
                mends.add(Mend.of("header.twice", column.name()));
            } else if (column == null && !name.isEmpty() && !name.startsWith("#")) {
                mends.add(unknown(name, columns, names));
            }
        }
        columns.stream()
                .filter(column -> column.needed() && !places.containsKey(column.name()))
                .forEach(column -> mends.add(Mend.of("header.missing", column.name())));
        if (!mends.isEmpty()) {
            throw new UnreadableFile(mends);
        }
        return new Heading(places, names.size());
    }

    private static String unknown(String name, List<Column> columns, List<String> names) {
        List<String> present = names.stream().map(Column::keyOf).toList();
        Optional<Column> meant = columns.stream()
                .filter(column -> !present.contains(column.key()))
                .filter(column -> Likeness.isSlipOf(Column.keyOf(name), column.key()))
                .findFirst();
        return meant.map(column -> Mend.of("header.slip", name, column.name()))
                .orElseGet(() -> Mend.of("header.unknown", name));
    }

    private static String written(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    int width() {
        return width;
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The columns that this file has. */
    List<String> columns() {
        return columns;
    }

    String cell(List<String> row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    /** The same as if two columns had each other's name. */
    Heading swapped(String one, String other) {
        Map<String, Integer> swapped = new HashMap<>(places);
        swapped.put(one, places.getOrDefault(other, 0));
        swapped.put(other, places.getOrDefault(one, 0));
        return new Heading(swapped, width);
    }
}
