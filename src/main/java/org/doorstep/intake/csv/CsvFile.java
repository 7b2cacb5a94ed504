package org.doorstep.intake.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * A file, open to be read row by row; never more than a row of it is held.
 *
 * @param heading where its columns stand
 * @param facts how it is written
 * @param linesBefore how many lines stand before the header row
 */
public record CsvFile(Heading heading, Facts facts, int linesBefore, Iterator<CsvRecord> records, Reader reader)
        implements AutoCloseable {

    /** The largest row, in characters. Beyond it a quotation mark is missing, not a letter box. */
    private static final int LARGEST_ROW = 4 << 20;

    /**
     * How a file is written.
     *
     * @param encoding such as UTF-8
     * @param separator what parts its cells
     */
    public record Facts(String encoding, char separator) {}

    /**
     * @throws UnreadableFile where no row can be read from it: told in words
     */
    public static CsvFile open(Source source, List<Column> columns) throws IOException {
        Encoding encoding = Encoding.of(source);
        Separator separator = Separator.of(source, encoding);
        Reader reader = reader(source, encoding, separator.linesBefore());
        try {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator.character())
                    .quoteCharacter('"')
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LARGEST_ROW)
                    .ofCsvRecord(reader)
                    .iterator();
            Heading heading = heading(records, columns);
            return new CsvFile(
                    heading,
                    new Facts(encoding.charset().name(), separator.character()),
                    separator.linesBefore(),
                    records,
                    reader);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static Heading heading(Iterator<CsvRecord> records, List<Column> columns) {
        try {
            if (!records.hasNext()) {
                throw new UnreadableFile(Mend.of("file.empty"));
            }
            return Heading.of(records.next().getFields(), columns);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableFile(Mend.of("file.quote", 1));
        }
    }

    static Reader reader(Source source, Encoding encoding, int linesBefore) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(encoding.mark());
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
        for (int i = 0; i < linesBefore; i++) {
            reader.readLine();
        }
        return reader;
    }

    /**
     * @throws UnreadableFile where the rest of the file cannot be parted into rows
     */
    public boolean hasNext(long lastLine) {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableFile(Mend.of("file.quote", lastLine + 1));
        }
    }

    public Cells next() {
        CsvRecord record = records.next();
        return new Cells(heading, linesBefore + record.getStartingLineNumber(), record.getFields());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
