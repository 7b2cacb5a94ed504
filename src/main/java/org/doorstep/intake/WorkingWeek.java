package org.doorstep.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.doorstep.schedule.ShiftTime;

/**
 * When one operative works. Depends on the date and the badge alone, so that the shifts of a date are the same whenever the demo is
 * started.
 *
 * @param badge the operative's
 * @param lates weekdays with a shift from midday on
 * @param lateUntil local time at which a late shift ends
 * @param saturdays the weeks with a Saturday morning
 */
record WorkingWeek(String badge, Set<DayOfWeek> lates, LocalTime lateUntil, Saturdays saturdays) {

    /** Every other Saturday, or none. */
    enum Saturdays {
        NONE,
        EVEN,
        ODD
    }

    private static final long DAYS_A_WEEK = 7;
    /** One day of leave in about this many. */
    private static final int LEAVE = 30;

    /** The shifts of a local date; none where they do not work. */
    List<ShiftTime> on(LocalDate date, ZoneId zone) {
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY || isOnLeave(date)) {
            return List.of();
        }
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return worksSaturday(date)
                    ? List.of(shift(date, LocalTime.of(9, 0), LocalTime.of(13, 0), zone))
                    : List.of();
        }
        LocalTime start = lates.contains(date.getDayOfWeek()) ? LocalTime.NOON : LocalTime.of(8, 0);
        LocalTime end = lates.contains(date.getDayOfWeek()) ? lateUntil : LocalTime.of(16, 30);
        LocalTime pause = start.plusHours(4);
        return List.of(shift(date, start, pause, zone), shift(date, pause.plusMinutes(30), end, zone));
    }

    private boolean worksSaturday(LocalDate date) {
        boolean even = Math.floorDiv(date.toEpochDay(), DAYS_A_WEEK) % 2 == 0;
        return saturdays == (even ? Saturdays.EVEN : Saturdays.ODD);
    }

    private boolean isOnLeave(LocalDate date) {
        return new SplittableRandom(date.toEpochDay() * 100_003 + Long.parseLong(badge)).nextInt(LEAVE) == 0;
    }

    private static ShiftTime shift(LocalDate date, LocalTime from, LocalTime to, ZoneId zone) {
        return new ShiftTime(
                date.atTime(from).atZone(zone).toInstant(),
                date.atTime(to).atZone(zone).toInstant());
    }
}
