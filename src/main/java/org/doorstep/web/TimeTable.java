package org.doorstep.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.PartOfDay;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.TimeWish;
import org.doorstep.settings.PlainDates;

/**
 * Slots as a page shows them: the next few days that have any, three times a day at first (the first, a middle one and the last), each radio named by its date and times. What
 * else there is, is a link: nothing needs a script.
 */
public final class TimeTable {

    private static final int DAYS = 5;
    private static final int TIMES = 3;

    /** A filter as a link. */
    public record Filter(String name, String address, boolean chosen) {}

    /** A slot as a radio. */
    public record Time(String id, String slotId, String name, boolean chosen) {}

    /** A day; {@code moreName} is empty where all its times are shown. */
    public record Day(String id, String name, List<Time> times, String moreName, String moreAddress) {}

    private final List<Filter> filters = new ArrayList<>();
    private final List<Filter> weekdays = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final String laterAddress;
    private final String soonestAddress;
    private final String chosenWeekday;
    private final PlainDates dates;
    private final Words words;

    /**
     * Lays out an offer.
     *
     * @param base the page's address with what it is about; its other parameters are added
     * @param asked what the page was asked for
     * @param offered soonest first
     * @param searchedTo the last date that was looked at
     */
    public TimeTable(
            String base, TimesAsked asked, List<Offered> offered, LocalDate searchedTo, PlainDates dates, Words words) {
        this.dates = dates;
        this.words = words;
        TimeWish wish = asked.wish();
        for (PartOfDay part : PartOfDay.values()) {
            String address = base + asked.address(old -> new TimeWish(part, old.weekday(), old.from()));
            filters.add(new Filter(words.of("times.part." + part), address, part == wish.part()));
        }
        weekdays.add(new Filter(
                words.of("times.weekday.ANY"),
                base + asked.address(old -> old.without(TimeWish.Part.WEEKDAY)),
                wish.weekday() == null));
        for (DayOfWeek each : DayOfWeek.values()) {
            String address = base + asked.address(old -> new TimeWish(old.part(), each, old.from()));
            weekdays.add(new Filter(dates.weekday(each), address, each == wish.weekday()));
        }
        chosenWeekday = wish.weekday() == null ? "" : dates.weekday(wish.weekday());
        Map<LocalDate, List<Offered>> byDay = new LinkedHashMap<>();
        offered.forEach(each ->
                byDay.computeIfAbsent(each.date(), date -> new ArrayList<>()).add(each));
        LocalDate last = searchedTo;
        for (Map.Entry<LocalDate, List<Offered>> day : byDay.entrySet()) {
            if (days.size() == DAYS) {
                break;
            }
            days.add(day(day.getKey(), day.getValue(), asked, base));
            last = days.size() == DAYS ? day.getKey() : searchedTo;
        }
        LocalDate next = last.plusDays(1);
        laterAddress = base + asked.address(old -> new TimeWish(old.part(), old.weekday(), next));
        soonestAddress = wish.from() == null ? "" : base + asked.address(old -> old.without(TimeWish.Part.FROM));
    }

    private Day day(LocalDate date, List<Offered> offered, TimesAsked asked, String base) {
        boolean whole = date.equals(asked.day()) || offered.size() <= TIMES + 1;
        List<Integer> spread = List.of(0, offered.size() / 2, offered.size() - 1);
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            boolean chosen = offered.get(i).slotId().equals(asked.slot());
            if (whole || chosen || spread.contains(i)) {
                times.add(new Time(
                        "t-" + date + "-" + times.size(), offered.get(i).slotId(), name(offered.get(i)), chosen));
            }
        }
        int more = offered.size() - times.size();
        String moreName =
                switch (more) {
                    case 0 -> "";
                    case 1 -> words.of("times.more", more, dates.weekday(date));
                    default -> words.of("times.more.many", more, dates.weekday(date));
                };
        String address = base + asked.address(old -> old) + "&day=" + date + "#d-" + date;
        return new Day("d-" + date, dates.day(date), times, moreName, address);
    }

    private String name(Offered slot) {
        return words.sentence(dates.times(
                slot.slot().window().earliest(), slot.slot().window().latest()));
    }

    public boolean isAny() {
        return !days.isEmpty();
    }

    public List<Filter> getFilters() {
        return filters;
    }

    public List<Filter> getWeekdays() {
        return weekdays;
    }

    /** The weekday that alone is shown; empty for all. */
    public String getChosenWeekday() {
        return chosenWeekday;
    }

    public List<Day> getDays() {
        return days;
    }

    /** The id of the first radio, where an error leads. */
    public String getFirstId() {
        return isAny() ? days.get(0).times().get(0).id() : "times";
    }

    public String getLaterAddress() {
        return laterAddress;
    }

    /** Empty while the soonest are shown. */
    public String getSoonestAddress() {
        return soonestAddress;
    }
}
