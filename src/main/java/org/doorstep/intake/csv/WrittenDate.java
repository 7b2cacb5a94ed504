package org.doorstep.intake.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as systems and people write it: year first, or day first as in Britain. Never month first, and never with a year cut short. */
final class WrittenDate {

    private static final String MIDNIGHT = "(?:[T ]0?0:00(?::00(?:\\.0+)?)?(?:Z|\\+00:00)?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + MIDNIGHT);
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})" + MIDNIGHT);
    private static final Pattern IN_WORDS = Pattern.compile("([0-9]{1,2})[- ]([A-Za-z]{3,9})[- ,]+([0-9]{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("[0-9]{1,2}[-/. ](?:[0-9]{1,2}|[A-Za-z]{3,9})[-/. ][0-9]{2}");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(?:\\.[0-9]+)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private WrittenDate() {}

    /**
     * What was read.
     *
     * @param date null where it is none
     * @param mend what to do then
     */
    record Read(@Nullable LocalDate date, String mend) {}

    static Read read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3), "date.impossible");
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            int month = number(dayFirst, 2);
            String slip = month > 12 && month <= 31 ? "date.american" : "date.impossible";
            return of(number(dayFirst, 3), month, number(dayFirst, 1), slip);
        }
        Matcher words = IN_WORDS.matcher(text);
        if (words.matches()) {
            String month = words.group(2).substring(0, 3).toLowerCase(Locale.ROOT);
            return of(number(words, 3), MONTHS.indexOf(month) + 1, number(words, 1), "date.impossible");
        }
        return new Read(null, Mend.of(reason(text)));
    }

    private static String reason(String text) {
        if (SHORT_YEAR.matcher(text).matches()) {
            return "date.year";
        }
        return SERIAL.matcher(text).matches() ? "date.serial" : "date.unreadable";
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Read of(int year, int month, int day, String slip) {
        try {
            return new Read(LocalDate.of(year, month, day), "");
        } catch (DateTimeException e) {
            return new Read(null, Mend.of(slip));
        }
    }
}
