package org.doorstep.tenancy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.messaging.TextLength;

/**
 * What a text to a safe contact says, as the tenant chose it. The day and the time are all that is filled in: nothing in it says who writes or
 * what for, unless the tenant does.
 */
public record SafeWords(String text) {

    /** Why words cannot be used. */
    public enum Problem {
        EMPTY,
        /** The day or the time is nowhere in them: nobody would know when. */
        NO_PLACE,
        /** Something else stands in brackets: it would be sent as it is. */
        OTHER_PLACE,
        /** A link could be followed back to us. */
        LINK,
        /** The landlord's own name. */
        NAMES_US,
        /** A letter that turns one text into several. */
        NOT_PLAIN,
        LONG
    }

    private static final String DAY = "[day]";
    private static final String TIME = "[time]";
    private static final String LONGEST_DAY = "Wed 30 Dec";
    private static final String LONGEST_TIME = "10:30am";
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}]+");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]{}]");
    private static final Pattern LINK =
            Pattern.compile("://|www\\.|\\b[a-z0-9-]+\\.(?:uk|com|org|net|co)\\b", Pattern.CASE_INSENSITIVE);

    public SafeWords {
        if (!text.contains(DAY) || !text.contains(TIME)) {
            throw new IllegalArgumentException("Words of a safe contact say the day and the time");
        }
    }

    /** In one line, with the places as they are filled, however they were typed: "[Day ]". Not checked. */
    public static String tidy(String typed) {
        return GAPS.matcher(typed.replace('\u2019', '\'').replace('\u2018', '\''))
                .replaceAll(" ")
                .strip()
                .replaceAll("(?i)\\[\\s*day\\s*]", DAY)
                .replaceAll("(?i)\\[\\s*time\\s*]", TIME);
    }

    /**
     * What is wrong with words, if anything.
     *
     * @param tidied as {@link #tidy} gave them
     * @param landlord the name that must not be in them
     */
    public static Optional<Problem> problemOf(String tidied, String landlord) {
        String filled = fill(tidied, LONGEST_DAY, LONGEST_TIME);
        if (tidied.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        } else if (BRACKETS.matcher(filled).find()) {
            return Optional.of(Problem.OTHER_PLACE);
        } else if (!tidied.contains(DAY) || !tidied.contains(TIME)) {
            return Optional.of(Problem.NO_PLACE);
        } else if (LINK.matcher(filled).find()) {
            return Optional.of(Problem.LINK);
        } else if (filled.toLowerCase(Locale.ROOT).contains(landlord.toLowerCase(Locale.ROOT))) {
            return Optional.of(Problem.NAMES_US);
        }
        return lengthProblem(tidied, filled);
    }

    private static Optional<Problem> lengthProblem(String tidied, String filled) {
        if (filled.chars().anyMatch(each -> !TextLength.isPlain(each))) {
            return Optional.of(Problem.NOT_PLAIN);
        }
        return TextLength.parts(filled) > 1 || tidied.length() > TextLength.ONE_PART
                ? Optional.of(Problem.LONG)
                : Optional.empty();
    }

    /**
     * The words of one text.
     *
     * @param day "Wed 30 Dec"
     * @param time "10:30am"
     */
    public String say(String day, String time) {
        return fill(text, day, time);
    }

    private static String fill(String words, String day, String time) {
        return words.replace(DAY, day).replace(TIME, time);
    }
}
