package org.doorstep.conversation.replying;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.conversation.reading.Wish;
import org.doorstep.conversation.reading.Wish.Days;
import org.doorstep.conversation.reading.Wish.Part;
import org.jspecify.annotations.Nullable;

/**
 * Whether a window is what somebody asked for. All times are the landlord's local ones.
 *
 * @param visit when the visit is that stands: what is sooner is before it; null for a first one, of which every time is as soon as may be
 * @param near the day around which it is looked where none was named
 */
record WishFit(Wish wish, @Nullable LocalDateTime visit, LocalDate near) {

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime SCHOOL_BEGINS = LocalTime.of(9, 30);
    private static final LocalTime SCHOOL_ENDS = LocalTime.of(14, 30);

    /** Of another time for a visit. */
    WishFit(Wish wish, LocalDateTime visit) {
        this(wish, visit, visit.toLocalDate());
    }

    /** Of a first visit. */
    static WishFit first(Wish wish, LocalDate today) {
        return new WishFit(wish, null, today);
    }

    /** Whether it is on a day, and at a time of day, that was asked for. */
    boolean fits(LocalDateTime from, LocalDateTime until) {
        return fitsDay(from) && fitsTime(from, until);
    }

    /** Whether it is on such a day; of what is sooner, before the visit that stands. */
    boolean fitsDay(LocalDateTime from) {
        LocalDate day = from.toLocalDate();
        boolean refused = wish.notDays().stream().anyMatch(each -> has(each, day))
                || wish.notWeekdays().contains(day.getDayOfWeek());
        boolean sooner = visit == null || !wish.parts().contains(Part.SOONER) || from.isBefore(visit);
        return !refused && sooner && isNamed(day);
    }

    /** "Next week, Monday or Wednesday" is both; "the 14th, or any Saturday" is either. */
    private boolean isNamed(LocalDate day) {
        List<Days> days = wish.days();
        Set<DayOfWeek> weekdays = wish.weekdays();
        boolean onDay = days.stream().anyMatch(each -> has(each, day));
        boolean onWeekday = weekdays.contains(day.getDayOfWeek());
        if (days.isEmpty() || weekdays.isEmpty()) {
            return (days.isEmpty() || onDay) && (weekdays.isEmpty() || onWeekday);
        }
        boolean span = days.stream().anyMatch(each -> !each.first().equals(each.last()));
        return span ? onDay && onWeekday : onDay || onWeekday;
    }

    /** Whether it is at such a time of day. */
    boolean fitsTime(LocalDateTime from, LocalDateTime until) {
        boolean partFits = wish.parts().stream().allMatch(part -> part == Part.SOONER)
                || wish.parts().stream().anyMatch(part -> isIn(part, from, until));
        return partFits && fitsHours(from, until);
    }

    private boolean fitsHours(LocalDateTime from, LocalDateTime until) {
        List<LocalTime> after = wish.from();
        List<LocalTime> before = wish.until();
        if (after.size() == before.size()) {
            return after.isEmpty()
                    || IntStream.range(0, after.size())
                            .anyMatch(i -> starts(from, after.get(i)) && ends(from, until, before.get(i)));
        }
        return (after.isEmpty() || after.stream().anyMatch(each -> starts(from, each)))
                && (before.isEmpty() || before.stream().anyMatch(each -> ends(from, until, each)));
    }

    private static boolean starts(LocalDateTime from, LocalTime notBefore) {
        return !from.toLocalTime().isBefore(notBefore);
    }

    private static boolean ends(LocalDateTime from, LocalDateTime until, LocalTime notAfter) {
        return !until.isAfter(from.toLocalDate().atTime(notAfter));
    }

    private static boolean isIn(Part part, LocalDateTime from, LocalDateTime until) {
        return switch (part) {
            case AM -> ends(from, until, LocalTime.NOON);
            case PM -> starts(from, LocalTime.NOON);
            case EVENING -> starts(from, EVENING);
            case SCHOOL -> starts(from, SCHOOL_BEGINS) && ends(from, until, SCHOOL_ENDS);
            case SOONER -> false;
        };
    }

    /** The first day that was named; the one near which it is looked where none was. */
    LocalDate firstDay() {
        return wish.days().stream().map(Days::first).min(LocalDate::compareTo).orElse(near);
    }

    /** The last day that was named; where none was, the one near which it is looked. */
    LocalDate lastDay() {
        return wish.days().stream().map(Days::last).max(LocalDate::compareTo).orElse(near);
    }

    private static boolean has(Days days, LocalDate day) {
        return !day.isBefore(days.first()) && !day.isAfter(days.last());
    }
}
