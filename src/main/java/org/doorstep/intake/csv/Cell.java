package org.doorstep.intake.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not empty. Read as a value, it is refused in its row where it cannot be one, and a stand-in is given.
 *
 * @param row null for the stand-in of a cell that is missing, about which nothing more is said
 */
public record Cell(String column, String text, @Nullable Cells row) {

    private static final Pattern SHORTENED = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:[.,][0-9]{1,15})?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})(?::00)?");
    private static final List<String> YES = List.of("YES", "Y", "TRUE", "1");
    private static final List<String> NO = List.of("NO", "N", "FALSE", "0");

    /** A text for people. */
    public String upTo(int longest) {
        if (text.length() > longest) {
            return tooLong(longest);
        }
        return text.codePoints().anyMatch(Cell::isUnprintable) ? refused(Mend.of("cell.unprintable"), "") : text;
    }

    private String tooLong(int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return refused(Mend.of(text.indexOf('\n') < 0 ? "cell.long" : "cell.quote", length, longest), "");
        }
        return text;
    }

    /** Control characters, halves of characters, and marks that turn the direction of what follows. */
    private static boolean isUnprintable(int c) {
        return c < 0x20
                || c >= 0x7F && c < 0xA0
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** A text that must look like something, told in these words where it does not. */
    public String as(Pattern pattern, String mend) {
        if (pattern.matcher(text).matches()) {
            return text;
        }
        return refused(SHORTENED.matcher(text).matches() ? Mend.of("number.shortened") : mend, "");
    }

    /** The codes between spaces, commas, semicolons or bars. */
    public List<String> codes() {
        return Arrays.stream(text.split("[\\s,;|]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** A local date between two others. */
    public LocalDate date(LocalDate earliest, LocalDate latest) {
        WrittenDate.Read read = WrittenDate.read(text);
        LocalDate date = read.date();
        if (date == null) {
            return refused(read.mend(), earliest);
        }
        return date.isBefore(earliest) || date.isAfter(latest)
                ? refused(Mend.of("date.range", earliest.toString(), latest.toString()), earliest)
                : understood(date);
    }

    /** A time of day, or empty where it cannot be one. */
    public Optional<LocalTime> time() {
        var parts = TIME.matcher(text);
        if (parts.matches()) {
            int hour = Integer.parseInt(parts.group(1));
            int minute = Integer.parseInt(parts.group(2));
            if (hour < 24 && minute < 60) {
                return Optional.of(LocalTime.of(hour, minute));
            }
        }
        return refused(Mend.of("time.unreadable"), Optional.empty());
    }

    /** A moment, with its offset from UTC. */
    public Instant instant() {
        try {
            return understood(OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
        } catch (DateTimeParseException e) {
            return refused(Mend.of("instant.unreadable"), Instant.EPOCH);
        }
    }

    public int integer(int least, int most) {
        if (NUMBER.matcher(text).matches()) {
            double number = Double.parseDouble(text.replace(',', '.'));
            if (number == Math.rint(number) && number >= least && number <= most) {
                return (int) number;
            }
        }
        return refused(Mend.of("number.whole", least, most), least);
    }

    public double number(double least, double most) {
        if (NUMBER.matcher(text).matches()) {
            double number = Double.parseDouble(text.replace(',', '.'));
            if (number >= least && number <= most) {
                return number;
            }
        }
        return refused(Mend.of("number.range", least, most), least);
    }

    public boolean flag() {
        String said = text.toUpperCase(Locale.ROOT);
        boolean isYes = YES.contains(said);
        return isYes || NO.contains(said) ? understood(isYes) : refused(Mend.of("flag.unreadable"), false);
    }

    /** One of these codes, in whatever letters and with spaces for underscores. */
    public <E extends Enum<E>> E oneOf(Class<E> codes) {
        String said = text.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(said)) {
                return understood(code);
            }
        }
        String known = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return refused(Mend.of("code.unknown", known), codes.getEnumConstants()[0]);
    }

    private <T> T understood(T value) {
        if (row != null) {
            row.understood(column, value);
        }
        return value;
    }

    public <T> T refused(String mend, T standIn) {
        if (row != null) {
            row.refuse(column, text, mend);
        }
        return standIn;
    }
}
