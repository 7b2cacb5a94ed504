package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of a month, and months: the 20th, 15/1, 1st feb, in february. The next such day from today on. */
final class MonthDays {

    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})(?:[/.](?:20)?(\\d{2}))?");
    private static final List<String> NUMBERED = List.of(
            "",
            "",
            "",
            "",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private final LocalDate today;

    MonthDays(LocalDate today) {
        this.today = today;
    }

    Optional<DayWords.Found> month(List<String> words, int place) {
        Optional<Month> month = monthOf(word(words, place));
        boolean may = word(words, place).equals("may");
        if (month.isEmpty() || may && !Patterns.match(word(words, place - 1), "in|until|till|til|next|of|do")) {
            return Optional.empty();
        }
        LocalDate first = future(LocalDate.of(today.getYear(), month.get(), 1), today.withDayOfMonth(1));
        LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
        return DayWords.range(first.isBefore(today) ? today : first, last, 1);
    }

    Optional<DayWords.Found> date(List<String> words, int place) {
        Matcher figures = FIGURES.matcher(word(words, place));
        try {
            if (figures.matches() && word(words, place).contains("/")) {
                LocalDate day = LocalDate.of(
                        figures.group(3) == null ? today.getYear() : 2000 + Integer.parseInt(figures.group(3)),
                        Integer.parseInt(figures.group(2)),
                        Integer.parseInt(figures.group(1)));
                return DayWords.one(figures.group(3) == null ? future(day, today) : day, 1);
            }
            Optional<DayWords.Found> first = firstOf(words, place);
            if (first.isPresent()) {
                return first;
            }
            Matcher ordinal = ORDINAL.matcher(word(words, place));
            int numbered = NUMBERED.indexOf(word(words, place));
            if (numbered > 3 && isDate(words, place)) {
                return DayWords.one(dayOfMonth(numbered), 1);
            }
            if (ordinal.matches()) {
                int day = Integer.parseInt(ordinal.group(1));
                int at = word(words, place + 1).equals("of") ? place + 2 : place + 1;
                Optional<Month> month = monthOf(word(words, at));
                if (month.isPresent()) {
                    return DayWords.one(future(LocalDate.of(today.getYear(), month.get(), day), today), at - place + 1);
                }
                return ordinal.group(2) == null || day < 4 && !Patterns.match(word(words, place - 1), "the|on")
                        ? Optional.empty()
                        : DayWords.one(dayOfMonth(day), 1);
            }
            Optional<Month> month = monthOf(word(words, place));
            int at = word(words, place + 1).equals("the") ? place + 2 : place + 1;
            Matcher after = ORDINAL.matcher(word(words, at));
            if (month.isPresent() && after.matches()) {
                return DayWords.one(
                        future(LocalDate.of(today.getYear(), month.get(), Integer.parseInt(after.group(1))), today),
                        at - place + 1);
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** "Thursday the fourteenth" is a date, "the fourth plumber" is none. */
    private static boolean isDate(List<String> words, int place) {
        return Patterns.match(
                word(words, place + 1),
                "|[.,?!;-]|of|at|in|or|and|to|is|would|if|about|after|before|between|instead|please|morning|afternoon|am|pm|january|february|march|april|may|june|july|august|september|october|november|december");
    }

    /** "The first of the month", "the second of february". */
    private Optional<DayWords.Found> firstOf(List<String> words, int place) {
        int day = List.of("first", "second", "third").indexOf(word(words, place)) + 1;
        boolean of = word(words, place + 1).equals("of");
        if (of
                && Patterns.match(word(words, place), "first|1st")
                && word(words, place + 2).equals("the")
                && word(words, place + 3).equals("month")) {
            return DayWords.one(dayOfMonth(1), 4);
        }
        Optional<Month> month = day > 0 && of ? monthOf(word(words, place + 2)) : Optional.empty();
        return month.flatMap(each -> DayWords.one(future(LocalDate.of(today.getYear(), each, day), today), 3));
    }

    private LocalDate dayOfMonth(int day) {
        LocalDate first = today.withDayOfMonth(1);
        for (int i = 0; i < 3; i++) {
            LocalDate month = first.plusMonths(i);
            if (day <= month.lengthOfMonth()
                    && !month.withDayOfMonth(Math.max(1, day)).isBefore(today)) {
                return month.withDayOfMonth(Math.max(1, day));
            }
        }
        throw new DateTimeException("No such day: " + day);
    }

    private static Optional<Month> monthOf(String word) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static LocalDate future(LocalDate day, LocalDate from) {
        return day.isBefore(from) ? day.plusYears(1) : day;
    }
}
