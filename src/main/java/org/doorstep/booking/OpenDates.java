package org.doorstep.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.schedule.WindowGrid;

/** The days of several operatives, by date. Immutable. */
final class OpenDates {

    /**
     * Who works on a date.
     *
     * @param opens the first minute at which one of them works, since 1970-01-01T00:00Z; {@link WindowGrid#NEVER} where nobody does
     * @param closes the first minute after the last of their work
     */
    record OnDate(LocalDate date, List<OpenDay> days, int opens, int closes) {

        private static OnDate of(List<OpenDay> days) {
            int opens = WindowGrid.NEVER;
            int closes = WindowGrid.ALWAYS;
            for (OpenDay day : days) {
                opens = Math.min(opens, day.plan().opens());
                closes = Math.max(closes, day.plan().closes());
            }
            return new OnDate(days.get(0).date(), List.copyOf(days), opens, closes);
        }

        private OnDate with(UnaryOperator<OpenDay> change) {
            return new OnDate(date, days.stream().map(change).toList(), opens, closes);
        }
    }

    private final List<OnDate> dates;
    private final boolean held;

    private OpenDates(List<OnDate> dates) {
        this.dates = List.copyOf(dates);
        held = days().anyMatch(day -> !day.held().isEmpty());
    }

    /** These days, in any order: a wide search has thousands. */
    static OpenDates of(Collection<List<OpenDay>> diaries) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (List<OpenDay> diary : diaries) {
            for (OpenDay day : diary) {
                first = Math.min(first, day.date().toEpochDay());
                last = Math.max(last, day.date().toEpochDay());
            }
        }
        List<List<OpenDay>> byDate = new ArrayList<>();
        for (long date = first; date <= last; date++) {
            byDate.add(new ArrayList<>());
        }
        for (List<OpenDay> diary : diaries) {
            for (OpenDay day : diary) {
                byDate.get((int) (day.date().toEpochDay() - first)).add(day);
            }
        }
        byDate.removeIf(List::isEmpty);
        return new OpenDates(byDate.stream().map(OnDate::of).toList());
    }

    /** The same days as they stand at this moment for somebody. */
    OpenDates at(Instant now, Yielding yielding) {
        return held ? with(day -> day.at(now, yielding)) : this;
    }

    /** The same days without the visit of this key. */
    OpenDates without(String key) {
        return with(day -> day.without(key));
    }

    /** Those on which somebody works, in turn. */
    List<OnDate> dates() {
        return dates;
    }

    Stream<OpenDay> days() {
        return dates.stream().flatMap(date -> date.days().stream());
    }

    private OpenDates with(UnaryOperator<OpenDay> change) {
        return new OpenDates(dates.stream().map(date -> date.with(change)).toList());
    }
}
