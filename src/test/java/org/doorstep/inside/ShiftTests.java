package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.audit.Author;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.DayChange;
import org.doorstep.booking.DayChange.Put;
import org.doorstep.booking.ShiftChange;
import org.doorstep.schedule.ShiftTime;
import org.junit.jupiter.api.Test;

/** When operatives work comes in by the day or by the hundred. */
interface ShiftTests {

    @Test
    default void a_load_of_shifts_reads_once_and_leaves_alone_what_stands() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        List<ShiftChange.Day> days = IntStream.range(0, 50)
                .mapToObj(i -> day(badge, someDay().plusDays(i), "08:00", "16:00"))
                .toList();
        List<DayChange> first = load(days);
        Map<String, Long> before = Sql.sumsOfAllTables();

        List<String> sent = StatementCount.during(() ->
                assertThat(load(days)).hasSize(50).extracting(DayChange::put).containsOnly(Put.UNCHANGED));

        assertThat(first).hasSize(50).extracting(DayChange::put).containsOnlyOnce(Put.CHANGED);
        assertThat(sent).hasSize(1);
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void a_load_of_shifts_tells_of_each_day_what_became_of_it() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        LocalDate next = someDay(1);

        List<DayChange> changes = load(List.of(
                day(badge, someDay(), "09:00", "12:00"),
                day(badge, next, "09:00", "12:00"),
                day("nobody", next, "09:00", "12:00")));

        assertThat(changes).extracting(DayChange::put).containsExactly(Put.UNCHANGED, Put.MADE, Put.NO_SUCH_OPERATIVE);
        assertThat(Sql.rows(
                        "SELECT became FROM audit_trail WHERE about = ? AND action = 'operative.shifts' AND detail = ?",
                        badge,
                        next.toString()))
                .extracting(row -> row.get("became"))
                .containsExactly(at(next, "09:00") + "/" + at(next, "12:00"));
    }

    @Test
    default void a_day_that_is_emptied_names_its_visits_and_drops_none() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        Appointment visit = book(home, order(home, trade), someDay(), "09:00");
        Appointment later = book(home, order(home, trade), someDay(), "11:00");

        List<DayChange> changes = load(List.of(new ShiftChange.Day(badge, someDay(), List.of())));

        assertThat(changes).containsExactly(new DayChange(Put.CHANGED, List.of(visit.reference(), later.reference())));
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment WHERE id IN (?, ?) AND status = 'BOOKED'",
                        visit.id(),
                        later.id()))
                .isEqualTo(2);
        assertThat(slots(order(home(), trade), someDay())).isEmpty();
    }

    @Test
    default void the_same_operative_and_day_told_twice_at_once_is_one_day() {
        String badge = operative(newTrade(), someDay(), "09:00", "12:00");
        LocalDate fresh = someDay(3);

        List<DayChange> changes = AtOnce.all(
                4, i -> load(List.of(day(badge, fresh, "09:00", "12:00"))).get(0));

        assertThat(changes).extracting(DayChange::put).containsOnlyOnce(Put.MADE);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM working_day WHERE work_date = ? AND operative_id ="
                                + " (SELECT id FROM operative WHERE badge_number = ?)",
                        fresh,
                        badge))
                .isEqualTo(1);
    }

    private static ShiftChange.Day day(String badge, LocalDate date, String start, String end) {
        return new ShiftChange.Day(badge, date, List.of(new ShiftTime(at(date, start), at(date, end))));
    }

    private static List<DayChange> load(List<ShiftChange.Day> days) {
        return Beans.the(ShiftChange.class).putAll(days, Author.SYSTEM);
    }
}
