package org.doorstep.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody would like a visit, by the landlord's local time.
 *
 * @param weekday on which alone; null: any
 * @param from the first date; null: as soon as may be
 */
public record TimeWish(
        PartOfDay part,
        @Nullable DayOfWeek weekday,
        @Nullable LocalDate from) {

    /** A wish that can be given up by itself. */
    public enum Part {
        PART_OF_DAY,
        WEEKDAY,
        FROM
    }

    public static final TimeWish NONE = new TimeWish(PartOfDay.ANY, null, null);

    public static TimeWish from(@Nullable LocalDate date) {
        return new TimeWish(PartOfDay.ANY, null, date);
    }

    /** Whether a window from and to these local times grants it. */
    boolean includes(LocalDateTime start, LocalDateTime end) {
        return (weekday == null || start.getDayOfWeek() == weekday) && part.includes(start, end);
    }

    /** Whether every window from the first date on grants it. */
    boolean isAnyTime() {
        return part == PartOfDay.ANY && weekday == null;
    }

    /** Which of its parts narrow it. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (part != PartOfDay.ANY) {
            parts.add(Part.PART_OF_DAY);
        }
        if (weekday != null) {
            parts.add(Part.WEEKDAY);
        }
        if (from != null) {
            parts.add(Part.FROM);
        }
        return parts;
    }

    /** The same with one of its parts given up. */
    public TimeWish without(Part given) {
        return new TimeWish(
                given == Part.PART_OF_DAY ? PartOfDay.ANY : part,
                given == Part.WEEKDAY ? null : weekday,
                given == Part.FROM ? null : from);
    }
}
