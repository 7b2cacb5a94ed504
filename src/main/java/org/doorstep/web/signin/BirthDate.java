package org.doorstep.web.signin;

import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.web.Problems;
import org.doorstep.web.TypedDate;

/** A date of birth on a form, in three fields. */
public class BirthDate {

    private static final String FIELD = "born-day";

    private String day = "";
    private String month = "";
    private String year = "";

    /** The date; empty where it needs mending, which is noted. */
    Optional<LocalDate> read(Problems problems, LocalDate today) {
        if (day.isBlank() && month.isBlank() && year.isBlank()) {
            problems.add(FIELD, "signin_birth_date.empty");
            return Optional.empty();
        }
        Optional<LocalDate> born = TypedDate.read(day, month, year);
        if (born.isEmpty()) {
            problems.add(FIELD, "signin_birth_date.wrong");
        } else if (born.get().isAfter(today)) {
            problems.add(FIELD, "signin_birth_date.future");
        }
        return born;
    }

    void show(LocalDate born) {
        day = String.valueOf(born.getDayOfMonth());
        month = String.valueOf(born.getMonthValue());
        year = String.valueOf(born.getYear());
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
