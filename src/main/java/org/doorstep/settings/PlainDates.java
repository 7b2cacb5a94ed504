package org.doorstep.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates and times as people say them: "Wednesday 30 December", "10:30am to 11am". Always the landlord's local time. After the GOV.UK
 * style guide: no leading noughts, no ":00", midday and midnight in words.
 */
@Named
@ApplicationScoped
public class PlainDates implements DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d ", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);

    @Inject
    Landlord landlord;

    protected PlainDates() {}

    PlainDates(Landlord landlord) {
        this.landlord = landlord;
    }

    /** "Wednesday 30 December". */
    @Override
    public String day(Object when) {
        return DAY.format(local(when));
    }

    /** "Wednesday 30 December 2026", for pages that are kept. */
    public String dayAndYear(Object when) {
        return DAY_AND_YEAR.format(local(when));
    }

    /** "30 December". */
    public String date(Object when) {
        return DATE.format(local(when));
    }

    public String weekday(Object when) {
        return WEEKDAY.format(local(when));
    }

    /** "January 2027". */
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** "Wed 30 Dec"; three letters for every month, where the JDK's British English gives "Sept". */
    @Override
    public String shortDay(Object when) {
        TemporalAccessor date = local(when);
        String month = Month.from(date).getDisplayName(TextStyle.FULL, Locale.UK);
        return SHORT_DAY.format(date) + month.substring(0, 3);
    }

    /** "2 Dec 2026": for tables. */
    public String shortDayAndYear(Object when) {
        TemporalAccessor date = local(when);
        String month = Month.from(date).getDisplayName(TextStyle.FULL, Locale.UK);
        return date.get(ChronoField.DAY_OF_MONTH) + " " + month.substring(0, 3) + " " + date.get(ChronoField.YEAR);
    }

    /** "10:30am", "11am", "midday", "midnight". */
    @Override
    public String time(Instant when) {
        return timeOfDay(LocalTime.ofInstant(when, zone()));
    }

    /** The same of a local time. */
    public String timeOfDay(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : String.format(Locale.UK, ":%02d", time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    /** "10:30am to 11am". */
    @Override
    public String times(Instant from, Instant to) {
        return time(from) + " to " + time(to);
    }

    /** "45 minutes", "an hour", "an hour and a half", "2 hours", "2 hours 20 minutes". */
    public String howLong(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return rest + " minutes";
        }
        String whole = hours == 1 ? "an hour" : hours + " hours";
        if (rest == 0) {
            return whole;
        }
        return rest == 30 && hours == 1
                ? "an hour and a half"
                : (hours == 1 ? "1 hour " : hours + " hours ") + rest + " minutes";
    }

    public LocalDate dateOf(Instant when) {
        return LocalDate.ofInstant(when, zone());
    }

    /** The local time of day. */
    public LocalTime timeOf(Instant when) {
        return LocalTime.ofInstant(when, zone());
    }

    /** The moment of a local time; one that the clocks jump over is as much later as they jump. */
    public Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone()).toInstant();
    }

    private TemporalAccessor local(Object when) {
        return when instanceof Instant instant ? dateOf(instant) : (LocalDate) when;
    }

    private ZoneId zone() {
        return landlord.getZone();
    }
}
