package org.doorstep.intake.northtown;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One file of the estate: UTF-8, commas, a first line that names the columns. Its rows are made anew each time it is opened. */
public final class CsvFile {

    /** Makes the rows, from the first on. */
    interface Rows {
        Stream<List<String>> made();
    }

    private final List<String> columns;
    private final Rows rows;

    CsvFile(String columns, Rows rows) {
        this.columns = List.of(columns.split(" ", -1));
        this.rows = rows;
    }

    /** What the landlord's system would send. */
    public InputStream open() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.made().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<String> columns() {
        return columns;
    }

    Stream<List<String>> rows() {
        return rows.made();
    }

    /** Values as cells: nothing is empty, truth is yes or no, dates and times are ISO. */
    static List<String> cells(@Nullable Object... values) {
        return Arrays.stream(values).map(CsvFile::cell).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof List<?> codes
                ? String.join(" ", codes.stream().map(Object::toString).toList())
                : value.toString();
    }
}
