package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Bookings.booking;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.starts;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotHolds;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.junit.jupiter.api.Test;

/** A slot is kept for one person while they decide. */
interface HoldTests {

    @Test
    default void a_held_slot_is_kept_from_others_but_not_from_its_owner() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        Home holder = home();
        Home other = home();
        String held = order(holder, trade);
        String wanted = order(other, trade);
        String slot = slotAt(slots(held, someDay()), "09:00");

        hold(held, slot, holder.tenant());

        assertThat(slots(wanted, someDay())).isEmpty();
        assertThat(book(wanted, slot, other.tenant())).isInstanceOf(BookingResult.SlotTaken.class);
        assertThat(starts(slots(new SlotWish(
                        List.of(held),
                        null,
                        TimeWish.from(someDay()),
                        1,
                        true,
                        holder.tenant().owner(),
                        ""))))
                .containsExactly("09:00");
        booked(book(held, slot, holder.tenant()));
    }

    @Test
    default void a_hold_past_its_time_is_free_without_anything_being_done() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        Home holder = home();
        Home other = home();
        String held = order(holder, trade);
        String wanted = order(other, trade);
        String slot = slotAt(slots(held, someDay()), "09:00");
        SlotHold hold = hold(held, slot, holder.tenant());
        assertThat(Duration.between(hold.madeAt(), hold.expiresAt())).isEqualTo(Duration.ofMinutes(10));

        letItRunOut(hold);

        assertThat(starts(slots(wanted, someDay()))).containsExactly("09:00");
        booked(book(wanted, slot, other.tenant()));
        assertThat(booking().book(SlotChoice.ofHold(hold.key()), holder.tenant()))
                .isInstanceOf(BookingResult.SlotTaken.class);
    }

    @Test
    default void a_hold_that_ran_out_still_books_while_nobody_took_the_slot() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        Home holder = home();
        String held = order(holder, trade);
        SlotHold hold = hold(held, slotAt(slots(held, someDay()), "09:00"), holder.tenant());

        letItRunOut(hold);

        booked(booking().book(SlotChoice.ofHold(hold.key()), holder.tenant()));
    }

    @Test
    default void a_tenant_keeps_one_slot_at_a_time() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        Home holder = home();
        String held = order(holder, trade);
        String other = order(home(), trade);

        SlotHold first = hold(held, slotAt(slots(held, someDay()), "09:00"), holder.tenant());
        hold(held, slotAt(slots(held, someDay()), "09:30"), holder.tenant());

        assertThat(starts(slots(other, someDay()))).containsExactly("09:00", "10:00");
        assertThat(Beans.the(SlotHolds.class)
                        .find(first.key(), holder.tenant().owner())
                        .orElseThrow()
                        .isLive(Estate.now()))
                .isFalse();
    }

    @Test
    default void a_hold_given_back_is_free_at_once() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        Home holder = home();
        String held = order(holder, trade);
        SlotHold hold = hold(held, slotAt(slots(held, someDay()), "09:00"), holder.tenant());

        boolean released =
                Beans.the(SlotHolds.class).release(hold.key(), holder.tenant().owner());

        assertThat(released).isTrue();
        assertThat(starts(slots(order(home(), trade), someDay()))).containsExactly("09:00");
    }

    @Test
    default void booking_twice_by_one_hold_gives_the_same_appointment() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home holder = home();
        String held = order(holder, trade);
        SlotHold hold = hold(held, slotAt(slots(held, someDay()), "09:00"), holder.tenant());

        Appointment first = booked(booking().book(SlotChoice.ofHold(hold.key()), holder.tenant()));
        Appointment second = booked(booking().book(SlotChoice.ofHold(hold.key()), holder.tenant()));

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(Sql.number("SELECT COUNT(*) FROM appointment WHERE property_id = ?", holder.propertyId()))
                .isEqualTo(1);
    }

    @Test
    default void two_presses_of_one_button_at_once_are_one_booking() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home holder = home();
        String held = order(holder, trade);
        Actor tenant = holder.tenant();
        SlotHold hold = hold(held, slotAt(slots(held, someDay()), "09:00"), tenant);

        List<String> references = AtOnce.all(5, i -> booked(booking().book(SlotChoice.ofHold(hold.key()), tenant))
                .reference());
        Bookings.awaitQuiet();

        assertThat(references).hasSize(5).containsOnly(references.get(0));
        assertThat(holder.textsAbout(references.get(0))).hasSize(1);
    }

    private static SlotHold hold(String order, String slotId, Actor actor) {
        BookingResult result = booking().hold(SlotChoice.ofSlot(List.of(order), slotId), actor, null);
        assertThat(result).isInstanceOf(BookingResult.Held.class);
        return ((BookingResult.Held) result).hold();
    }

    private static void letItRunOut(SlotHold hold) {
        Sql.change(
                "UPDATE slot_hold SET expires_at = ? WHERE hold_key = ?",
                LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC),
                hold.key());
    }
}
