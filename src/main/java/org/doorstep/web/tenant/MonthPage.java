package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/month: on which days of a month there are times, each of which leads to those of that day. */
@Named
@RequestScoped
public class MonthPage {

    /** As far ahead as slots are looked for. */
    private static final int MOST_DAYS = SlotWish.MOST_DAYS;

    /**
     * A day of the month, or of the weeks it begins and ends in.
     *
     * @param number of the month; empty for another month's
     * @param times in words; empty for a day that is past or another month's
     * @param address where they are shown; empty where there are none
     */
    public record Cell(String number, String name, String times, String address) {}

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    HomeVisitOrders orders;

    @Inject
    SlotSearch search;

    private YearMonth month = YearMonth.of(1970, 1);
    private final List<List<Cell>> weeks = new ArrayList<>();
    private SlotOffer.@Nullable Slots found;

    /** Looks for slots in the whole month. */
    public void load() {
        LocalDate today = dates.dateOf(clock.instant());
        month = asked(today);
        LocalDate first = latest(today, month.atDay(1));
        int days = (int) (month.atEndOfMonth().toEpochDay() - first.toEpochDay()) + 1;
        SlotWish wish = SlotWish.ofTenant(
                SlotWish.Tenant.of(person.getWho()), orders.asked(), TimeWish.from(first), days, orders.moving());
        if (orders.areTheirs() && search.offer(wish) instanceof SlotOffer.Slots slots) {
            found = slots;
            layOut(slots, today);
        } else {
            Exchange.notFound();
        }
    }

    /** The month that was asked for, as far as visits can be booked; this one where none was. */
    private YearMonth asked(LocalDate today) {
        YearMonth now = YearMonth.from(today);
        try {
            YearMonth wanted = YearMonth.parse(Exchange.asked("month"));
            return wanted.isBefore(now) || wanted.atDay(1).isAfter(today.plusDays(MOST_DAYS)) ? now : wanted;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    private void layOut(SlotOffer.Slots slots, LocalDate today) {
        Map<LocalDate, Long> times =
                slots.slots().stream().collect(Collectors.groupingBy(Offered::date, Collectors.counting()));
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                LocalDate date = week.plusDays(i);
                cells.add(cell(date, times.getOrDefault(date, 0L), today));
            }
            weeks.add(cells);
        }
    }

    private Cell cell(LocalDate date, long times, LocalDate today) {
        if (!YearMonth.from(date).equals(month)) {
            return new Cell("", "", "", "");
        }
        String number = String.valueOf(date.getDayOfMonth());
        if (date.isBefore(today)) {
            return new Cell(number, dates.day(date), "", "");
        }
        if (times == 0) {
            return new Cell(number, dates.day(date), words.of("tenant_month.full"), "");
        }
        String inWords = times == 1 ? words.of("tenant_month.time") : words.of("tenant_month.times", times);
        return new Cell(number, dates.day(date), inWords, getListAddress() + "&from=" + date + "&day=" + date);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public boolean isFound() {
        return found != null;
    }

    public boolean isAny() {
        return !Objects.requireNonNull(found).slots().isEmpty();
    }

    public List<List<Cell>> getWeeks() {
        return weeks;
    }

    /** "Monday" to "Sunday". */
    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values()).map(dates::weekday).toList();
    }

    /** "January 2027". */
    public String getName() {
        return dates.month(month);
    }

    public String getAbout() {
        return words.of(
                "tenant_month.about",
                words.names(Objects.requireNonNull(found).need().names()));
    }

    public String getListAddress() {
        return "/tenant/choose-time" + orders.query();
    }

    /** The month before; empty while that is past. */
    public String getBeforeName() {
        return month.equals(YearMonth.from(dates.dateOf(clock.instant()))) ? "" : dates.month(month.minusMonths(1));
    }

    public String getBeforeAddress() {
        return "/tenant/month" + orders.query() + "&month=" + month.minusMonths(1);
    }

    /** The month after; empty where no visit can be booked in it yet. */
    public String getAfterName() {
        LocalDate next = month.plusMonths(1).atDay(1);
        LocalDate last = dates.dateOf(clock.instant()).plusDays(MOST_DAYS);
        return next.isAfter(last) ? "" : dates.month(month.plusMonths(1));
    }

    public String getAfterAddress() {
        return "/tenant/month" + orders.query() + "&month=" + month.plusMonths(1);
    }
}
