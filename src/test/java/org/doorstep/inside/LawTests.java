package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.starts;
import static org.doorstep.inside.Estate.today;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.settings.WorkingCalendar;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrderDetails;
import org.doorstep.works.WorksOrderRegister;
import org.junit.jupiter.api.Test;

/** What law and calendar allow: on which days a kind of visit is made, how soon, and until when. */
interface LawTests {

    String DAMP = "DAMP_INSPECTION";
    String TREATMENT = "DAMP_TREATMENT";

    @Test
    default void bank_holidays_of_the_nation_and_of_the_settings_are_known_inside_the_server() {
        WorkingCalendar calendar = Beans.the(WorkingCalendar.class);

        assertThat(LocalDate.of(2031, 1, 1).datesUntil(LocalDate.of(2032, 1, 1)).filter(calendar::isBankHoliday))
                .hasSize(10)
                .contains(LocalDate.of(2031, 4, 14), LocalDate.of(2031, 6, 3), LocalDate.of(2031, 6, 4));
    }

    @Test
    default void a_bank_holiday_on_which_somebody_works_is_for_damp_and_not_for_gas() {
        String trade = newTrade();
        LocalDate holiday = bankHolidayFrom(today().plusDays(3));
        operative(trade, holiday, "09:00", "10:00");
        Home home = home();
        String gas = order(home, trade);
        String damp = order(home, trade, DAMP, 45, null);

        assertThat(starts(slots(damp, holiday))).containsExactly("09:00");
        assertThat(slots(gas, holiday)).isEmpty();
        assertThat(slots(new SlotWish(List.of(damp, gas), null, TimeWish.from(holiday), 1, true, "", "")))
                .isEmpty();
    }

    @Test
    default void a_slot_of_a_bank_holiday_is_refused_to_a_gas_check_as_what_it_is() {
        String trade = newTrade();
        LocalDate holiday = bankHolidayFrom(today().plusDays(3));
        operative(trade, holiday, "09:00", "10:00");
        Home home = home();
        String gas = order(home, trade);
        String damp = order(home, trade, DAMP, 45, null);
        String slot = slotAt(slots(damp, holiday), "09:00");

        BookingResult booking = book(gas, slot, home.tenant());
        BookingResult holding = Bookings.booking().hold(SlotChoice.ofSlot(List.of(gas), slot), home.tenant(), null);

        assertThat(List.of(booking, holding)).allSatisfy(result -> assertThat(((NotPossible) result).problem())
                .isEqualTo(BookingResult.Problem.NOT_ON_THAT_DAY));
        booked(book(damp, slot, home.tenant()));
    }

    @Test
    default void a_tenancy_visit_is_on_working_days_and_a_gas_check_on_saturdays_too() {
        String trade = newTrade();
        LocalDate saturday = saturday();
        operative(trade, saturday, "09:00", "10:00");
        Home home = home();

        assertThat(slots(order(home, trade, "TENANCY_VISIT", 45, null), saturday))
                .isEmpty();
        assertThat(starts(slots(order(home, trade), saturday))).containsExactly("09:00");
    }

    @Test
    default void a_damp_inspection_is_in_time_for_ten_working_days_over_christmas() {
        String trade = newTrade();
        LocalDate aware = LocalDate.of(today().getYear() + 1, Month.DECEMBER, 17);
        LocalDate due = Beans.the(WorkingCalendar.class).plusWorkingDays(aware, 10);
        String badge = operative(trade, due, "09:00", "10:00");
        LocalDate next = due.plusDays(1);
        Estate.shift(badge, next, at(next, "09:00"), at(next, "10:00"));

        List<SlotOffer.Offered> offered =
                slots(Estate.wish(damp(home(), trade, DAMP, null, at(aware, "12:00")), due, 2));

        assertThat(due).as("fortnight and bank holidays").isAfter(aware.plusDays(15));
        assertThat(offered).extracting(SlotOffer.Offered::date).containsExactly(due, next);
        assertThat(offered).extracting(SlotOffer.Offered::meetsDueDate).containsExactly(true, false);
    }

    @Test
    default void every_reader_sees_the_earlier_of_what_was_told_and_what_the_law_has() {
        String trade = newTrade();
        Home home = home();
        LocalDate byLaw = Beans.the(WorkingCalendar.class).plusWorkingDays(today(), 10);
        String gas = order(home, trade, Estate.GAS, 45, byLaw.plusDays(1));
        String early = damp(home, trade, DAMP, byLaw.minusDays(1), now());
        String late = damp(home, trade, DAMP, byLaw.plusDays(30), now());
        String untold = damp(home, trade, DAMP, null, now());
        String never = order(home, trade);

        List<WorksOrder> needed = Beans.the(HomeVisits.class).needed(home.signedIn());

        assertThat(needed).extracting(WorksOrder::reference).containsExactly(early, late, untold, gas, never);
        assertThat(needed)
                .extracting(WorksOrder::dueBy)
                .containsExactly(byLaw.minusDays(1), byLaw, byLaw, byLaw.plusDays(1), null);
        assertThat(needed).allSatisfy(each -> assertThat(column("due", each.reference()))
                .isEqualTo(String.valueOf(each.dueBy())));
        assertThat(column("due_by", late))
                .as("what was told is kept")
                .isEqualTo(byLaw.plusDays(30).toString());
    }

    @Test
    default void no_row_says_that_an_order_is_due_later_than_the_law_has_it() {
        String order = damp(home(), newTrade(), DAMP, null, now());

        assertThatThrownBy(() ->
                        Sql.change("UPDATE works_order SET due = due + INTERVAL 1 DAY WHERE reference = ?", order))
                .rootCause()
                .hasMessageContaining("works_order_due");
    }

    @Test
    default void an_order_that_no_hazard_started_is_under_no_clock_any_more() {
        String trade = newTrade();
        Home home = home();
        String order = damp(home, trade, DAMP, null, now());
        assertThat(column("law_due_by", order)).isNotEqualTo("null");

        put(home, order, trade, DAMP, null, null);

        assertThat(column("due", order)).isEqualTo("null");
        assertThat(Sql.text("SELECT GROUP_CONCAT(became ORDER BY id) FROM audit_trail WHERE about = ?", order))
                .contains("lawDueBy=20")
                .contains("lawDueBy=none");
    }

    @Test
    default void a_limit_that_is_added_counts_for_what_is_put_in_later() {
        String trade = newTrade();
        Home home = home();
        String before = damp(home, trade, TREATMENT, null, now());
        Sql.change("INSERT INTO legal_limit (nation, visit_type, starts_from, from_date, amount, unit, source)"
                + " VALUES ('ENGLAND', 'DAMP_TREATMENT', 'AWARE', '2026-01-01', 5, 'DAYS', 'a test')");
        try {
            String after = damp(home, trade, TREATMENT, null, now());

            assertThat(column("due", before)).isEqualTo("null");
            assertThat(column("due", after)).isEqualTo(today().plusDays(5).toString());
        } finally {
            Sql.change("DELETE FROM legal_limit WHERE source = 'a test'");
        }
    }

    @Test
    default void a_kind_of_visit_has_its_own_lead_and_notice() {
        String trade = newTrade();
        String badge = operative(trade, today(), "00:00", "23:55");
        today().plusDays(1)
                .datesUntil(today().plusDays(6))
                .forEach(date -> Estate.shift(badge, date, at(date, "00:00"), at(date, "23:55")));
        Home home = home();
        String order = order(home, trade, TREATMENT, 60, null);
        Sql.change("UPDATE visit_type SET lead_minutes = 2880, notice_minutes = 4320 WHERE code = ?", TREATMENT);
        try {
            List<SlotOffer.Offered> chosen = slots(anyTime(order, true));
            List<SlotOffer.Offered> imposed = slots(anyTime(order, false));
            BookingResult refused = book(order, chosen.get(0).slotId(), Estate.HOUSING_SYSTEM);

            assertThat(first(chosen)).isBetween(now().plus(Duration.ofHours(47)), now().plus(Duration.ofHours(50)));
            assertThat(first(imposed)).isBetween(now().plus(Duration.ofHours(71)), now().plus(Duration.ofHours(74)));
            assertThat(refused).isEqualTo(new BookingResult.NoticeTooShort(Duration.ofHours(72)));
            booked(book(order, imposed.get(1).slotId(), Estate.HOUSING_SYSTEM));
        } finally {
            Sql.change("UPDATE visit_type SET lead_minutes = NULL, notice_minutes = NULL WHERE code = ?", TREATMENT);
        }
    }

    private static SlotWish anyTime(String order, boolean tenantChooses) {
        return new SlotWish(List.of(order), null, TimeWish.NONE, 5, tenantChooses, "", "");
    }

    private static Instant first(List<SlotOffer.Offered> offered) {
        return offered.get(0).slot().window().earliest();
    }

    private static LocalDate bankHolidayFrom(LocalDate date) {
        return Beans.the(WorkingCalendar.class).isBankHoliday(date) ? date : bankHolidayFrom(date.plusDays(1));
    }

    private static LocalDate saturday() {
        LocalDate date = today().plusDays(3);
        do {
            date = date.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        } while (Beans.the(WorkingCalendar.class).isBankHoliday(date));
        return date;
    }

    private static String column(String name, String order) {
        return Sql.text("SELECT CAST(" + name + " AS CHAR) FROM works_order WHERE reference = ?", order);
    }

    /** A job of 45 minutes whose hazard the landlord learned of at this moment. */
    private static String damp(Home home, String trade, String visitType, LocalDate dueBy, Instant aware) {
        return put(home, order(home, trade, visitType, 45, null), trade, visitType, dueBy, aware);
    }

    private static String put(Home home, String order, String trade, String visitType, LocalDate dueBy, Instant aware) {
        WorksOrderDetails details = new WorksOrderDetails(
                home.propertyId(),
                visitType,
                trade,
                Duration.ofMinutes(45),
                dueBy,
                "A job",
                null,
                aware,
                null,
                List.of(),
                1,
                null);
        Beans.the(WorksOrderRegister.class).put(order, details, Author.SYSTEM);
        return order;
    }
}
