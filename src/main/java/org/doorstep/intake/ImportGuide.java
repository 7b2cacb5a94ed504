package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.doorstep.intake.csv.Cell;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.CsvFile;

/** What a file of each kind must look like: its columns in words, and an example that comes in as it is. */
@ApplicationScoped
public class ImportGuide {

    /**
     * A column.
     *
     * @param holds what stands in it
     * @param example from the first row of the example; empty where that has none
     */
    public record Entry(String column, boolean needed, String holds, String example) {}

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.doorstep.intake.Columns", Locale.UK);

    @Inject
    RowKinds kinds;

    public List<Entry> columns(ImportKind kind) {
        List<Column> columns = kinds.reader(kind).columns();
        try (CsvFile file = CsvFile.open(() -> example(kind), columns)) {
            Cells row = file.next();
            return columns.stream().map(column -> entry(kind, column, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(ImportKind kind, Column column, Cells row) {
        return new Entry(
                column.name(),
                column.needed(),
                holds(kind, column.name()),
                row.find(column.name()).map(Cell::text).orElse(""));
    }

    private static String holds(ImportKind kind, String column) {
        String ofKind = kind.path() + "." + column;
        return WORDS.getString(WORDS.containsKey(ofKind) ? ofKind : column);
    }

    /** A small file that comes in after those of the kinds before it. */
    public InputStream example(ImportKind kind) {
        return Objects.requireNonNull(
                ImportGuide.class.getResourceAsStream("example/" + kind.path() + ".csv"), "no example of " + kind);
    }

    /** "properties-example.csv". */
    public String exampleName(ImportKind kind) {
        return kind.path() + "-example.csv";
    }
}
