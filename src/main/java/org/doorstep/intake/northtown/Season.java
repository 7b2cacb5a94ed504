package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** What a date brings to the whole town. */
final class Season {

    private static final int SALT = 77;
    private static final MonthDay CHRISTMAS = MonthDay.of(12, 20);
    private static final MonthDay SCHOOL_AGAIN = MonthDay.of(1, 4);
    private static final MonthDay SUMMER = MonthDay.of(7, 22);
    private static final MonthDay AUTUMN = MonthDay.of(9, 1);

    private Season() {}

    /** Six days of a hundred from November to March, one in the rest of the year. */
    static boolean isFoul(LocalDate date) {
        boolean winter = date.getMonthValue() <= Month.MARCH.getValue() || date.getMonthValue() >= 11;
        return Draw.of(date.toString(), SALT).ofHundred(winter ? 6 : 1);
    }

    static boolean isHoliday(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean christmas = !day.isBefore(CHRISTMAS) || day.isBefore(SCHOOL_AGAIN);
        return christmas || !day.isBefore(SUMMER) && day.isBefore(AUTUMN);
    }
}
