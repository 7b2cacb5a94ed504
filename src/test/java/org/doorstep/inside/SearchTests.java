package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.starts;
import static org.doorstep.inside.Estate.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.Job;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.booking.WorksOrderWithdrawal;
import org.junit.jupiter.api.Test;

/** Which slots are offered. */
interface SearchTests {

    @Test
    default void each_visit_type_has_windows_of_its_own_length() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        Home home = home();

        assertThat(starts(slots(order(home, trade, "SMOKE_ALARM_CHECK", 15, null), someDay())))
                .containsExactly("09:00", "09:15", "09:30", "09:45", "10:00", "10:15", "10:30", "10:45");
        assertThat(starts(slots(order(home, trade, "GAS_SAFETY_CHECK", 45, null), someDay())))
                .containsExactly("09:00", "09:30", "10:00");
        assertThat(starts(slots(order(home, trade, "DAMP_TREATMENT", 60, null), someDay())))
                .containsExactly("09:00", "10:00");
    }

    @Test
    default void no_visit_is_offered_that_the_shift_cannot_finish() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:30");

        List<SlotOffer.Offered> offered = slots(order(home(), trade), someDay());

        assertThat(starts(offered)).containsExactly("09:00", "09:30");
    }

    @Test
    default void an_imposed_visit_needs_24_hours_notice_and_a_tenant_may_choose_sooner() {
        String trade = newTrade();
        String badge = operative(trade, today(), "00:00", "23:55");
        for (int day = 1; day <= 2; day++) {
            LocalDate date = today().plusDays(day);
            Estate.shift(badge, date, at(date, "00:00"), at(date, "23:55"));
        }
        // Of a kind that is offered on bank holidays too: these days come as they are.
        String order = order(home(), trade, "DAMP_INSPECTION", 45, null);
        Instant now = Estate.now();

        Instant imposed = first(slots(new SlotWish(List.of(order), null, TimeWish.NONE, 3, false, "", "")));
        Instant chosen = first(slots(new SlotWish(List.of(order), null, TimeWish.NONE, 3, true, "", "")));

        assertThat(imposed).isBetween(now.plus(Duration.ofHours(24)), now.plus(Duration.ofHours(25)));
        assertThat(chosen).isBetween(now.plus(Duration.ofHours(2)), now.plus(Duration.ofHours(3)));
    }

    @Test
    default void a_slot_says_whether_it_meets_the_due_date() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "10:00");
        LocalDate next = someDay(1);
        Estate.shift(badge, next, at(next, "09:00"), at(next, "10:00"));
        String order = order(home(), trade, Estate.GAS, 45, someDay());

        List<SlotOffer.Offered> offered = slots(Estate.wish(order, someDay(), 7));

        assertThat(offered).extracting(SlotOffer.Offered::date).containsExactly(someDay(), next);
        assertThat(offered).extracting(SlotOffer.Offered::meetsDueDate).containsExactly(true, false);
    }

    @Test
    default void an_overdue_job_still_finds_the_soonest_time() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "10:00");
        String order = order(home(), trade, Estate.GAS, 45, today().minusDays(30));

        List<SlotOffer.Offered> offered = slots(Estate.wish(order, null, 14));

        assertThat(starts(offered)).containsExactly("09:00");
        assertThat(offered).extracting(SlotOffer.Offered::meetsDueDate).containsExactly(false);
    }

    @Test
    default void clocks_going_forward_leave_visits_at_their_local_time() {
        assertLocalTimeIsKept(Estate.clockChange(Month.MARCH), "07:00:00Z");
    }

    @Test
    default void clocks_going_back_leave_visits_at_their_local_time() {
        assertLocalTimeIsKept(Estate.clockChange(Month.OCTOBER), "08:00:00Z");
    }

    private static void assertLocalTimeIsKept(LocalDate date, String utc) {
        String trade = newTrade();
        String badge = operative(trade, date, "08:00", "10:00");
        Home home = home();
        String order = order(home, trade);

        List<SlotOffer.Offered> offered = slots(order, date);
        String reference = Bookings.book(home, order, date, "08:00").reference();
        Bookings.awaitQuiet();

        assertThat(starts(offered)).containsExactly("08:00", "08:30", "09:00");
        assertThat(first(offered)).isEqualTo(Instant.parse(date + "T" + utc));
        assertThat(Sql.text(
                        "SELECT DATE_FORMAT(earliest_arrival, '%Y-%m-%dT%TZ') FROM appointment WHERE reference = ?",
                        reference))
                .isEqualTo(date + "T" + utc);
        assertThat(home.textsAbout(reference)).singleElement().asString().contains(", 8am to 8:30am.");
        Bookings.assertGrainsEqualPlan(badge);
    }

    @Test
    default void dates_are_kept_as_they_were_given_whatever_the_servers_zone() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "10:00");
        Home home = home();
        order(home, trade, Estate.GAS, 45, someDay());

        assertThat(java.util.TimeZone.getDefault().getID()).isEqualTo("America/New_York");
        assertThat(Sql.text("SELECT CAST(due_by AS CHAR) FROM works_order WHERE property_id = ?", home.propertyId()))
                .isEqualTo(someDay().toString());
        assertThat(Sql.text("SELECT CAST(date_of_birth AS CHAR) FROM person WHERE person_reference = ?", home.person()))
                .isEqualTo(home.born().toString());
        assertThat(Sql.text(
                        "SELECT CAST(d.work_date AS CHAR) FROM working_day d JOIN operative o ON o.id = d.operative_id"
                                + " WHERE o.badge_number = ?",
                        badge))
                .isEqualTo(someDay().toString());
    }

    @Test
    default void other_open_orders_of_the_home_are_named() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);
        String other = order(home, trade);
        order(home(), trade);

        SlotOffer offer = Beans.the(SlotSearch.class).offer(Estate.wish(order, someDay(), 1));

        assertThat(((SlotOffer.Slots) offer).alsoDue())
                .extracting(Job::reference)
                .containsExactly(other);
    }

    @Test
    default void an_unknown_order_is_refused_with_its_reference() {
        SlotOffer offer = Beans.the(SlotSearch.class).offer(Estate.wish("nowhere/1", someDay(), 1));

        BookingResult.NotPossible refusal = (BookingResult.NotPossible) ((SlotOffer.Refused) offer).refusal();

        assertThat(refusal.problem()).isEqualTo(BookingResult.Problem.UNKNOWN_WORKS_ORDER);
        assertThat(refusal.what()).contains("nowhere/1");
    }

    @Test
    default void an_order_that_was_withdrawn_is_refused_as_ended() {
        String order = order(home(), newTrade());
        Beans.the(WorksOrderWithdrawal.class).withdraw(order, Author.SYSTEM);

        SlotOffer offer = Beans.the(SlotSearch.class).offer(Estate.wish(order, someDay(), 1));

        BookingResult.NotPossible refusal = (BookingResult.NotPossible) ((SlotOffer.Refused) offer).refusal();
        assertThat(refusal.problem()).isEqualTo(BookingResult.Problem.WORKS_ORDER_ENDED);
    }

    private static Instant first(List<SlotOffer.Offered> offered) {
        return offered.get(0).slot().window().earliest();
    }
}
