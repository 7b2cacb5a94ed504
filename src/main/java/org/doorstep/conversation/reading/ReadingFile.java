package org.doorstep.conversation.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads one text a line and writes what was read, so that landlords can try the reader on texts of their own. What we sent last may stand before a text, with a tab between; without it a text answers a
 * reminder of a visit on the next day, 10:30am to 11am.
 */
public final class ReadingFile {

    private ReadingFile() {}

    /**
     * @param args the file to read, the file to write, and now in the landlord's zone, as in 2027-01-11T10:00
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || Stream.of(args).anyMatch(each -> each.isBlank() || each.startsWith("${"))) {
            throw new IllegalArgumentException(
                    "mvn -q -Preplies -Dfile=replies.tsv -Dout=read.tsv -Dnow=2027-01-11T10:00");
        }
        LocalDateTime now = LocalDateTime.parse(args[2]);
        try (Stream<String> lines = Files.lines(Path.of(args[0]));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            out.print("text\tintent\tcertainty\twish\tdecision\n");
            lines.filter(line -> !line.isBlank()).map(line -> row(line, now)).forEach(out::print);
            if (out.checkError()) {
                throw new IOException("Could not write " + args[1]);
            }
        }
    }

    static String row(String line, LocalDateTime now) {
        String[] columns = line.split("\t", 2);
        boolean told = columns.length == 2
                && Stream.of(Sent.values()).anyMatch(each -> each.name().equals(columns[0]));
        Sent sent = told ? Sent.valueOf(columns[0]) : Sent.REMINDER;
        String text = told ? columns[1] : line.replace('\t', ' ');
        ReadReply read = ReplyReader.standard().read(text, LabelledReply.asked(sent, now));
        List<String> intents = read.intents().stream().map(Intent::name).toList();
        String wish = read.picked() > 0 ? "pick:" + read.picked() : read.wish().toString();
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%.2f\t%s\t%s\n",
                text.replace('\t', ' '),
                String.join(" ", intents),
                read.certainty(),
                wish,
                said(read.decision()));
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case ACT -> "act";
            case ACT_AND_SHOW -> "act and show to a person";
            case ASK -> "ask again, then hand over";
            case PERSON -> "hand over";
            case PERSON_NOW -> "hand over at once";
        };
    }
}
