package org.doorstep.intake.northtown;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When one operative works. Depends on the date and the badge alone, so that the shifts of a date are the same whenever the demo is
 * started.
 *
 * @param lates weekdays with a shift from midday on
 * @param lateUntil local time at which a late shift ends
 * @param saturdays the weeks with a Saturday morning; null for none
 * @param off weekdays on which a part-timer does not work
 * @param ends local time at which an early day ends
 */
record WorkingWeek(
        String badge,
        Set<DayOfWeek> lates,
        LocalTime lateUntil,
        @Nullable Saturdays saturdays,
        Set<DayOfWeek> off,
        LocalTime ends) {

    /** Every other Saturday. */
    enum Saturdays {
        EVEN,
        ODD
    }

    /** A part of a day without a break in it, by local time. */
    record Stint(LocalTime start, LocalTime end) {

        /** In minutes. */
        int length() {
            return (end.toSecondOfDay() - start.toSecondOfDay()) / 60;
        }
    }

    private static final long DAYS_A_WEEK = 7;
    private static final int LEAVE_SALT = 30;
    /** One day of leave in about this many. */
    private static final int LEAVE = 30;

    static WorkingWeek of(TabbedFile.Row row) {
        return new WorkingWeek(
                row.text("badge"),
                days(row, "lates"),
                LocalTime.parse(row.find("lateUntil").orElse("19:00")),
                row.find("saturdays").map(Saturdays::valueOf).orElse(null),
                days(row, "off"),
                LocalTime.parse(row.find("ends").orElse("16:30")));
    }

    /** The stints of a local date; none on leave. */
    List<Stint> on(LocalDate date) {
        return isOnLeave(date) ? List.of() : planned(date);
    }

    /** Away on a date on which they would work. */
    boolean isOnLeave(LocalDate date) {
        return Draw.of(badge + date, LEAVE_SALT).below(LEAVE) == 0
                && !planned(date).isEmpty();
    }

    private List<Stint> planned(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        if (day == DayOfWeek.SUNDAY || off.contains(day)) {
            return List.of();
        }
        if (day == DayOfWeek.SATURDAY) {
            return worksSaturday(date) ? List.of(new Stint(LocalTime.of(9, 0), LocalTime.of(13, 0))) : List.of();
        }
        boolean late = lates.contains(day);
        LocalTime start = late ? LocalTime.NOON : LocalTime.of(8, 0);
        LocalTime pause = start.plusHours(4);
        return List.of(new Stint(start, pause), new Stint(pause.plusMinutes(30), late ? lateUntil : ends));
    }

    private boolean worksSaturday(LocalDate date) {
        boolean even = Math.floorDiv(date.toEpochDay(), DAYS_A_WEEK) % 2 == 0;
        return saturdays == (even ? Saturdays.EVEN : Saturdays.ODD);
    }

    private static Set<DayOfWeek> days(TabbedFile.Row row, String column) {
        return row.list(column).stream().map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
