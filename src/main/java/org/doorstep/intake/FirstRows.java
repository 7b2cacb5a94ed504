package org.doorstep.intake;

import java.util.List;

/**
 * The beginning of a file as it is understood.
 *
 * @param columns that the file has
 * @param absent optional columns that it does not have
 * @param problem what to do where no row can be read; else empty
 */
public record FirstRows(List<String> columns, List<String> absent, List<Row> rows, String problem) {

    /**
     * A row.
     *
     * @param line of the file, from 1
     * @param mends what to do about the row as a whole
     */
    public record Row(long line, List<Seen> cells, List<String> mends) {}

    /**
     * A cell.
     *
     * @param text as it stands in the file, cut and made printable
     * @param meaning how it is understood, where that is not said by the text itself; else empty
     * @param mends what to do about it
     */
    public record Seen(String text, String meaning, List<String> mends) {}

    static FirstRows unreadable(String problem) {
        return new FirstRows(List.of(), List.of(), List.of(), problem);
    }
}
