package org.doorstep.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A date on a form, as it is typed in three fields: "first-day", "first-month" and "first-year".
 *
 * @param id what the ids of the fields begin with
 * @param typed what stands in the fields of the page, by their ids
 */
public record DateFields(String id, Map<String, String> typed) {

    private static final String DAY = "-day";
    private static final String MONTH = "-month";
    private static final String YEAR = "-year";

    /** "30 12 2026": a date as it may be typed. */
    public static String example(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonthValue() + " " + date.getYear();
    }

    /** The id of the first field, where an error leads. */
    public String firstId() {
        return id + DAY;
    }

    public void show(LocalDate date) {
        typed.put(id + DAY, String.valueOf(date.getDayOfMonth()));
        typed.put(id + MONTH, String.valueOf(date.getMonthValue()));
        typed.put(id + YEAR, String.valueOf(date.getYear()));
    }

    public boolean isBlank() {
        return (get(DAY) + get(MONTH) + get(YEAR)).isEmpty();
    }

    /** The date; empty where there is none of that day, month and year. */
    public Optional<LocalDate> read() {
        return TypedDate.read(get(DAY), get(MONTH), get(YEAR));
    }

    private String get(String field) {
        return typed.getOrDefault(id + field, "").strip();
    }
}
