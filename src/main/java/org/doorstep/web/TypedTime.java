package org.doorstep.web;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time of day as people type it: "10", "10am", "2.30 pm", "14:30", "midday". */
public final class TypedTime {

    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})(?:[:. ]?([0-9]{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?");

    /** Nobody visits at night: of an hour alone up to here, the afternoon's is meant. */
    private static final int LAST_OF_AFTERNOON = 6;

    private static final int HALF_DAY = 12;

    private TypedTime() {}

    /** The time, or nothing where there is none. */
    public static Optional<LocalTime> read(String typed) {
        String words = typed.strip().toLowerCase(Locale.UK);
        if (words.equals("midday") || words.equals("noon")) {
            return Optional.of(LocalTime.NOON);
        }
        Matcher time = TIME.matcher(words);
        if (!time.matches()) {
            return Optional.empty();
        }
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return minute > 59
                ? Optional.empty()
                : hour(
                                Integer.parseInt(time.group(1)),
                                time.group(3),
                                time.group(1).length() == 2)
                        .map(hour -> LocalTime.of(hour, minute));
    }

    /** Which of 24. */
    private static Optional<Integer> hour(int number, @Nullable String half, boolean isOfTwoDigits) {
        if (half == null) {
            boolean isAfternoon = number > 0 && number <= LAST_OF_AFTERNOON && !isOfTwoDigits;
            return number > 23 ? Optional.empty() : Optional.of(isAfternoon ? number + HALF_DAY : number);
        }
        if (number < 1 || number > HALF_DAY) {
            return Optional.empty();
        }
        return Optional.of(number % HALF_DAY + (half.startsWith("p") ? HALF_DAY : 0));
    }
}
