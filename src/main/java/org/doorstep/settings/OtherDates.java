package org.doorstep.settings;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.ResourceBundle;

/** Dates in a language other than English, from its bundle {@code Dates_xx.properties}; days of the week and months are lists there. */
final class OtherDates implements DateWords {

    private static final String BETWEEN = ",";
    private static final int HALF_A_DAY = 12;

    private final PlainDates plain;
    private final ResourceBundle words;

    OtherDates(PlainDates plain, ResourceBundle words) {
        this.plain = plain;
        this.words = words;
    }

    @Override
    public String day(Object when) {
        return date(when, "days", "months");
    }

    @Override
    public String shortDay(Object when) {
        return date(when, "days.short", "months.short");
    }

    @Override
    public String time(Instant when) {
        LocalTime time = plain.timeOf(when);
        String minutes = String.format(Locale.ROOT, ":%02d", time.getMinute());
        if (isTwentyFour()) {
            return time.getHour() + minutes;
        }
        if (time.equals(LocalTime.NOON)) {
            return words.getString("noon");
        }
        int hour = time.getHour() % HALF_A_DAY == 0 ? HALF_A_DAY : time.getHour() % HALF_A_DAY;
        return hour + (time.getMinute() == 0 ? "" : minutes) + (time.getHour() < HALF_A_DAY ? "am" : "pm");
    }

    @Override
    public String times(Instant from, Instant to) {
        return MessageFormat.format(words.getString("times"), time(from), time(to));
    }

    private boolean isTwentyFour() {
        return "24".equals(words.getString("clock"));
    }

    private String date(Object when, String days, String months) {
        LocalDate date = when instanceof Instant instant ? plain.dateOf(instant) : (LocalDate) when;
        return one(days, date.getDayOfWeek().getValue()) + " " + date.getDayOfMonth() + " "
                + one(months, date.getMonthValue());
    }

    private String one(String list, int number) {
        return words.getString(list).split(BETWEEN, -1)[number - 1];
    }
}
