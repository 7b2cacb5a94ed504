package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.assertGrainsEqualPlan;
import static org.doorstep.inside.Bookings.awaitQuiet;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Bookings.cancel;
import static org.doorstep.inside.Bookings.rebook;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.starts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.junit.jupiter.api.Test;

/** Moving and cancelling: the old visit is given up only where the new one is taken. */
interface ChangeTests {

    @Test
    default void a_moved_visit_keeps_its_reference_and_calendar_uid_and_frees_its_old_time() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "11:00");
        Home home = home();
        String order = order(home, trade);
        String other = order(home(), trade);
        String target = slotAt(slots(order, someDay()), "09:30");
        Appointment old = book(home, order, someDay(), "09:00");

        Appointment moved = booked(rebook(old, target, home.tenant()));
        awaitQuiet();

        assertThat(moved.reference()).isEqualTo(old.reference());
        assertThat(moved.calendarUid()).isEqualTo(old.calendarUid());
        assertThat(moved.changeNumber()).isEqualTo(1);
        assertThat(home.textsAbout(old.reference()))
                .hasSize(2)
                .last()
                .asString()
                .contains("now", "9:30am to 10am");
        assertThat(Sql.rows("SELECT what FROM appointment_event WHERE appointment_id = ? ORDER BY id", old.id()))
                .extracting(row -> row.get("what"))
                .containsExactly("BOOKED", "REBOOKED");
        assertThat(starts(slots(other, someDay()))).containsExactly("09:00", "10:00");
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void a_visit_moves_to_another_day_and_operative() {
        String trade = newTrade();
        LocalDate next = someDay(1);
        String badge = operative(trade, someDay(), "09:00", "09:45");
        String otherBadge = operative(trade, next, "09:00", "09:45");
        Home home = home();
        String order = order(home, trade);
        Appointment old = book(home, order, someDay(), "09:00");

        Appointment moved = booked(rebook(old, slotAt(moving(order, old, next), "09:00"), home.tenant()));

        assertThat(moved.operative().badgeNumber()).isEqualTo(otherBadge);
        assertThat(starts(slots(order(home(), trade), someDay()))).containsExactly("09:00");
        assertGrainsEqualPlan(badge);
        assertGrainsEqualPlan(otherBadge);
    }

    @Test
    default void a_visit_may_move_into_time_that_overlaps_its_own() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "10:15");
        Home home = home();
        String order = order(home, trade);
        String target = slotAt(slots(order, someDay()), "09:30");
        Appointment old = book(home, order, someDay(), "09:00");

        booked(rebook(old, target, home.tenant()));

        assertGrainsEqualPlan(badge);
    }

    @Test
    default void a_move_to_a_slot_that_was_taken_leaves_the_old_visit_whole() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "10:30");
        Home home = home();
        Home quicker = home();
        String order = order(home, trade);
        String target = slotAt(slots(order, someDay()), "09:30");
        Appointment old = book(home, order, someDay(), "09:00");
        String theirs = order(quicker, trade, "GAS_SAFETY_CHECK", 30, null);
        String overlapping = slotAt(slots(theirs, someDay()), "10:00");
        booked(book(theirs, overlapping, quicker.tenant()));
        awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        BookingResult result = rebook(old, target, home.tenant());

        assertThat(result).isInstanceOf(BookingResult.SlotTaken.class);
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void a_move_that_fails_halfway_leaves_the_old_visit_whole() {
        String trade = newTrade();
        LocalDate next = someDay(1);
        String badge = operative(trade, someDay(), "09:00", "10:30");
        operative(trade, next, "09:00", "10:30");
        Home home = home();
        String order = order(home, trade);
        Appointment old = book(home, order, someDay(), "09:00");
        String target = slotAt(moving(order, old, next), "09:00");
        awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        assertThatThrownBy(() -> BookingFault.during(() -> rebook(old, target, home.tenant())))
                .isInstanceOf(BookingFault.Happened.class);

        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
        assertThat(Sql.number("SELECT COUNT(*) FROM grain WHERE appointment_id = ?", old.id()))
                .isEqualTo(9);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM visit_link WHERE appointment_id = ? AND spent_at IS NULL", old.id()))
                .isEqualTo(1);
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void a_cancelled_visit_is_free_at_once_and_its_order_can_be_booked_again() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "09:45");
        Home home = home();
        String order = order(home, trade);
        Appointment old = book(home, order, someDay(), "09:00");

        BookingResult result = cancel(old, home.tenant());
        awaitQuiet();

        assertThat(result).isInstanceOf(BookingResult.Cancelled.class);
        assertThat(Sql.text("SELECT status FROM appointment WHERE id = ?", old.id()))
                .isEqualTo(AppointmentStatus.CANCELLED_BY_TENANT.name());
        assertThat(Sql.number("SELECT COUNT(*) FROM grain WHERE appointment_id = ?", old.id()))
                .isZero();
        assertThat(home.textsAbout(old.reference()))
                .hasSize(2)
                .last()
                .asString()
                .contains("is cancelled");
        assertThat(book(home, order, someDay(), "09:00").reference()).isNotEqualTo(old.reference());
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void cancelling_twice_says_the_same_and_tells_once() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        Home home = home();
        Appointment old = book(home, order(home, trade), someDay(), "09:00");

        cancel(old, home.tenant());
        BookingResult again = cancel(old, home.tenant());
        awaitQuiet();

        assertThat(again).isInstanceOf(BookingResult.Cancelled.class);
        assertThat(home.textsAbout(old.reference())).hasSize(2);
    }

    @Test
    default void two_who_swap_into_each_others_day_at_once_both_keep_a_visit() {
        String trade = newTrade();
        LocalDate next = someDay(1);
        List<String> badges =
                List.of(operative(trade, someDay(), "09:00", "10:30"), operative(trade, next, "09:00", "10:30"));
        List<Home> homes = List.of(home(), home());
        List<String> orders = homes.stream().map(each -> order(each, trade)).toList();
        List<Appointment> old = List.of(
                book(homes.get(0), orders.get(0), someDay(), "09:00"),
                book(homes.get(1), orders.get(1), next, "09:00"));
        List<String> targets = List.of(
                first(moving(orders.get(0), old.get(0), next)), first(moving(orders.get(1), old.get(1), someDay())));

        AtOnce.all(2, i -> rebook(old.get(i), targets.get(i), Estate.HOUSING_SYSTEM));

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment WHERE id IN (?, ?) AND status = 'BOOKED'",
                        old.get(0).id(),
                        old.get(1).id()))
                .isEqualTo(2);
        badges.forEach(Bookings::assertGrainsEqualPlan);
    }

    @Test
    default void a_shift_that_starts_later_moves_its_visits_inside_their_windows() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        book(home, order(home, trade), someDay(), "09:00");

        Estate.shift(badge, someDay(), Estate.at(someDay(), "09:15"), Estate.at(someDay(), "12:00"));

        assertGrainsEqualPlan(badge);
        booked(book(
                order(home(), trade), slotAt(slots(order(home(), trade), someDay()), "10:00"), Estate.HOUSING_SYSTEM));
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void a_shift_change_names_just_the_visits_that_can_no_longer_be_kept() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        Appointment visit = book(home, order(home, trade), someDay(), "09:00");

        List<String> ofAQuarterLater =
                Estate.shift(badge, someDay(), Estate.at(someDay(), "09:15"), Estate.at(someDay(), "12:00"));
        List<String> ofAnHourLater =
                Estate.shift(badge, someDay(), Estate.at(someDay(), "10:00"), Estate.at(someDay(), "12:00"));

        assertThat(ofAQuarterLater).isEmpty();
        assertThat(ofAnHourLater).containsExactly(visit.reference());
    }

    private static String first(List<Offered> offered) {
        return offered.get(0).slotId();
    }

    private static List<Offered> moving(String order, Appointment old, LocalDate date) {
        return slots(new SlotWish(List.of(order), null, TimeWish.from(date), 1, true, "", old.reference()));
    }
}
