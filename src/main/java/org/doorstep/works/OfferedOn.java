package org.doorstep.works;

import java.time.LocalDate;
import org.doorstep.settings.WorkingCalendar;

/** On which days a kind of visit is offered, where somebody works on them; the strictest last. */
public enum OfferedOn {
    ANY_DAY,
    NOT_BANK_HOLIDAYS,
    WORKING_DAYS;

    /** Whether it is offered on a local date. */
    public boolean includes(LocalDate date, WorkingCalendar calendar) {
        return switch (this) {
            case ANY_DAY -> true;
            case NOT_BANK_HOLIDAYS -> !calendar.isBankHoliday(date);
            case WORKING_DAYS -> calendar.isWorkingDay(date);
        };
    }
}
