package org.doorstep.conversation.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a visit would suit, as far as it was understood. Days are alternatives; what is in {@code notDays} and {@code notWeekdays} does not suit.
 *
 * @param from times of day from which it suits; two of them are alternatives
 * @param until times of day until which it suits
 */
public record Wish(
        List<Days> days,
        List<Days> notDays,
        Set<DayOfWeek> weekdays,
        Set<DayOfWeek> notWeekdays,
        Set<Part> parts,
        List<LocalTime> from,
        List<LocalTime> until) {

    /** Parts of a day, and what is no part but is said in the same place. SCHOOL: while children are at school. SOONER: before the visit that stands. */
    public enum Part {
        AM,
        PM,
        EVENING,
        SCHOOL,
        SOONER
    }

    /** From the first to the last, both of them too. */
    public record Days(LocalDate first, LocalDate last) {

        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + ".." + last;
        }
    }

    static final Wish NONE = new Wish(List.of(), List.of(), Set.of(), Set.of(), Set.of(), List.of(), List.of());

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether it says that the day of this visit does not suit, and nothing else: no wish for another time. */
    boolean onlyRefuses(VisitTime visit) {
        return equals(
                new Wish(List.of(), List.of(Days.of(visit.day())), Set.of(), Set.of(), Set.of(), List.of(), List.of()));
    }

    /** Whether it says of time of day alone, or of this very day, what this window keeps. */
    boolean isKeptBy(VisitTime visit) {
        boolean dayFits = days.isEmpty() || days.stream().anyMatch(each -> each.has(visit.day()));
        boolean weekdayFits =
                weekdays.isEmpty() || weekdays.contains(visit.day().getDayOfWeek());
        boolean notExcluded = notDays.stream().noneMatch(each -> each.has(visit.day()))
                && !notWeekdays.contains(visit.day().getDayOfWeek());
        boolean timeFits = from.stream().noneMatch(each -> each.isAfter(visit.from()))
                && until.stream().noneMatch(each -> each.isBefore(visit.until()));
        boolean morning = visit.until().isBefore(LocalTime.of(13, 0));
        boolean partFits =
                parts.isEmpty() || parts.contains(morning ? Part.AM : Part.PM) || parts.contains(Part.SCHOOL);
        return dayFits && weekdayFits && notExcluded && timeFits && partFits;
    }

    /** In the grammar of docs/replies.md. */
    @Override
    public String toString() {
        List<String> tokens = new ArrayList<>();
        days.forEach(each -> tokens.add(each.toString()));
        sorted(weekdays).forEach(each -> tokens.add("weekday:" + each.name().substring(0, 3)));
        parts.stream().sorted().forEach(each -> tokens.add(each.name()));
        from.forEach(each -> tokens.add(">=" + each));
        until.forEach(each -> tokens.add("<=" + each));
        notDays.forEach(each -> tokens.add("not:" + each));
        sorted(notWeekdays)
                .forEach(each -> tokens.add("not:weekday:" + each.name().substring(0, 3)));
        return String.join(" ", tokens);
    }

    private static Set<DayOfWeek> sorted(Set<DayOfWeek> days) {
        return days.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : new TreeSet<>(days);
    }
}
