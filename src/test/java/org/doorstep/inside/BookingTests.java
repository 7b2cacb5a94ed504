package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.assertGrainsEqualPlan;
import static org.doorstep.inside.Bookings.awaitQuiet;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.junit.jupiter.api.Test;

/** A booking is one whole, or nothing. */
interface BookingTests {

    @Test
    default void a_booking_writes_everything_that_belongs_to_it() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);

        Appointment appointment = book(home, order, someDay(), "09:30");
        awaitQuiet();

        long id = appointment.id();
        assertThat(appointment.reference()).matches("[ACDEFGHJKMNPQRTUVWXY34679]{6}");
        Map<String, Object> row =
                Sql.rows("SELECT * FROM appointment WHERE id = ?", id).get(0);
        assertThat(row).containsEntry("status", "BOOKED").containsEntry("channel", "WEB");
        assertThat(Bookings.instant(row.get("earliest_arrival"))).isEqualTo(Estate.at(someDay(), "09:30"));
        assertThat(Bookings.instant(row.get("latest_arrival"))).isEqualTo(Estate.at(someDay(), "10:00"));
        assertThat(((Number) row.get("booked_for")).longValue()).isEqualTo(home.personId());
        assertThat(row.get("notice_counts")).isEqualTo(true);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment_work x JOIN works_order w ON w.id = x.works_order_id"
                                + " WHERE x.appointment_id = ? AND x.open_order = w.id AND w.reference = ?",
                        id,
                        order))
                .isEqualTo(1);
        assertThat(Sql.text("SELECT what FROM appointment_event WHERE appointment_id = ?", id))
                .isEqualTo("BOOKED");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM notice WHERE appointment_id = ? AND person_id = ?", id, home.personId()))
                .isEqualTo(1);
        assertThat(Sql.number("SELECT COUNT(*) FROM visit_link WHERE appointment_id = ? AND spent_at IS NULL", id))
                .isEqualTo(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE about = ? AND action = 'appointment.book' AND actor = ?",
                        appointment.reference(),
                        home.tenant().name()))
                .isEqualTo(1);
        assertThat(home.textsAbout(appointment.reference()))
                .singleElement()
                .asString()
                .contains("9:30am to 10am", appointment.reference());
        assertGrainsEqualPlan(badge);
        assertThat(Sql.number("SELECT COUNT(*) FROM grain WHERE appointment_id = ?", id))
                .isEqualTo(9);
    }

    @Test
    default void a_full_day_is_planned_as_its_grains_say() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "13:00");
        for (String time : List.of("11:00", "09:00", "10:00", "12:00")) {
            Home home = home();
            book(home, order(home, trade, "GAS_SAFETY_CHECK", 55, null), someDay(), time);
            assertGrainsEqualPlan(badge);
        }
    }

    @Test
    default void a_works_order_is_booked_once() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);
        String later = slotAt(slots(order, someDay()), "10:30");
        Appointment appointment = book(home, order, someDay(), "09:00");

        BookingResult second = book(order, later, home.tenant());

        assertThat(second).isEqualTo(new BookingResult.AlreadyBooked(List.of(appointment.reference())));
    }

    @Test
    default void one_works_order_asked_for_at_once_by_many_is_booked_once() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "17:00");
        Home home = home();
        String order = order(home, trade);
        List<String> ids = slots(order, someDay()).stream()
                .map(each -> each.slotId())
                .limit(6)
                .toList();

        List<BookingResult> results = AtOnce.all(6, i -> book(order, ids.get(i), Estate.HOUSING_SYSTEM));

        assertThat(results.stream().filter(BookingResult.Booked.class::isInstance))
                .hasSize(1);
        assertThat(results.stream().filter(BookingResult.AlreadyBooked.class::isInstance))
                .hasSize(5);
    }

    @Test
    default void of_many_at_once_as_many_succeed_as_operatives_can_serve_the_slot() {
        String trade = newTrade();
        List<String> badges =
                List.of(operative(trade, someDay(), "09:00", "09:45"), operative(trade, someDay(), "09:00", "09:45"));
        List<String> orders =
                IntStream.range(0, 12).mapToObj(i -> order(home(), trade)).toList();
        String slot = slotAt(slots(orders.get(0), someDay()), "09:00");

        List<BookingResult> results = AtOnce.all(12, i -> book(orders.get(i), slot, Estate.HOUSING_SYSTEM));

        assertThat(results.stream().filter(BookingResult.Booked.class::isInstance))
                .hasSize(2);
        assertThat(results.stream().filter(BookingResult.SlotTaken.class::isInstance))
                .hasSize(10);
        badges.forEach(Bookings::assertGrainsEqualPlan);
    }

    @Test
    default void a_visit_that_another_system_imposes_sooner_than_24_hours_is_refused() {
        String trade = newTrade();
        String badge = operative(trade, Estate.today(), "00:00", "23:55");
        LocalDate tomorrow = Estate.today().plusDays(1);
        Estate.shift(badge, tomorrow, Estate.at(tomorrow, "00:00"), Estate.at(tomorrow, "23:55"));
        Home home = home();
        // Of a kind that is offered on bank holidays too: these days come as they are.
        String order = order(home, trade, "DAMP_INSPECTION", 45, null);
        String soon = slots(new SlotWish(List.of(order), null, TimeWish.NONE, 2, true, "", ""))
                .get(0)
                .slotId();

        assertThat(book(order, soon, Estate.HOUSING_SYSTEM)).isInstanceOf(BookingResult.NoticeTooShort.class);
        assertThat(booked(book(order, soon, home.tenant())).noticeCounts()).isFalse();
    }

    @Test
    default void a_fault_at_the_end_of_a_booking_leaves_nothing() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);
        String slot = slotAt(slots(order, someDay()), "09:00");
        awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        assertThatThrownBy(() -> BookingFault.during(() -> book(order, slot, home.tenant())))
                .isInstanceOf(BookingFault.Happened.class);

        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
        booked(book(order, slot, home.tenant()));
    }

    @Test
    default void a_slot_id_that_we_did_not_give_out_is_refused() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);
        String slot = slotAt(slots(order, someDay()), "09:00");
        String forged = (slot.startsWith("B") ? "C" : "B") + slot.substring(1);

        BookingResult result = book(order, forged, home.tenant());

        assertThat(result).isInstanceOf(BookingResult.NotPossible.class);
        assertThat(((BookingResult.NotPossible) result).problem()).isEqualTo(BookingResult.Problem.UNKNOWN_SLOT);
    }
}
