package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.intake.csv.Cell;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.CsvFile;
import org.doorstep.intake.csv.Flaw;
import org.doorstep.intake.csv.Mend;
import org.doorstep.intake.csv.UnreadableFile;
import org.doorstep.settings.PlainDates;

/** Shows the first rows of a file that waits, as they are understood, before anything of it comes in. */
@ApplicationScoped
public class ImportPreview {

    private static final int ROWS = 8;
    /** Enough for some rows; a file of any size is shown as fast. */
    private static final int START = 1 << 18;

    @Inject
    RowKinds kinds;

    @Inject
    ImportFiles files;

    @Inject
    PlainDates dates;

    public FirstRows of(ImportRun run) throws IOException {
        RowKind<?> kind = kinds.reader(run.kind());
        byte[] start = start(run);
        try (CsvFile file = CsvFile.open(() -> new ByteArrayInputStream(start), kind.columns())) {
            List<String> columns = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            for (Column column : kind.columns()) {
                (file.heading().has(column.name()) ? columns : absent).add(column.name());
            }
            return new FirstRows(columns, absent, rows(file, kind, columns), "");
        } catch (UnreadableFile e) {
            return FirstRows.unreadable(e.mend());
        }
    }

    /** Whole lines, so that a letter of several bytes is not cut in two. */
    private byte[] start(ImportRun run) throws IOException {
        try (InputStream in = files.open(run.id(), read -> {})) {
            byte[] start = in.readNBytes(START);
            int end = start.length;
            while (start.length == START && end > 0 && start[end - 1] != '\n') {
                end--;
            }
            return end == 0 ? start : Arrays.copyOf(start, end);
        }
    }

    private List<FirstRows.Row> rows(CsvFile file, RowKind<?> kind, List<String> columns) {
        List<FirstRows.Row> rows = new ArrayList<>();
        long line = 0;
        while (rows.size() < ROWS && file.hasNext(line)) {
            Cells cells = file.next();
            line = cells.line();
            Map<String, String> meanings = new HashMap<>();
            cells.tell((column, value) -> meanings.put(column, said(value)));
            kind.read(cells);
            rows.add(new FirstRows.Row(
                    line,
                    columns.stream()
                            .map(column -> seen(cells, column, meanings))
                            .toList(),
                    mends(cells, "")));
        }
        return rows;
    }

    private static FirstRows.Seen seen(Cells cells, String column, Map<String, String> meanings) {
        String text = Flaw.shown(cells.find(column).map(Cell::text).orElse(""));
        String meaning = meanings.getOrDefault(column, "");
        return new FirstRows.Seen(text, meaning.equalsIgnoreCase(text) ? "" : meaning, mends(cells, column));
    }

    private static List<String> mends(Cells cells, String column) {
        return cells.flaws().stream()
                .filter(flaw -> flaw.column().equals(column))
                .map(Flaw::mend)
                .toList();
    }

    /** A date in words, so that nobody takes a day for a month. */
    private String said(Object value) {
        if (value instanceof LocalDate) {
            return dates.shortDayAndYear(value);
        }
        if (value instanceof Instant moment) {
            return dates.shortDayAndYear(moment) + ", " + dates.time(moment);
        }
        return value instanceof Boolean yes ? Mend.of(yes ? "report.yes" : "report.no") : String.valueOf(value);
    }
}
