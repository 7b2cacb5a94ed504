package org.doorstep.intake.northtown;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What nobody has written down about a household, the same whenever it is asked.
 *
 * @param numberGone the number on file is not theirs any more
 * @param unheard somebody who does not hear the bell
 * @param lean what it adds to the log-odds of each missed visit
 */
record HiddenHousehold(
        boolean numberGone, boolean forgetful, boolean wary, boolean unheard, Rhythm rhythm, double lean) {

    private static final int SALT = 1_801;

    /** When nobody can open. */
    enum Rhythm {
        AT_HOME,
        AT_WORK,
        SCHOOL_RUN,
        NIGHT_SHIFT;

        boolean isBad(LocalDate date, LocalTime from, LocalTime to) {
            boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            return switch (this) {
                case AT_HOME -> false;
                case AT_WORK -> weekday && to.isAfter(LocalTime.of(8, 30)) && from.isBefore(LocalTime.of(17, 0));
                case SCHOOL_RUN ->
                    weekday
                            && (overlaps(from, to, LocalTime.of(8, 20), LocalTime.of(9, 20))
                                    || overlaps(from, to, LocalTime.of(14, 45), LocalTime.of(15, 45)));
                case NIGHT_SHIFT -> from.isBefore(LocalTime.of(12, 30));
            };
        }

        private static boolean overlaps(LocalTime from, LocalTime to, LocalTime start, LocalTime end) {
            return from.isBefore(end) && to.isAfter(start);
        }
    }

    static HiddenHousehold of(Letting letting) {
        Draw draw = Draw.of(letting.account(), SALT);
        boolean children = letting.people().size() > letting.tenants().size();
        return new HiddenHousehold(
                draw.ofHundred(9),
                draw.ofHundred(18),
                draw.ofHundred(6),
                draw.ofHundred(5),
                rhythm(draw.below(100), children),
                draw.bell(Cause.HOUSEHOLD_NOISE));
    }

    private static Rhythm rhythm(int drawn, boolean children) {
        if (drawn < 24) {
            return Rhythm.AT_WORK;
        }
        if (drawn < 30) {
            return Rhythm.NIGHT_SHIFT;
        }
        return children && drawn < 75 ? Rhythm.SCHOOL_RUN : Rhythm.AT_HOME;
    }
}
