package org.doorstep.conversation.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reply with what a person says that it meant, as a row of a file of the corpus (docs/replies.md).
 *
 * @param context what we wrote last
 * @param intents what must be acted on first; never empty
 * @param wish in the grammar of docs/replies.md; may be empty
 * @param language ISO 639-1
 * @param note may be empty
 */
public record TaughtReply(Sent context, String words, List<Intent> intents, String wish, String language, String note) {

    /** The heading of such a file. */
    public static final String HEADING = "context\ttext\tintents\talso\twish\tlanguage\tnote";

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cc}]*['=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile(
            "(?:not:)?(?:weekday:(?:MON|TUE|WED|THU|FRI|SAT|SUN)|\\d{4}-\\d{2}-\\d{2}(?:\\.\\.\\d{4}-\\d{2}-\\d{2})?)"
                    + "|AM|PM|EVENING|SCHOOL|SOONER|[<>]=\\d{2}:\\d{2}|pick:[1-9]");

    public TaughtReply {
        intents = List.copyOf(intents);
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("A reply that is taught says something");
        }
    }

    /** Whether this is a wish in the grammar; an empty one is. */
    public static boolean isWish(String wish) {
        return wish.isEmpty()
                || Arrays.stream(wish.split(" ", -1))
                        .allMatch(token -> TOKEN.matcher(token).matches());
    }

    /** Its row, without the line's end. No cell is a formula in a spreadsheet: what would be one has an apostrophe before it. */
    public String row() {
        return List.of(
                        context.name(),
                        words,
                        intents.stream().map(Intent::name).collect(Collectors.joining(" ")),
                        "",
                        wish,
                        language,
                        note)
                .stream()
                .map(TaughtReply::cell)
                .collect(Collectors.joining("\t"));
    }

    /** Reads a row; empty for the heading, an empty line and a remark. */
    public static Optional<TaughtReply> read(String row) {
        if (row.isBlank() || row.startsWith("#") || row.equals(HEADING)) {
            return Optional.empty();
        }
        List<String> cells =
                Arrays.stream(row.split("\t", -1)).map(TaughtReply::plain).toList();
        return Optional.of(new TaughtReply(
                Sent.valueOf(cells.get(0)),
                cells.get(1),
                Arrays.stream(cells.get(2).split(" ", -1)).map(Intent::valueOf).toList(),
                cells.get(4),
                cells.get(5),
                cells.get(6)));
    }

    /** One that begins with an apostrophe gets another, so that it can be told from a mark of ours. */
    private static String cell(String text) {
        String line = text.replace("\\", "\\\\").replace("\n", "\\n").replace('\t', ' ');
        return FORMULA.matcher(line).matches() ? "'" + line : line;
    }

    private static String plain(String cell) {
        String line = cell.startsWith("'") ? cell.substring(1) : cell;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            boolean escape = each == '\\' && i + 1 < line.length();
            char next = escape ? line.charAt(++i) : each;
            text.append(escape && next == 'n' ? '\n' : next);
        }
        return text.toString();
    }
}
