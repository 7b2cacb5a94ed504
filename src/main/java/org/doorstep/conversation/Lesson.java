package org.doorstep.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.InertText;
import org.doorstep.conversation.reading.TaughtReply;

/** What a member of staff says that a text meant, in words that are nobody's: without names, numbers and addresses, since a test keeps them for good. */
public record Lesson(TaughtReply taught) {

    /** Characters of the words, and of the note. */
    public static final int LONGEST = 1_000;

    public static final int LONGEST_NOTE = 300;

    private static final int SHORTEST_NAME = 3;
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9][ .()-]{0,2}){7,}");
    private static final Pattern ADDRESS =
            Pattern.compile("\\S+@\\S+|\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}']+");

    public Lesson {
        taught = new TaughtReply(
                taught.context(),
                InertText.of(taught.words()),
                taught.intents(),
                taught.wish(),
                taught.language(),
                InertText.onOneLine(taught.note()));
    }

    boolean fits() {
        return !taught.words().isEmpty()
                && taught.words().length() <= LONGEST
                && taught.note().length() <= LONGEST_NOTE
                && TaughtReply.isWish(taught.wish());
    }

    /**
     * Whether the words tell whose they are.
     *
     * @param fullName of whoever wrote them; empty where nobody knows
     */
    boolean tellsOf(String fullName) {
        String all = taught.words() + " " + taught.note();
        return NUMBER.matcher(all).find()
                || ADDRESS.matcher(all).find()
                || words(fullName)
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .anyMatch(name -> words(all).anyMatch(name::equals));
    }

    private static Stream<String> words(String text) {
        return Stream.of(NOT_A_LETTER.split(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''), -1))
                .filter(each -> !each.isEmpty());
    }

    /** The languages in which replies are read. */
    public static List<String> languages() {
        return List.of("en", "cy", "pl", "ur", "bn", "ro");
    }
}
