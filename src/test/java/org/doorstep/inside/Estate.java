package org.doorstep.inside;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.audit.Author;
import org.doorstep.booking.Actor;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.BusyChange;
import org.doorstep.booking.ShiftChange;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.OperativeDetails;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.schedule.Place;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.settings.WorkingCalendar;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.PersonDetails;
import org.doorstep.tenancy.PropertyDetails;
import org.doorstep.tenancy.PropertyRegister;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TenancyDetails;
import org.doorstep.tenancy.TenancyRegister;
import org.doorstep.tenancy.Uprn;
import org.doorstep.works.WorksOrderDetails;
import org.doorstep.works.WorksOrderRegister;

/** Puts in what a test needs, through the same use cases as the API. Every test has a trade of its own, so none sees another's slots. */
final class Estate {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final String GAS = "GAS_SAFETY_CHECK";
    static final Actor HOUSING_SYSTEM = new Actor("housing system", "key:1", BookingChannel.API, null);

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private Estate() {}

    static Instant now() {
        return Beans.the(Clock.class).instant();
    }

    static LocalDate today() {
        return LocalDate.ofInstant(now(), LONDON);
    }

    /** A working day far enough ahead for every rule: on others some visits are not made, and some people wish for Saturdays. */
    static LocalDate someDay() {
        return workingFrom(today().plusDays(7));
    }

    /** Some days after that, of those that are no bank holidays. */
    static LocalDate someDay(int later) {
        LocalDate date = someDay();
        for (int i = 0; i < later; i++) {
            date = ordinaryFrom(date.plusDays(1));
        }
        return date;
    }

    private static LocalDate workingFrom(LocalDate date) {
        return Beans.the(WorkingCalendar.class).isWorkingDay(date) ? date : workingFrom(date.plusDays(1));
    }

    /** This date, or the first one after it that is no bank holiday. */
    static LocalDate ordinaryFrom(LocalDate date) {
        return Beans.the(WorkingCalendar.class).isBankHoliday(date) ? ordinaryFrom(date.plusDays(1)) : date;
    }

    /** The Sunday of next year on which clocks change in this month. */
    static LocalDate clockChange(Month month) {
        return LocalDate.of(today().getYear() + 1, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }

    static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }

    static String newTrade() {
        return "TRADE_" + NEXT.incrementAndGet();
    }

    static Home home() {
        return homeAt(null);
    }

    /** A home at a place, or at one that nobody knows. */
    static Home homeAt(Place place) {
        int number = NEXT.incrementAndGet();
        Uprn uprn = new Uprn("1000" + number);
        RentAccountNumber account = new RentAccountNumber("9000-" + number);
        // Numbers that nobody has: there are a thousand of them.
        String mobile = String.format(Locale.ROOT, "7700900%03d", number % 1_000);
        LocalDate born = LocalDate.of(1980, 1, 1).plusDays(number);
        Beans.the(PropertyRegister.class)
                .put(
                        uprn,
                        new PropertyDetails(
                                List.of(number + " Test Close"),
                                "NE28 9QT",
                                null,
                                place == null ? null : place.latitude(),
                                place == null ? null : place.longitude(),
                                true),
                        Author.SYSTEM);
        PersonDetails person = new PersonDetails(
                "P" + number,
                "Siân O’Brien",
                null,
                born,
                MemberRole.TENANT,
                List.of(ContactPoint.fromHousingSystem(ContactKind.MOBILE, "0" + mobile, 0)),
                null,
                null);
        Beans.the(TenancyRegister.class)
                .put(account, new TenancyDetails(uprn, LocalDate.of(2020, 4, 1), null, List.of(person)), Author.SYSTEM);
        long id = Sql.number("SELECT id FROM property WHERE uprn = ?", uprn.value());
        return new Home(id, account.written(), "P" + number, born, "+44" + mobile);
    }

    /** An operative of this trade who works on this date; their badge number. */
    static String operative(String trade, LocalDate date, String start, String end) {
        return operative(trade, date, start, end, null, null);
    }

    /** The same of this gender, who sets out from a place. */
    static String operative(String trade, LocalDate date, String start, String end, String gender, Place place) {
        String badge = "B" + NEXT.incrementAndGet();
        OperativeDetails details = new OperativeDetails(
                "Priya Shah",
                List.of(trade.split("\\+")),
                List.of("en"),
                null,
                null,
                List.of(),
                gender,
                null,
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude());
        Beans.the(OperativeRegister.class).put(badge, details, Author.SYSTEM);
        shift(badge, date, at(date, start), at(date, end));
        return badge;
    }

    static List<String> shift(String badge, LocalDate date, Instant start, Instant end) {
        return Beans.the(ShiftChange.class)
                .put(new ShiftChange.Day(badge, date, List.of(new ShiftTime(start, end))), Author.SYSTEM)
                .orElseThrow();
    }

    /** Another scheduler plans this time of the operative; the visits that it breaks. */
    static List<String> busy(String badge, LocalDate date, String start, String end) {
        return Beans.the(BusyChange.class)
                .put(busyDay(badge, date, start, end), Author.SYSTEM)
                .orElseThrow();
    }

    /** The same at a place. */
    static void busyAt(String badge, LocalDate date, String start, String end, Place place) {
        BusyBlock block = new BusyBlock(at(date, start), at(date, end), place.latitude(), place.longitude(), "works");
        Beans.the(BusyChange.class).put(new BusyChange.Day(badge, date, List.of(block)), Author.SYSTEM);
    }

    /** An operative sets out from another place from now on. */
    static void moveStart(String badge, String trade, Place place) {
        OperativeDetails details = new OperativeDetails(
                "Priya Shah",
                List.of(trade),
                List.of("en"),
                null,
                null,
                List.of(),
                null,
                null,
                place.latitude(),
                place.longitude());
        Beans.the(OperativeRegister.class).put(badge, details, Author.SYSTEM);
    }

    static BusyChange.Day busyDay(String badge, LocalDate date, String start, String end) {
        // Of two times that are not in order, the second is the next day's.
        LocalDate last = end.compareTo(start) > 0 ? date : date.plusDays(1);
        BusyBlock block = new BusyBlock(at(date, start), at(last, end), null, null, "works");
        return new BusyChange.Day(badge, date, List.of(block));
    }

    /** A gas safety check of 45 minutes. */
    static String order(Home home, String trade) {
        return order(home, trade, GAS, 45, null);
    }

    static String order(Home home, String trade, String visitType, int minutes, LocalDate dueBy) {
        return order(home, trade, visitType, minutes, dueBy, 1, null);
    }

    /** A gas safety check that so many operatives must do together. */
    static String orderForCrew(Home home, String trade, int crew) {
        return order(home, trade, GAS, 45, null, crew, null);
    }

    /** A gas safety check that comes after another order. */
    static String orderAfter(Home home, String trade, String first) {
        return order(home, trade, GAS, 45, null, 1, first);
    }

    private static String order(
            Home home, String trade, String visitType, int minutes, LocalDate dueBy, int crew, String after) {
        String reference = "W" + NEXT.incrementAndGet() + "/1";
        Beans.the(WorksOrderRegister.class)
                .put(
                        reference,
                        new WorksOrderDetails(
                                home.propertyId(),
                                visitType,
                                trade,
                                Duration.ofMinutes(minutes),
                                dueBy,
                                "A job",
                                null,
                                null,
                                null,
                                List.of(),
                                crew,
                                after),
                        Author.SYSTEM);
        return reference;
    }

    /** Somebody who lives there needs this. */
    static void adjustment(Home home, String code, String note) {
        Sql.change(
                "INSERT INTO reasonable_adjustment (person_id, code, note, source)"
                        + " SELECT id, ?, ?, 'HOUSING_SYSTEM' FROM person WHERE person_reference = ?",
                code,
                note,
                home.person());
    }

    static SlotWish wish(String order, LocalDate from, int days) {
        return new SlotWish(List.of(order), null, TimeWish.from(from), days, true, "", "");
    }

    static List<SlotOffer.Offered> slots(SlotWish wish) {
        return ((SlotOffer.Slots) Beans.the(SlotSearch.class).offer(wish)).slots();
    }

    static List<SlotOffer.Offered> slots(String order, LocalDate date) {
        return slots(wish(order, date, 1));
    }

    /** Local times at which the windows of these slots start. */
    static List<String> starts(List<SlotOffer.Offered> slots) {
        return slots.stream()
                .map(slot -> LocalTime.ofInstant(slot.slot().window().earliest(), LONDON)
                        .toString())
                .toList();
    }

    /** The id of the slot that starts at this local time. */
    static String slotAt(List<SlotOffer.Offered> slots, String time) {
        return slots.stream()
                .filter(slot -> starts(List.of(slot)).contains(time))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No slot at " + time + " among " + starts(slots)))
                .slotId();
    }
}
