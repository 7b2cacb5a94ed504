package org.doorstep.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a date as people type it in three fields: "7", "07", "march", "Mar". */
public final class TypedDate {

    private static final Pattern DAY_OR_MONTH = Pattern.compile("[0-9]{1,2}");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)[0-9]{2}");

    private TypedDate() {}

    /** The date, or nothing where there is none of that day, month and year of four digits. */
    public static Optional<LocalDate> read(String day, String month, String year) {
        if (!DAY_OR_MONTH.matcher(day.strip()).matches()
                || !YEAR.matcher(year.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return month(month.strip())
                    .map(number -> LocalDate.of(Integer.parseInt(year.strip()), number, Integer.parseInt(day.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> month(String typed) {
        if (DAY_OR_MONTH.matcher(typed).matches()) {
            return Optional.of(Integer.parseInt(typed));
        }
        String begins = typed.toLowerCase(Locale.UK);
        return begins.length() < 3
                ? Optional.empty()
                : Arrays.stream(Month.values())
                        .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.UK)
                                .toLowerCase(Locale.UK)
                                .startsWith(begins))
                        .map(Month::getValue)
                        .findFirst();
    }
}
