package org.doorstep.intake.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What parts the cells of a file: the one of comma, semicolon and tab that its header row has most of. Excel's first line {@code sep=;}
 * is believed.
 *
 * @param linesBefore how many lines stand before the header row
 */
record Separator(char character, int linesBefore) {

    private static final String SAID = "sep=";
    private static final int TELLING = 512;
    private static final int LONGEST_HEADER = 1 << 16;

    static Separator of(Source source, Encoding encoding) throws IOException {
        try (BufferedReader reader = (BufferedReader) CsvFile.reader(source, encoding, 0)) {
            refuseWhatIsNoText(reader);
            String first = firstLine(reader);
            if (first.startsWith(SAID) && first.length() == SAID.length() + 1) {
                return new Separator(first.charAt(SAID.length()), 1);
            }
            char most = Stream.of(',', ';', '\t')
                    .max(Comparator.comparingLong(
                            each -> first.chars().filter(c -> c == each).count()))
                    .orElseThrow();
            return new Separator(first.indexOf(most) < 0 ? ',' : most, 0);
        }
    }

    /** Pictures, old workbooks and the like have zeros at their beginning; no text has. */
    private static void refuseWhatIsNoText(BufferedReader reader) throws IOException {
        char[] beginning = new char[TELLING];
        reader.mark(TELLING);
        int length = reader.read(beginning);
        reader.reset();
        for (int i = 0; i < length; i++) {
            if (beginning[i] == 0) {
                throw new UnreadableFile(Mend.of("file.binary"));
            }
        }
    }

    /** Without reading a whole file that has no line break. */
    private static String firstLine(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        while (c >= 0 && line.length() < LONGEST_HEADER && (line.isEmpty() || c != '\n' && c != '\r')) {
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            }
            c = reader.read();
        }
        return line.toString().replace("\"", "");
    }
}
