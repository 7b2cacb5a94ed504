package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Bookings.booking;
import static org.doorstep.inside.Estate.at;
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
import org.doorstep.audit.Author;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.BusyChange;
import org.doorstep.booking.ShiftChange;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotHolds;
import org.junit.jupiter.api.Test;

/** Diaries are kept between searches, and no search shows one that does not stand any more, whoever changed it. */
interface KeptDiariesTests {

    @Test
    default void a_search_reads_only_the_plans_that_have_changed() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        String order = order(home(), trade);
        slots(order, someDay());

        List<String> again = StatementCount.during(() -> slots(order, someDay()));
        RowsOfSearch.changeEveryPlan();
        List<String> anew = StatementCount.during(() -> slots(order, someDay()));

        assertThat(again).noneMatch(statement -> statement.contains("JOIN shift"));
        assertThat(anew).anyMatch(statement -> statement.contains("JOIN shift"));
    }

    @Test
    default void the_next_search_sees_a_booking_and_its_cancelling() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:30");
        Home home = home();
        String order = order(home(), trade);
        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30");

        Appointment appointment = book(home, order(home, trade), someDay(), "09:00");
        assertThat(starts(slots(order, someDay()))).containsExactly("09:30");

        Bookings.cancel(appointment, home.tenant());
        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30");
    }

    @Test
    default void the_next_search_sees_a_hold_its_release_and_its_booking() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:30");
        Home home = home();
        String held = order(home, trade);
        String order = order(home(), trade);
        String slot = slotAt(slots(order, someDay()), "09:00");

        SlotHold given = hold(held, slot, home);
        assertThat(starts(slots(order, someDay()))).containsExactly("09:30");

        Beans.the(SlotHolds.class).release(given.key(), home.tenant().owner());
        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30");

        SlotHold kept = hold(held, slot, home);
        booked(booking().book(SlotChoice.ofHold(kept.key()), home.tenant()));
        assertThat(starts(slots(order, someDay()))).containsExactly("09:30");
    }

    @Test
    default void the_next_search_sees_that_somebody_took_another_slot_with_somebody_else_instead() {
        LocalDate next = someDay(1);
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:00");
        operative(trade, next, "09:00", "10:00");
        Home home = home();
        String held = order(home, trade);
        String order = order(home(), trade);
        String second = slotAt(slots(held, next), "09:00");
        hold(held, slotAt(slots(held, someDay()), "09:00"), home);
        assertThat(starts(slots(order, someDay()))).isEmpty();

        hold(held, second, home);

        assertThat(starts(slots(order, someDay()))).containsExactly("09:00");
        assertThat(starts(slots(order, next))).isEmpty();
    }

    @Test
    default void the_next_search_sees_on_both_days_that_a_visit_moved() {
        String trade = newTrade();
        LocalDate next = someDay(1);
        String badge = operative(trade, someDay(), "09:00", "10:30");
        Estate.shift(badge, next, at(next, "09:00"), at(next, "10:30"));
        Home home = home();
        Appointment appointment = book(home, order(home, trade), someDay(), "09:00");
        String order = order(home(), trade);
        assertThat(starts(slots(order, someDay()))).containsExactly("09:30");
        String target = slotAt(slots(order, next), "09:30");

        booked(Bookings.rebook(appointment, target, home.tenant()));

        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30");
        assertThat(starts(slots(order, next))).containsExactly("09:00");
    }

    @Test
    default void the_next_search_sees_other_hours_and_that_somebody_does_not_work() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "10:30");
        String order = order(home(), trade);
        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30");

        Estate.shift(badge, someDay(), at(someDay(), "09:00"), at(someDay(), "11:00"));
        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30", "10:00");

        Beans.the(ShiftChange.class).put(new ShiftChange.Day(badge, someDay(), List.of()), Author.SYSTEM);
        assertThat(starts(slots(order, someDay()))).isEmpty();
    }

    @Test
    default void the_next_search_sees_what_another_scheduler_plans_and_gives_back_even_past_midnight() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "00:30", "02:00");
        String order = order(home(), trade);
        assertThat(starts(slots(order, someDay()))).containsExactly("00:30", "01:00");

        LocalDate before = someDay().minusDays(1);
        Estate.busy(badge, before, "23:00", "01:00");
        assertThat(starts(slots(order, someDay()))).containsExactly("01:00");

        Beans.the(BusyChange.class).put(new BusyChange.Day(badge, before, List.of()), Author.SYSTEM);
        assertThat(starts(slots(order, someDay()))).containsExactly("00:30", "01:00");
    }

    @Test
    default void nothing_is_kept_of_a_booking_that_is_rolled_back() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:30");
        Home home = home();
        String undone = order(home, trade);
        String booked = order(home, trade);
        String order = order(home(), trade);

        assertThatThrownBy(() -> Beans.the(Undone.class).work(() -> {
                    book(home, undone, someDay(), "09:00");
                    assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "09:30");
                }))
                .isInstanceOf(Undone.RolledBack.class);
        // The diary's version now is the one that the booking had before it was undone.
        book(home, booked, someDay(), "09:30");

        assertThat(starts(slots(order, someDay()))).containsExactly("09:00");
    }

    private static SlotHold hold(String order, String slot, Home home) {
        return ((BookingResult.Held) booking().hold(SlotChoice.ofSlot(List.of(order), slot), home.tenant(), null))
                .hold();
    }
}
