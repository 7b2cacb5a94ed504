package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.conversation.reading.Wish.Days;
import org.jspecify.annotations.Nullable;

/** Days as people write them, against today: friday, next tues, a week tomorrow, the 20th, 15/1, in february. Never a day that is past. */
final class DayWords {

    /**
     * @param weekday any such day, as in "any saturday": then {@code days} says nothing
     * @param plain whether it is one weekday, named without a date
     */
    record Found(@Nullable Days days, List<DayOfWeek> weekday, int words, boolean plain) {}

    private final LocalDate today;
    private final MonthDays dates;
    private final LocalDate from;

    DayWords(LocalDate today, @Nullable VisitTime visit) {
        this.today = today;
        this.dates = new MonthDays(today);
        this.from = visit == null || visit.day().isBefore(today) ? today : visit.day();
    }

    Optional<Found> at(List<String> words, int place) {
        String word = word(words, place);
        String next = word(words, place + 1);
        Optional<Found> found = dates.date(words, place);
        if (found.isPresent()) {
            return named(found.get(), words, place);
        }
        Optional<DayOfWeek> weekday = weekday(word);
        if (weekday.isPresent()) {
            return Optional.of(weekday(weekday.get(), words, place));
        }
        return switch (word) {
            case "today", "tonight", "now" -> word.equals("now") ? Optional.empty() : one(today, 1);
            case "tomorrow" -> next.equals("week") ? one(today.plusDays(8), 2) : one(today.plusDays(1), 1);
            case "day" -> next.equals("after") ? dayAfter(words, place) : Optional.empty();
            case "fortnight" -> next.equals("tomorrow") ? one(today.plusDays(15), 2) : one(from.plusDays(14), 1);
            case "week" -> week(words, place);
            case "next", "this", "following", "coming" -> relative(word, words, place);
            case "weekends", "weekend" ->
                Optional.of(new Found(null, List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 1, false));
            case "weekdays", "weekday" ->
                Optional.of(new Found(null, List.of(DayOfWeek.values()).subList(0, 5), 1, false));
            case "half" -> next.equals("term") ? halfTerm() : Optional.empty();
            case "end" -> end(words, place);
            case "beginning", "start" -> beginning(words, place);
            case "mid", "middle", "midweek" -> middle(words, place);
            case "later" -> later(words, place);
            default -> dates.month(words, place);
        };
    }

    /** "29/1 fri" is one day and not two. */
    private static Optional<Found> named(Found date, List<String> words, int place) {
        Days day = java.util.Objects.requireNonNull(date.days);
        boolean again = weekday(word(words, place + date.words))
                .filter(each ->
                        day.first().equals(day.last()) && each == day.first().getDayOfWeek())
                .isPresent();
        return Optional.of(new Found(day, List.of(), date.words + (again ? 1 : 0), false));
    }

    /** The next week in which schools are closed in the middle of a term: in the middle of February, at the end of May or of October. */
    private Optional<Found> halfTerm() {
        return Stream.of(0, 1)
                .flatMap(year -> Stream.of(
                                LocalDate.of(2000, 2, 12), LocalDate.of(2000, 5, 25), LocalDate.of(2000, 10, 23))
                        .map(day -> day.withYear(today.getYear() + year)))
                .map(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)))
                .filter(monday -> !monday.plusDays(4).isBefore(today))
                .findFirst()
                .flatMap(monday -> range(monday, monday.plusDays(4), 2));
    }

    static Optional<DayOfWeek> weekday(String word) {
        String bare = word.endsWith("s") && word.length() > 6 ? word.substring(0, word.length() - 1) : word;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(bare)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private Found weekday(DayOfWeek day, List<String> words, int place) {
        String before = word(words, place - 1);
        String next = word(words, place + 1);
        boolean plural = word(words, place).endsWith("s");
        Optional<Found> dated = dates.date(words, next.equals("the") ? place + 2 : place + 1);
        if (dated.isPresent()) {
            return new Found(dated.get().days, List.of(), dated.get().words + (next.equals("the") ? 2 : 1), false);
        }
        LocalDate coming = today.with(TemporalAdjusters.next(day));
        for (int weeks = 0; weeks < 5; weeks++) {
            LocalDate such = coming.plusDays(7L * weeks);
            if (next.equals(String.valueOf(such.getDayOfMonth())) && such.getDayOfMonth() > 12) {
                return found(such, 2);
            }
        }
        if (plural
                || before.equals("any")
                || before.equals("a")
                || before.equals("every")
                || before.equals("another")) {
            return new Found(null, List.of(day), 1, false);
        }
        if (next.equals("week")
                || next.equals("after")
                        && !Patterns.match(
                                word(words, place + 2),
                                "\\d.*|the|lunch|school|half|noon|one|two|three|four|five|six|work|i|1\\d|[a-z]+teen|quarter|that|my|about|around|twelve|eleven|ten|nine")) {
            return found(coming.plusDays(7), 2);
        }
        if (next.equals("fortnight")) {
            return found(coming.plusDays(14), 2);
        }
        if (next.equals("of") && word(words, place + 2).equals("next")) {
            return found(monday(7).plusDays(day.getValue() - 1L), 4);
        }
        if (before.equals("next")) {
            boolean thisWeek = coming.isBefore(monday(7));
            return found(thisWeek ? coming.plusDays(7) : coming, 1);
        }
        return new Found(Days.of(coming), List.of(), 1, true);
    }

    private Optional<Found> relative(String word, List<String> words, int place) {
        int far = word.equals("next") || word.equals("following") ? 1 : 0;
        String next = word(words, place + 1);
        return switch (next) {
            case "week" -> range(monday(7 * far), monday(7 * far).plusDays(6), 2);
            case "side" -> word(words, place + 4).equals("weekend") ? range(today, monday(4), 5) : Optional.empty();
            case "weekend" -> range(monday(7 * far).plusDays(5), monday(7 * far).plusDays(6), 2);
            case "month" -> {
                LocalDate first = today.plusMonths(far).withDayOfMonth(1);
                yield range(first, first.with(TemporalAdjusters.lastDayOfMonth()), 2);
            }
            default -> Optional.empty();
        };
    }

    private Optional<Found> week(List<String> words, int place) {
        String next = word(words, place + 1);
        if (next.equals("tomorrow")) {
            return one(today.plusDays(8), 2);
        }
        if (next.equals("today")) {
            return one(today.plusDays(7), 2);
        }
        if (word(words, place - 1).equals("a") && Patterns.match(word(words, place - 2), "back|it|forward|visit")
                || next.equals("later")) {
            return one(from.plusDays(7), next.equals("later") ? 2 : 1);
        }
        if (next.equals("after")) {
            boolean afterNext = word(words, place + 2).equals("next");
            int away = afterNext ? 14 : 7;
            return range(monday(away), monday(away).plusDays(6), afterNext ? 3 : 2);
        }
        if (next.equals("on") && weekday(word(words, place + 2)).isPresent()) {
            return one(
                    today.with(TemporalAdjusters.next(
                                    weekday(word(words, place + 2)).orElseThrow()))
                            .plusDays(7),
                    3);
        }
        if (next.equals("of")) {
            int at = word(words, place + 2).equals("the") ? place + 3 : place + 2;
            return dates.date(words, at).map(found -> {
                LocalDate day = java.util.Objects.requireNonNull(found.days).first();
                LocalDate first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                return new Found(new Days(first, first.plusDays(6)), List.of(), at - place + found.words, false);
            });
        }
        return Optional.empty();
    }

    private Optional<Found> end(List<String> words, int place) {
        if (!word(words, place + 1).equals("of")) {
            return Optional.empty();
        }
        int at = Patterns.match(word(words, place + 2), "the|this|next") ? place + 3 : place + 2;
        boolean next = word(words, place + 2).equals("next");
        Optional<Found> month = dates.month(words, at);
        if (month.isPresent()) {
            LocalDate end = java.util.Objects.requireNonNull(month.get().days).last();
            return range(end.minusDays(6), end, at - place + 1);
        }
        if (word(words, at).equals("month")) {
            LocalDate last = today.plusMonths(next ? 1 : 0).with(TemporalAdjusters.lastDayOfMonth());
            return range(last.minusDays(6), last, at - place + 1);
        }
        if (word(words, at).equals("week")) {
            LocalDate thursday = monday(next ? 7 : 0).plusDays(3);
            return range(thursday, thursday.plusDays(1), at - place + 1);
        }
        return Optional.empty();
    }

    /** "The day after tomorrow", "the day after"; "any day after tomorrow" is no one day. */
    private Optional<Found> dayAfter(List<String> words, int place) {
        if (word(words, place - 1).equals("any")) {
            return Optional.empty();
        }
        boolean tomorrow = word(words, place + 2).equals("tomorrow");
        boolean visit = Patterns.match(word(words, place + 2), "|please|instead|[.,?!]|if|that");
        return tomorrow ? one(today.plusDays(2), 3) : visit ? one(from.plusDays(1), 2) : Optional.empty();
    }

    /** "Beginning of february", "start of next week". */
    private Optional<Found> beginning(List<String> words, int place) {
        if (!word(words, place + 1).equals("of")) {
            return Optional.empty();
        }
        int at = word(words, place + 2).equals("the") ? place + 3 : place + 2;
        return at(words, at)
                .filter(found -> found.days != null && found.days.last().isAfter(found.days.first()))
                .map(found -> {
                    Days all = java.util.Objects.requireNonNull(found.days);
                    boolean month = all.last().isAfter(all.first().plusDays(7));
                    return new Found(
                            new Days(all.first(), all.first().plusDays(month ? 6 : 1)),
                            List.of(),
                            at - place + found.words,
                            false);
                });
    }

    private Optional<Found> middle(List<String> words, int place) {
        int at = word(words, place + 1).equals("of") ? place + 2 : place + 1;
        return word(words, at).equals("next") && word(words, at + 1).equals("week")
                ? range(monday(8), monday(10), at - place + 2)
                : Optional.empty();
    }

    private Optional<Found> later(List<String> words, int place) {
        boolean inTheWeek =
                word(words, place + 1).equals("in") && word(words, place + 3).equals("week");
        boolean thisWeek =
                word(words, place + 1).equals("this") && word(words, place + 2).equals("week");
        if (word(words, place + 1).equals("on")) {
            return later(without(words, place + 1), place)
                    .map(found -> new Found(found.days, List.of(), found.words + 1, false));
        }
        if (word(words, place + 1).equals("in") && word(words, place + 3).equals("month")) {
            return range(monday(7), today.with(TemporalAdjusters.lastDayOfMonth()), 4);
        }
        LocalDate sunday = monday(6);
        return (inTheWeek || thisWeek) && sunday.isAfter(from)
                ? range(from.plusDays(1), sunday, inTheWeek ? 4 : 3)
                : Optional.empty();
    }

    private static List<String> without(List<String> words, int place) {
        List<String> fewer = new java.util.ArrayList<>(words);
        fewer.remove(place);
        return fewer;
    }

    /** The Monday of this week, and so many days. */
    private LocalDate monday(int plus) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(plus);
    }

    private static Found found(LocalDate day, int words) {
        return new Found(Days.of(day), List.of(), words, false);
    }

    static Optional<Found> one(LocalDate day, int words) {
        return Optional.of(found(day, words));
    }

    static Optional<Found> range(LocalDate first, LocalDate last, int words) {
        return Optional.of(new Found(new Days(first, last), List.of(), words, false));
    }
}
