package org.doorstep.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.intake.Shape;

/**
 * One text from outside, to be read as a value. One that cannot be read is noted, and a stand-in is given: whoever reads checks the
 * errors before anything is made of it.
 *
 * @param pointer where it came from
 */
record Written(String pointer, String text, FieldErrors errors) {

    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);
    /** Control characters, halves of characters, and marks that turn the direction of what follows. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** A text for people, without the spaces around it. */
    String upTo(int longest) {
        String bare = text.strip();
        if (UNPRINTABLE.matcher(bare).find()) {
            return refused("Leave out line breaks and other control characters.", "");
        }
        if (bare.isEmpty()) {
            return refused("Send some text.", "");
        }
        return bare.codePointCount(0, bare.length()) > longest
                ? refused("Shorten it to " + longest + " characters at most.", "")
                : bare;
    }

    String as(Shape shape) {
        return shape.fits(text) ? text : refused(shape.mend(), "");
    }

    /** A local date of the landlord. */
    LocalDate date() {
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE)) {
                return date;
            }
        } catch (DateTimeException e) {
            // Told below, like a date that is out of range.
        }
        return refused("Send a date that there is, as YYYY-MM-DD, between 1900 and 2199.", LocalDate.EPOCH);
    }

    Instant instant() {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (!time.toLocalDate().isBefore(FIRST_DATE) && !time.toLocalDate().isAfter(LAST_DATE)) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Told below, like a time that is out of range.
        }
        return refused("Send a date and time with its offset from UTC, such as 2026-12-30T08:00:00Z.", Instant.EPOCH);
    }

    /** A value of {@code true} or {@code false}. */
    boolean truth() {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        return refused("Send true or false.", false);
    }

    int integer(int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is out of range.
        }
        return refused("Send a whole number from " + least + " to " + most + ".", least);
    }

    <E extends Enum<E>> E oneOf(Class<E> codes) {
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        String known = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return refused("Send one of " + known + ".", codes.getEnumConstants()[0]);
    }

    /** Whether something about it needs mending already. */
    boolean isRefused() {
        return errors.areAbout(pointer);
    }

    <T> T refused(String mend, T standIn) {
        errors.refuse(pointer, mend);
        return standIn;
    }
}
