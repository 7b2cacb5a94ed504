package org.doorstep.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.doorstep.booking.PartOfDay;
import org.jspecify.annotations.Nullable;

/**
 * What a page of times was asked for. What makes no sense counts as not asked.
 *
 * @param from the first date; null: as soon as may be
 * @param day the date whose times are all shown
 * @param slot the chosen slot's id; empty where none is
 */
public record TimesAsked(
        PartOfDay part, @Nullable LocalDate from, @Nullable LocalDate day, String slot) {

    public static TimesAsked read() {
        return new TimesAsked(
                part(Exchange.asked("part")),
                date(Exchange.asked("from")),
                date(Exchange.asked("day")),
                Exchange.asked("slot"));
    }

    private static PartOfDay part(String code) {
        return Arrays.stream(PartOfDay.values())
                .filter(part -> part.name().equals(code))
                .findFirst()
                .orElse(PartOfDay.ANY);
    }

    private static @Nullable LocalDate date(String iso) {
        try {
            return iso.isEmpty() ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
