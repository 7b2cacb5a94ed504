package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.Actor;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.BookingResult.ExtendedBefore;
import org.doorstep.booking.BookingResult.Held;
import org.doorstep.booking.BookingResult.HoldEnded;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotHolds;
import org.junit.jupiter.api.Test;

/** A slot is kept longer once for who asks in time, and a person still keeps one alone. */
interface LongerHoldTests {

    Duration HOLD = Duration.ofMinutes(10);

    @Test
    default void a_hold_is_made_longer_by_as_much_again() {
        HeldSlot held = HeldSlot.make();

        BookingResult result = held.extend();

        assertThat(result).isInstanceOf(Held.class);
        assertThat(((Held) result).hold().expiresAt()).isEqualTo(held.end().plus(HOLD));
        assertThat(held.now().expiresAt()).isEqualTo(held.end().plus(HOLD));
        assertThat(held.now().isExtendable(Estate.now())).isFalse();
        booked(booking().book(SlotChoice.ofHold(held.key()), held.tenant()));
    }

    @Test
    default void a_second_time_it_says_until_when_it_is_kept_and_changes_nothing() {
        HeldSlot held = HeldSlot.make();
        held.extend();
        Bookings.awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        BookingResult again = held.extend();

        assertThat(again).isInstanceOf(ExtendedBefore.class);
        assertThat(((ExtendedBefore) again).hold().expiresAt())
                .isEqualTo(held.end().plus(HOLD));
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void of_five_presses_at_once_one_makes_it_longer() {
        HeldSlot held = HeldSlot.make();

        List<BookingResult> results = AtOnce.all(5, i -> held.extend());

        assertThat(results).filteredOn(Held.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(ExtendedBefore.class::isInstance).hasSize(4);
        assertThat(held.now().expiresAt()).isEqualTo(held.end().plus(HOLD));
    }

    @Test
    default void one_that_ran_out_was_given_back_or_was_booked_is_not_made_longer() {
        HeldSlot ranOut = HeldSlot.make();
        ranOut.endAt(Estate.now());
        HeldSlot givenBack = HeldSlot.make();
        Beans.the(SlotHolds.class).release(givenBack.key(), givenBack.tenant().owner());
        HeldSlot booked = HeldSlot.make();
        booked(booking().book(SlotChoice.ofHold(booked.key()), booked.tenant()));

        for (HeldSlot held : List.of(ranOut, givenBack, booked)) {
            assertThat(held.extend()).isInstanceOf(HoldEnded.class);
            assertThat(held.now().isLive(Estate.now())).isFalse();
        }
    }

    @Test
    default void searches_that_know_the_old_end_see_the_new_one() {
        HeldSlot held = HeldSlot.make();
        String other = order(home(), held.trade());
        Instant soon = Estate.now().plusSeconds(2);
        held.endAt(soon);
        assertThat(slots(other, someDay())).isEmpty();

        assertThat(held.extend()).isInstanceOf(Held.class);

        while (!Estate.now().isAfter(soon)) {
            Thread.onSpinWait();
        }
        assertThat(slots(other, someDay())).isEmpty();
        assertThat(Bookings.book(other, held.slotId(), Estate.HOUSING_SYSTEM))
                .isInstanceOf(BookingResult.SlotTaken.class);
    }

    @Test
    default void choosing_again_lets_go_of_what_was_kept_longer() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        Home home = home();
        String order = order(home, trade);
        String other = order(home(), trade);
        SlotHold first = HeldSlot.hold(order, slotAt(slots(order, someDay()), "09:00"), home.tenant());
        String later = slotAt(slots(other, someDay()), "10:00");
        booking().extend(first.key(), home.tenant());

        SlotHold second = HeldSlot.hold(order, later, home.tenant());

        assertThat(starts(slots(other, someDay()))).startsWith("09:00").doesNotContain("10:00");
        assertThat(liveHoldsOf(home.tenant())).isEqualTo(1);
        assertThat(booking().extend(first.key(), home.tenant())).isInstanceOf(HoldEnded.class);
        assertThat(booking().extend(second.key(), home.tenant())).isInstanceOf(Held.class);
        assertThat(liveHoldsOf(home.tenant())).isEqualTo(1);
    }

    @Test
    default void windows_that_choose_different_days_at_once_keep_one_slot_between_them() {
        String trade = newTrade();
        List<LocalDate> days = List.of(
                someDay(),
                someDay().plusDays(1),
                someDay().plusDays(2),
                someDay().plusDays(3));
        days.forEach(day -> operative(trade, day, "09:00", "09:45"));
        String order = order(home(), trade);
        List<String> targets =
                days.stream().map(day -> slotAt(slots(order, day), "09:00")).toList();

        for (int round = 1; round <= 40; round++) {
            // Somebody new each time: one who keeps a slot already waits at that one's row anyway.
            Actor tenant = new Actor("person:0", "windows:" + round, BookingChannel.WEB, null);
            List<SlotHold> held = AtOnce.all(targets.size(), i -> HeldSlot.hold(order, targets.get(i), tenant));

            assertThat(liveHoldsOf(tenant)).as("round " + round).isEqualTo(1);
            held.forEach(each -> Beans.the(SlotHolds.class).release(each.key(), tenant.owner()));
        }
    }

    @Test
    default void another_system_keeps_many_slots() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        String one = order(home(), trade);
        String other = order(home(), trade);
        String slot = slotAt(slots(one, someDay()), "09:00");
        String later = slotAt(slots(one, someDay()), "10:00");

        SlotHold first = HeldSlot.hold(one, slot, Estate.HOUSING_SYSTEM);
        SlotHold second = HeldSlot.hold(other, later, Estate.HOUSING_SYSTEM);

        assertThat(List.of(first, second)).allMatch(hold -> Beans.the(SlotHolds.class)
                .find(hold.key(), Estate.HOUSING_SYSTEM.owner())
                .orElseThrow()
                .isLive(Estate.now()));
    }

    private static long liveHoldsOf(Actor actor) {
        return Sql.number(
                "SELECT COUNT(*) FROM slot_hold WHERE owner = ? AND expires_at > ?",
                actor.owner(),
                LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC));
    }

    /**
     * A hold that takes the whole day of an operative of its own.
     *
     * @param end as it was when the hold was made
     */
    record HeldSlot(Actor tenant, String trade, String slotId, String key, Instant end) {

        static HeldSlot make() {
            String trade = newTrade();
            operative(trade, someDay(), "09:00", "09:45");
            Home home = home();
            String order = order(home, trade);
            String slot = slotAt(slots(order, someDay()), "09:00");
            SlotHold hold = hold(order, slot, home.tenant());
            HeldSlot made = new HeldSlot(home.tenant(), trade, slot, hold.key(), hold.expiresAt());
            return new HeldSlot(made.tenant, trade, slot, made.key, made.now().expiresAt());
        }

        static SlotHold hold(String order, String slotId, Actor actor) {
            BookingResult result = booking().hold(SlotChoice.ofSlot(List.of(order), slotId), actor, null);
            assertThat(result).isInstanceOf(Held.class);
            return ((Held) result).hold();
        }

        BookingResult extend() {
            return booking().extend(key, tenant);
        }

        /** As it stands in the database. */
        SlotHold now() {
            return Beans.the(SlotHolds.class).find(key, tenant.owner()).orElseThrow();
        }

        void endAt(Instant moment) {
            Sql.change(
                    "UPDATE slot_hold SET expires_at = ? WHERE hold_key = ?",
                    LocalDateTime.ofInstant(moment, ZoneOffset.UTC),
                    key);
        }
    }
}
