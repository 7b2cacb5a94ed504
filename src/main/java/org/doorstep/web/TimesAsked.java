package org.doorstep.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.doorstep.booking.PartOfDay;
import org.doorstep.booking.TimeWish;
import org.jspecify.annotations.Nullable;

/**
 * What a page of times was asked for. What makes no sense counts as not asked.
 *
 * @param wish when the visit would suit
 * @param also references of other works orders to be done in the same visit
 * @param day the date whose times are all shown
 * @param slot the chosen slot's id; empty where none is
 */
public record TimesAsked(
        TimeWish wish, List<String> also, @Nullable LocalDate day, String slot) {

    private static final int MOST_ALSO = 9;

    public static TimesAsked read() {
        PartOfDay part = one(PartOfDay.values(), Exchange.asked("part"));
        TimeWish wish = new TimeWish(
                part == null ? PartOfDay.ANY : part,
                one(DayOfWeek.values(), Exchange.asked("weekday")),
                date(Exchange.asked("from")));
        return new TimesAsked(wish, ticked(), date(Exchange.asked("day")), Exchange.asked("slot"));
    }

    /** The other works orders that were ticked. */
    public static List<String> ticked() {
        return Exchange.askedAll("also").stream().distinct().limit(MOST_ALSO).toList();
    }

    /** The same for another wish, as it stands in an address. */
    public String address(UnaryOperator<TimeWish> other) {
        TimeWish asked = other.apply(wish);
        StringBuilder address = new StringBuilder("&part=").append(asked.part());
        if (asked.weekday() != null) {
            address.append("&weekday=").append(asked.weekday());
        }
        if (asked.from() != null) {
            address.append("&from=").append(asked.from());
        }
        return address + alsoAddress(also);
    }

    /** Works orders that are to be done too, as they stand in an address. */
    public static String alsoAddress(List<String> also) {
        return also.stream().map(each -> "&also=" + Exchange.escaped(each)).collect(Collectors.joining());
    }

    private static <T extends Enum<T>> @Nullable T one(T[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(String iso) {
        try {
            return iso.isEmpty() ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
