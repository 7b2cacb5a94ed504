package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.conversation.reading.Wish.Days;
import org.doorstep.conversation.reading.Wish.Part;
import org.jspecify.annotations.Nullable;

/** What has been understood of a wish while its text is read. */
final class WishNotes {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    final List<Days> days = new ArrayList<>();
    final List<Days> notDays = new ArrayList<>();
    final List<LocalTime> from = new ArrayList<>();
    final List<LocalTime> until = new ArrayList<>();

    /** Until when somebody says that they are busy: "after that" is after it. */
    @Nullable
    LocalTime busyUntil;

    /** The day of the visit does not suit. */
    boolean notThen;

    /** Weeks, weekends and parts of them. */
    final Set<Days> weeks = new HashSet<>();

    /** Days that were named by their weekday alone. */
    final Set<Days> plain = new HashSet<>();

    final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    final Set<DayOfWeek> notWeekdays = EnumSet.noneOf(DayOfWeek.class);
    final DayParts parts = new DayParts(this);
    final Asked asked;

    WishNotes(Asked asked) {
        this.asked = asked;
    }

    void day(DayWords.Found found, List<String> words, int i, boolean refused, boolean busy) {
        Days day = found.days();
        if (day == null) {
            everyWeek(found, words, i, refused, busy);
        } else if (refused) {
            refuse(day, found.plain());
        } else if (!busy) {
            wish(day, found.plain());
        } else if (found.plain() && namesSeveral(words)) {
            notWeekdays.add(day.first().getDayOfWeek());
        }
    }

    private void everyWeek(DayWords.Found found, List<String> words, int i, boolean refused, boolean busy) {
        boolean other = word(words, i - 1).equals("other");
        if (!Patterns.match(words.get(i), "weekdays?")) {
            (refused || busy || other ? notWeekdays : weekdays).addAll(found.weekday());
        } else if (!refused && !busy) {
            notWeekdays.addAll(WEEKEND);
        }
    }

    private void refuse(Days day, boolean weekday) {
        VisitTime visit = asked.visit();
        boolean ofVisit = visit != null && day.equals(Days.of(visit.day()));
        boolean later = weekday && days.stream().anyMatch(each -> each.first().isAfter(day.first()));
        if (!ofVisit || later) {
            notDays.add(day);
        } else {
            notThen = true;
        }
    }

    private void wish(Days day, boolean weekday) {
        if (!day.first().equals(day.last()) && day.last().isBefore(day.first().plusDays(7))) {
            weeks.add(day);
        }
        days.add(day);
        if (weekday) {
            plain.add(day);
        }
    }

    private static boolean namesSeveral(List<String> words) {
        return words.stream().filter(each -> DayWords.weekday(each).isPresent()).count() > 1;
    }

    /** Before a day; of times that were offered, before them all. */
    void before(Days early) {
        days.add(early);
        if (asked.sent() == Sent.OFFER && asked.offered().stream().noneMatch(each -> early.has(each.day()))) {
            parts.named.add(Part.SOONER);
        }
    }

    /** From one weekday to another: all of the week but its end, or the next such days. */
    void weekdays(DayOfWeek first, DayOfWeek last, LocalDate today, boolean refused) {
        boolean workdays = first == DayOfWeek.MONDAY && last == DayOfWeek.FRIDAY;
        if (workdays) {
            (refused ? weekdays : notWeekdays).addAll(WEEKEND);
            return;
        }
        LocalDate begin = today.with(TemporalAdjusters.next(first));
        Days all = new Days(begin, begin.with(TemporalAdjusters.nextOrSame(last)));
        (refused ? notDays : days).add(all);
        plain.add(all);
    }

    void from(LocalTime time, boolean busy) {
        if (!busy) {
            from.add(time);
        }
    }

    void until(LocalTime time, boolean busy) {
        if (busy) {
            busyUntil = time;
        } else {
            until.add(time);
        }
    }

    /** Until when somebody is busy or out, or until when it suits. */
    void till(LocalTime time, boolean refused, boolean busy) {
        until(time, refused || busy);
        if (refused) {
            from.add(time);
        }
    }

    void hour(ClockWords.Found clock, boolean refused, boolean busy) {
        if (refused || busy) {
            busyUntil = clock.time();
            return;
        }
        from.add(clock.time());
        if (clock.time().getHour() < 23) {
            until.add(clock.time().plusHours(1));
        }
    }
}
