package org.doorstep.booking;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A wish about the time of day, by local time of the whole window. */
public enum PartOfDay {
    ANY,
    MORNING,
    SCHOOL_HOURS,
    EVENING,
    SATURDAY;

    private static final LocalTime SCHOOL_RUN_OVER = LocalTime.of(9, 30);
    private static final LocalTime SCHOOL_RUN_AGAIN = LocalTime.of(14, 30);
    private static final LocalTime AFTER_WORK = LocalTime.of(17, 0);

    /** Whether a window from and to these local times grants the wish. */
    boolean includes(LocalDateTime from, LocalDateTime to) {
        return switch (this) {
            case ANY -> true;
            case MORNING -> from.getHour() < 12 && !to.toLocalTime().isAfter(LocalTime.NOON);
            case SCHOOL_HOURS ->
                !from.toLocalTime().isBefore(SCHOOL_RUN_OVER)
                        && from.toLocalTime().isBefore(SCHOOL_RUN_AGAIN)
                        && !to.toLocalTime().isAfter(SCHOOL_RUN_AGAIN);
            case EVENING -> !from.toLocalTime().isBefore(AFTER_WORK);
            case SATURDAY -> from.getDayOfWeek() == DayOfWeek.SATURDAY;
        };
    }
}
