package org.doorstep.intake.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a file that a spreadsheet opens as it is meant: UTF-8 that says so, and no cell that a spreadsheet would reckon out. A cell that
 * begins as a formula would gets an apostrophe before it, as Excel's own mark of a text.
 */
public final class CsvText implements AutoCloseable {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cc}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9 .,]*");

    private final CsvWriter writer;

    public CsvText(OutputStream out) {
        try {
            out.write(UTF_8_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvText::inert).toList());
    }

    /** The same text, which no spreadsheet takes for a formula. Plain numbers stay. */
    static String inert(String cell) {
        boolean isFormula =
                FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return isFormula ? "'" + cell : cell;
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
