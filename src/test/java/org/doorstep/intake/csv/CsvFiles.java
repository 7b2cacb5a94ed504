package org.doorstep.intake.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files out of texts. */
public final class CsvFiles {

    private CsvFiles() {}

    public static CsvFile open(String text, List<Column> columns) {
        try {
            return CsvFile.open(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Cells> rows(String text, Column... columns) {
        CsvFile file = open(text, List.of(columns));
        List<Cells> rows = new ArrayList<>();
        while (file.hasNext(rows.size())) {
            rows.add(file.next());
        }
        return rows;
    }
}
