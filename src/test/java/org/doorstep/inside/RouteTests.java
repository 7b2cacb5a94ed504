package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.assertGrainsEqualPlan;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.adjustment;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.homeAt;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.starts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.PartOfDay;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.schedule.Place;
import org.junit.jupiter.api.Test;

/** Travel between homes, several who come together, and what a household needs of both. */
interface RouteTests {

    Place DEPOT = new Place(55.00, -1.50);
    /** A kilometre north: 1.3 km by road, 4 minutes, which count as 5. */
    Place NEAR = new Place(55.009, -1.50);
    /** Ten kilometres north: 13 km by road, 32 minutes. */
    Place FAR = new Place(55.09, -1.50);

    @Test
    default void the_way_from_the_depot_and_to_the_next_home_takes_time() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00", null, DEPOT);
        Home near = homeAt(NEAR);
        Home far = homeAt(FAR);

        assertThat(starts(slots(order(near, trade), someDay())))
                .startsWith("09:00")
                .endsWith("11:00");
        assertThat(starts(slots(order(far, trade), someDay()))).startsWith("09:30");
        book(near, order(near, trade), someDay(), "09:00");
        assertThat(starts(slots(order(far, trade), someDay()))).containsExactly("10:00", "10:30", "11:00");
        assertThat(starts(slots(order(homeAt(NEAR), trade), someDay()))).startsWith("09:30");
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void two_homes_of_one_building_are_two_minutes_apart_and_may_share_a_window() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "10:30", null, NEAR);
        Home one = homeAt(NEAR);
        Home other = homeAt(NEAR);
        String first = order(one, trade, "SMOKE_ALARM_CHECK", 10, null);
        String second = order(other, trade, "SMOKE_ALARM_CHECK", 10, null);

        book(one, first, someDay(), "09:30");

        assertThat(starts(slots(second, someDay()))).contains("09:15", "09:45").doesNotContain("09:30");
        book(other, second, someDay(), "09:45");
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void the_operative_with_the_least_extra_travel_is_sent() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00", null, DEPOT);
        String northern = operative(trade, someDay(), "09:00", "12:00", null, FAR);
        Home home = homeAt(FAR);

        Appointment appointment = book(home, order(home, trade), someDay(), "10:00");

        assertThat(appointment.operative().badgeNumber()).isEqualTo(northern);
    }

    @Test
    default void what_another_scheduler_plans_at_a_place_is_driven_from() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "13:00", null, DEPOT);
        Home home = homeAt(DEPOT);
        Estate.busyAt(badge, someDay(), "10:00", "11:00", FAR);

        assertThat(starts(slots(order(home, trade), someDay()))).containsExactly("11:30", "12:00");
    }

    @Test
    default void the_best_slots_come_first_and_each_says_why() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00", null, FAR);
        Home near = homeAt(NEAR);
        Home neighbour = homeAt(new Place(55.0093, -1.50));
        book(near, order(near, trade), someDay(), "10:00");

        SlotOffer.Slots found = offer(Estate.wish(order(neighbour, trade), someDay(), 1));

        assertThat(starts(found.slots())).first().isEqualTo("09:30");
        assertThat(found.ranked()).hasSameElementsAs(found.slots());
        SlotOffer.Offered best = found.ranked().get(0);
        assertThat(found.reasonOf(best).orElseThrow().metres()).isBetween(25, 40);
        assertThat(found.reasonOf(best).orElseThrow().extraTravel()).isLessThanOrEqualTo(5);
    }

    @Test
    default void a_job_for_two_is_offered_where_two_are_free_and_takes_the_time_of_both() {
        String trade = newTrade();
        String one = operative(trade, someDay(), "09:00", "11:00");
        String other = operative(trade, someDay(), "10:00", "12:00");
        Home home = home();
        String order = Estate.orderForCrew(home, trade, 2);

        assertThat(starts(slots(order, someDay()))).containsExactly("10:00");
        Appointment appointment = book(home, order, someDay(), "10:00");

        assertThat(appointment.seats()).isEqualTo(2);
        assertThat(starts(slots(order(home(), trade), someDay()))).doesNotContain("10:00");
        assertGrainsEqualPlan(one);
        assertGrainsEqualPlan(other);
        Bookings.cancel(appointment, home.tenant());
        assertThat(starts(slots(Estate.orderForCrew(home(), trade, 2), someDay())))
                .containsExactly("10:00");
        assertGrainsEqualPlan(one);
        assertGrainsEqualPlan(other);
    }

    @Test
    default void a_hold_for_two_keeps_both_and_gives_both_back() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:00");
        operative(trade, someDay(), "09:00", "10:00");
        Home home = home();
        String order = Estate.orderForCrew(home, trade, 2);
        String single = order(home(), trade);
        String slot = slotAt(slots(order, someDay()), "09:00");

        BookingResult held =
                Beans.the(AppointmentBooking.class).hold(SlotChoice.ofSlot(List.of(order), slot), home.tenant(), null);
        SlotHold hold = ((BookingResult.Held) held).hold();
        assertThat(slots(single, someDay())).isEmpty();

        Appointment appointment =
                booked(Beans.the(AppointmentBooking.class).book(SlotChoice.ofHold(hold.key()), home.tenant()));
        assertThat(appointment.seats()).isEqualTo(2);
        assertThat(slots(single, someDay())).isEmpty();
        Bookings.cancel(appointment, home.tenant());
        assertThat(starts(slots(single, someDay()))).containsExactly("09:00");
    }

    @Test
    default void a_visit_of_two_moves_with_both() {
        String trade = newTrade();
        String one = operative(trade, someDay(), "09:00", "12:00");
        String other = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = Estate.orderForCrew(home, trade, 2);
        Appointment appointment = book(home, order, someDay(), "09:00");
        String target = slotAt(slots(Estate.orderForCrew(home(), trade, 2), someDay()), "11:00");

        booked(Bookings.rebook(appointment, target, home.tenant()));

        assertThat(starts(slots(Estate.orderForCrew(home(), trade, 2), someDay())))
                .contains("09:00", "10:00");
        assertGrainsEqualPlan(one);
        assertGrainsEqualPlan(other);
    }

    @Test
    default void two_trades_are_done_by_one_who_has_both_or_by_two_in_the_same_window() {
        String gas = newTrade();
        String electrical = newTrade();
        Home home = home();
        List<String> both = List.of(order(home, gas), order(home, electrical));
        operative(gas, someDay(), "09:00", "10:00");
        operative(electrical, someDay(), "09:00", "10:00");
        assertThat(starts(slots(wish(both)))).containsExactly("09:00");
        String able = operative(gas + "+" + electrical, someDay(), "13:00", "15:00");
        assertThat(starts(slots(wish(both)))).containsExactly("09:00", "13:00", "13:30");

        Appointment together = booked(Beans.the(AppointmentBooking.class)
                .book(SlotChoice.ofSlot(both, slotAt(slots(wish(both)), "13:00")), home.tenant()));

        assertThat(together.operative().badgeNumber()).isEqualTo(able);
        assertThat(together.seats()).isEqualTo(1);
        assertThat(together.onSite()).hasMinutes(90);
        assertThat(together.worksOrders()).hasSize(2);
    }

    @Test
    default void a_household_is_offered_only_times_and_people_that_suit_it() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00", "male", null);
        String woman = operative(trade, someDay(), "10:00", "12:00", "Female", null);
        Home home = home();
        String order = order(home, trade);

        adjustment(home, "NOT_BEFORE_10", null);
        assertThat(starts(slots(order, someDay()))).containsExactly("10:00", "10:30", "11:00");
        adjustment(home, "NOT_AFTER", "11:30 at the latest");
        assertThat(starts(slots(order, someDay()))).containsExactly("10:00", "10:30", "11:00");
        adjustment(home, "FIXED_TIME", "Tell the exact time");
        assertThat(starts(slots(order, someDay())))
                .containsExactly("10:00", "10:15", "10:30", "10:45", "11:00", "11:15");
        adjustment(home, "FEMALE_OPERATIVE", null);
        Appointment appointment = book(home, order, someDay(), "10:15");
        assertThat(appointment.operative().badgeNumber()).isEqualTo(woman);
        assertThat(appointment.window().length()).hasMinutes(15);
    }

    @Test
    default void a_window_that_a_household_cannot_have_is_not_booked_by_its_id() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);
        String early = slotAt(slots(order, someDay()), "09:00");
        adjustment(home, "NOT_BEFORE_10", null);

        BookingResult result = Bookings.book(order, early, home.tenant());

        assertThat(result)
                .isInstanceOfSatisfying(BookingResult.NotPossible.class, refused -> assertThat(refused.problem())
                        .isEqualTo(BookingResult.Problem.NOT_FOR_THIS_HOME));
    }

    @Test
    default void a_joint_visit_brings_the_housing_officer_too() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        adjustment(home, "JOINT_VISIT", null);
        String order = order(home, trade);
        String officer = operative("HOUSING", someDay(), "10:00", "11:00");

        assertThat(starts(slots(order, someDay()))).containsExactly("10:00");
        Appointment appointment = book(home, order, someDay(), "10:00");

        assertThat(appointment.seats()).isEqualTo(2);
        assertThat(Bookings.grainsOf(Sql.number("SELECT id FROM operative WHERE badge_number = ?", officer)))
                .isNotEmpty();
    }

    @Test
    default void a_named_operative_leads_again() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:00");
        String named = operative(trade, someDay(), "11:00", "12:00");
        Home home = home();
        adjustment(home, "NAMED_OPERATIVE", named + " as before");

        assertThat(starts(slots(order(home, trade), someDay()))).containsExactly("11:00");
    }

    @Test
    default void an_order_after_another_waits_for_its_visit_and_is_free_at_once_when_that_is_done() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "11:00");
        Estate.shift(
                badge,
                someDay().plusDays(1),
                Estate.at(someDay().plusDays(1), "09:00"),
                Estate.at(someDay().plusDays(1), "10:00"));
        Home home = home();
        String first = order(home, trade);
        String after = Estate.orderAfter(home, trade, first);
        assertThat(problem(after)).isEqualTo(BookingResult.Problem.COMES_AFTER);

        book(home, first, someDay(), "09:00");
        assertThat(slots(Estate.wish(after, someDay(), 2)))
                .extracting(SlotOffer.Offered::date)
                .containsOnly(someDay().plusDays(1));

        Sql.change("UPDATE works_order SET state = 'DONE' WHERE reference = ?", first);
        assertThat(starts(slots(after, someDay()))).contains("10:00");
    }

    @Test
    default void a_visit_does_not_move_behind_the_one_for_what_comes_after_it() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "11:00");
        LocalDate next = someDay().plusDays(1);
        Estate.shift(badge, next, Estate.at(next, "09:00"), Estate.at(next, "11:00"));
        Home home = home();
        String first = order(home, trade);
        String after = Estate.orderAfter(home, trade, first);
        Appointment visit = book(home, first, someDay(), "09:00");
        book(home, after, next, "09:00");
        String tooLate = slotAt(slots(Estate.wish(order(home(), trade), next, 1)), "10:00");

        assertThat(slots(new SlotWish(List.of(first), null, TimeWish.from(someDay()), 2, true, "", visit.reference())))
                .isNotEmpty()
                .extracting(SlotOffer.Offered::date)
                .containsOnly(someDay());
        assertNotOnThatDay(Bookings.rebook(visit, tooLate, home.tenant()));
    }

    @Test
    default void nothing_is_booked_by_the_id_of_a_slot_before_it_may_be_done() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        Home home = home();
        String order = order(home, trade);
        String tooSoon = slotAt(slots(order, someDay()), "10:00");
        Sql.change(
                "UPDATE works_order SET not_before = ? WHERE reference = ?",
                someDay().plusDays(1),
                order);

        assertNotOnThatDay(Bookings.book(order, tooSoon, home.tenant()));
    }

    private static void assertNotOnThatDay(BookingResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(BookingResult.NotPossible.class, refused -> assertThat(refused.problem())
                        .isEqualTo(BookingResult.Problem.NOT_ON_THAT_DAY));
    }

    @Test
    default void where_nothing_fits_the_wish_that_opens_most_is_named() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        String order = order(home(), trade);
        DayOfWeek other = someDay().getDayOfWeek().plus(1);

        SlotOffer.Slots evening = offer(wish(order, new TimeWish(PartOfDay.EVENING, null, someDay())));
        SlotOffer.Slots weekday = offer(wish(order, new TimeWish(PartOfDay.ANY, other, null)));
        SlotOffer.Slots both = offer(wish(order, new TimeWish(PartOfDay.EVENING, other, null)));

        assertThat(evening.slots()).isEmpty();
        assertThat(evening.relaxed().orElseThrow().wish()).isEqualTo(TimeWish.Part.PART_OF_DAY);
        assertThat(evening.relaxed().orElseThrow().count()).isEqualTo(5);
        assertThat(weekday.relaxed().orElseThrow().wish()).isEqualTo(TimeWish.Part.WEEKDAY);
        assertThat(weekday.relaxed().orElseThrow().soonest()).isEqualTo(someDay());
        assertThat(both.relaxed()).isEmpty();
    }

    @Test
    default void an_operative_who_sets_out_from_elsewhere_is_seen_by_the_next_search() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "11:00", null, NEAR);
        String order = order(homeAt(NEAR), trade);
        assertThat(starts(slots(order, someDay()))).startsWith("09:00");

        Estate.moveStart(badge, trade, FAR);

        assertThat(starts(slots(order, someDay()))).startsWith("09:30");
    }

    private static SlotWish wish(List<String> orders) {
        return new SlotWish(orders, null, TimeWish.from(someDay()), 1, true, "", "");
    }

    private static SlotWish wish(String order, TimeWish time) {
        return new SlotWish(List.of(order), null, time, 14, true, "", "");
    }

    private static SlotOffer.Slots offer(SlotWish wish) {
        return (SlotOffer.Slots) Beans.the(SlotSearch.class).offer(wish);
    }

    private static BookingResult.Problem problem(String order) {
        SlotOffer offer = Beans.the(SlotSearch.class).offer(Estate.wish(order, someDay(), 1));
        return ((BookingResult.NotPossible) ((SlotOffer.Refused) offer).refusal()).problem();
    }
}
