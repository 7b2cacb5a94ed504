package org.doorstep.intake.northtown;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of the estate as whoever imports them reads them. */
final class NorthtownCsv {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    /** The estate of a plain Sunday. */
    static final NorthtownCsv TODAYS = new NorthtownCsv(NorthtownFiles.on(TODAY, ZONE));

    private final NorthtownFiles files;
    private final Map<String, List<NamedCsvRecord>> read = new HashMap<>();

    NorthtownCsv(NorthtownFiles files) {
        this.files = files;
    }

    Set<String> kinds() {
        return files.all().keySet();
    }

    List<EarlyBooking> earlyBookings() {
        return files.earlyBookings();
    }

    List<NamedCsvRecord> rows(String kind) {
        return read.computeIfAbsent(kind, this::parsed);
    }

    /** What a column holds, in the order of the file. */
    List<String> column(String kind, String column) {
        return rows(kind).stream().map(row -> row.getField(column)).toList();
    }

    Map<String, NamedCsvRecord> by(String kind, String column) {
        return rows(kind).stream().collect(Collectors.toMap(row -> row.getField(column), Function.identity()));
    }

    Map<String, List<NamedCsvRecord>> grouped(String kind, String column) {
        return rows(kind).stream().collect(Collectors.groupingBy(row -> row.getField(column)));
    }

    /** The bytes of a file as text. */
    String text(String kind) {
        try (InputStream file = Objects.requireNonNull(files.all().get(kind)).open()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<NamedCsvRecord> parsed(String kind) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(kind))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
