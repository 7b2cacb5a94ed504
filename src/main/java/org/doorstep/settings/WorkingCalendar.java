package org.doorstep.settings;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * On which dates the landlord's nation works. Its bank holidays are those of the Banking and Financial Dealings Act 1971 and of proclamations,
 * with Christmas Day and Good Friday, as Jollyday knows them. Dates are the landlord's local ones.
 */
@ApplicationScoped
public class WorkingCalendar {

    @Inject
    Landlord landlord;

    /** By year; a year is worked out once. */
    private final Map<Integer, Set<LocalDate>> bankHolidays = new ConcurrentHashMap<>();

    protected WorkingCalendar() {}

    WorkingCalendar(Landlord landlord) {
        this.landlord = landlord;
    }

    /** Where one falls on a weekend: both that day itself and the day in lieu. */
    public boolean isBankHoliday(LocalDate date) {
        return bankHolidays.computeIfAbsent(date.getYear(), this::of).contains(date);
    }

    /** Neither a weekend nor a bank holiday. */
    public boolean isWorkingDay(LocalDate date) {
        return !isWeekend(date) && !isBankHoliday(date);
    }

    /**
     * The last day of a period of working days that begins with the day after a date.
     *
     * @param count 0 or more; 0 gives the date itself, whether it is a working day or not
     */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days are counted forward");
        }
        LocalDate last = date;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return last;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Set<LocalDate> of(int year) {
        Set<LocalDate> dates = new HashSet<>(landlord.getMoreBankHolidays());
        for (Holiday holiday : HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM))
                .getHolidays(Year.of(year), landlord.getNation().calendar())) {
            dates.add(holiday.getActualDate());
            holiday.getObservedDate().ifPresent(dates::add);
        }
        return Set.copyOf(dates);
    }
}
