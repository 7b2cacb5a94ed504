package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.assertGrainsEqualPlan;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booking;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.busy;
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
import java.util.stream.IntStream;
import org.doorstep.audit.Author;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.BusyChange;
import org.doorstep.booking.DayChange;
import org.doorstep.booking.DayChange.Put;
import org.doorstep.booking.SlotChoice;
import org.junit.jupiter.api.Test;

/** What another scheduler has planned is not ours to promise. */
interface BusyTests {

    @Test
    default void nothing_is_offered_in_time_that_is_planned_elsewhere() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        String order = order(home(), trade);

        busy(badge, someDay(), "10:00", "10:45");

        assertThat(starts(slots(order, someDay()))).containsExactly("09:00", "10:30", "11:00");
        assertThat(StatementCount.during(() -> slots(order, someDay())))
                .hasSizeLessThanOrEqualTo(3)
                .isNotEmpty();
    }

    @Test
    default void time_is_free_again_once_nothing_is_planned_elsewhere() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "10:30");
        String order = order(home(), trade);
        List<String> before = starts(slots(order, someDay()));
        busy(badge, someDay(), "09:00", "10:30");
        List<String> meanwhile = starts(slots(order, someDay()));

        free(badge, someDay());

        assertThat(meanwhile).isEmpty();
        assertThat(starts(slots(order, someDay()))).isEqualTo(before).isNotEmpty();
    }

    @Test
    default void a_block_past_midnight_takes_the_morning_of_the_next_day_too() {
        String trade = newTrade();
        LocalDate next = someDay(1);
        String badge = operative(trade, next, "00:00", "04:00");
        Home home = home();
        Appointment visit = book(home, order(home, trade), next, "00:30");

        List<String> broken = busy(badge, next.minusDays(1), "23:00", "01:30");

        assertThat(broken).containsExactly(visit.reference());
        assertThat(starts(slots(order(home(), trade), next)))
                .doesNotContain("00:00", "01:00")
                .contains("02:00");
    }

    @Test
    default void visits_in_time_that_is_planned_elsewhere_are_told_and_never_dropped() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        Appointment broken = book(home, order(home, trade), someDay(), "09:00");
        book(home, order(home, trade), someDay(), "11:00");

        List<String> told = busy(badge, someDay(), "08:30", "10:00");

        assertThat(told).containsExactly(broken.reference());
        assertThat(busy(badge, someDay(), "08:30", "10:00")).isEqualTo(told);
        assertThat(Sql.text("SELECT status FROM appointment WHERE id = ?", broken.id()))
                .isEqualTo("BOOKED");
        assertThat(Sql.number("SELECT COUNT(*) FROM grain WHERE appointment_id = ?", broken.id()))
                .isEqualTo(9);
    }

    @Test
    default void a_visit_that_still_fits_its_window_is_planned_around_the_block() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        book(home, order(home, trade), someDay(), "09:00");

        List<String> told = busy(badge, someDay(), "08:30", "09:15");

        assertThat(told).isEmpty();
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void a_hold_whose_time_was_planned_elsewhere_meanwhile_is_not_booked() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);
        String slot = slotAt(slots(order, someDay()), "09:00");
        String hold = ((BookingResult.Held)
                        booking().hold(SlotChoice.ofSlot(List.of(order), slot), home.tenant(), null))
                .hold()
                .key();
        busy(badge, someDay(), "09:00", "10:00");

        BookingResult result = booking().book(SlotChoice.ofHold(hold), home.tenant());

        assertThat(result).isInstanceOf(BookingResult.SlotTaken.class);
    }

    @Test
    default void a_visit_cannot_move_into_time_that_is_planned_elsewhere() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String target = slotAt(slots(order(home(), trade), someDay()), "11:00");
        Appointment visit = book(home, order(home, trade), someDay(), "09:00");
        busy(badge, someDay(), "10:45", "12:00");

        BookingResult result = Bookings.rebook(visit, target, home.tenant());

        assertThat(result).isInstanceOf(BookingResult.SlotTaken.class);
        assertGrainsEqualPlan(badge);
    }

    @Test
    default void of_a_block_and_a_booking_at_once_either_the_booking_is_refused_or_it_is_told() {
        for (int round = 0; round < 8; round++) {
            String trade = newTrade();
            String badge = operative(trade, someDay(), "09:00", "10:00");
            Home home = home();
            String order = order(home, trade);
            String slot = slotAt(slots(order, someDay()), "09:00");

            List<Object> results = AtOnce.all(
                    2,
                    i -> i == 0 ? book(order, slot, home.tenant()) : (Object) busy(badge, someDay(), "09:00", "10:00"));

            if (results.get(0) instanceof BookingResult.Booked made) {
                assertThat(results.get(1)).isEqualTo(List.of(made.appointment().reference()));
            } else {
                assertThat(results.get(0)).isInstanceOf(BookingResult.SlotTaken.class);
                assertThat(results.get(1)).isEqualTo(List.of());
            }
        }
    }

    @Test
    default void a_load_of_busy_blocks_reads_once_and_leaves_alone_what_stands() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        List<BusyChange.Day> days = IntStream.range(0, 20)
                .mapToObj(i -> Estate.busyDay(badge, someDay().plusDays(i), "10:00", "10:45"))
                .toList();
        List<Put> first = load(days);
        Map<String, Long> before = Sql.sumsOfAllTables();

        List<String> sent =
                StatementCount.during(() -> assertThat(load(days)).hasSize(20).containsOnly(Put.UNCHANGED));

        assertThat(first).hasSize(20).containsOnly(Put.MADE);
        assertThat(sent).hasSize(1);
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void a_load_of_busy_blocks_tells_of_each_day_what_became_of_it() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        LocalDate next = someDay(1);
        busy(badge, someDay(), "10:00", "10:45");
        busy(badge, next, "10:00", "10:45");

        List<Put> puts = load(List.of(
                Estate.busyDay(badge, someDay(), "10:00", "10:45"),
                Estate.busyDay(badge, next, "10:00", "10:50"),
                Estate.busyDay("nobody", next, "10:00", "10:45"),
                Estate.busyDay(badge, next.plusDays(1), "10:00", "10:45")));

        assertThat(puts).containsExactly(Put.UNCHANGED, Put.CHANGED, Put.NO_SUCH_OPERATIVE, Put.MADE);
    }

    @Test
    default void the_trail_says_what_was_planned_elsewhere_before_and_after() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        busy(badge, someDay(), "10:00", "10:45");

        free(badge, someDay());

        Map<String, Object> last = Sql.rows(
                        "SELECT * FROM audit_trail WHERE about = ? AND action = 'operative.busy' ORDER BY id DESC",
                        badge)
                .get(0);
        assertThat(last)
                .containsEntry("was", at(someDay(), "10:00") + "/" + at(someDay(), "10:45"))
                .containsEntry("became", "")
                .containsEntry("detail", someDay().toString());
    }

    private static List<Put> load(List<BusyChange.Day> days) {
        return Beans.the(BusyChange.class).putAll(days, Author.SYSTEM).stream()
                .map(DayChange::put)
                .toList();
    }

    private static void free(String badge, LocalDate date) {
        Beans.the(BusyChange.class).put(new BusyChange.Day(badge, date, List.of()), Author.SYSTEM);
    }
}
