package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentListing;
import org.doorstep.booking.AppointmentListing.Page;
import org.doorstep.booking.AppointmentListing.Place;
import org.doorstep.booking.AppointmentListing.Wish;
import org.doorstep.booking.AppointmentStatus;
import org.junit.jupiter.api.Test;

/** Appointments are listed by their time, page by page, whatever happens between two pages. */
interface ListingTests {

    List<String> TIMES = List.of("08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00");

    @Test
    default void pages_follow_each_other_without_a_gap_while_others_are_booked_and_cancelled() {
        LocalDate date = Estate.ordinaryFrom(Estate.today().plusDays(201));
        String trade = newTrade();
        operative(trade, date, "08:00", "17:00");
        List<String> booked = bookAll(trade, date, TIMES);

        Page first = page(date, null, 3);
        Appointment between = bookOne(trade, date, "15:00");
        Bookings.cancel(first.appointments().get(2).appointment(), Estate.HOUSING_SYSTEM);
        Page second = page(date, first.next().orElseThrow(), 3);
        Page third = page(date, second.next().orElseThrow(), 3);

        List<String> listed = new ArrayList<>();
        List.of(first, second, third).forEach(page -> listed.addAll(references(page)));
        booked.add(between.reference());
        assertThat(listed).containsExactlyElementsOf(booked);
        assertThat(third.next()).isEmpty();
    }

    @Test
    default void visits_at_one_moment_are_each_on_one_page() {
        LocalDate date = Estate.ordinaryFrom(Estate.today().plusDays(211));
        String trade = newTrade();
        List<String> booked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            operative(trade, date, "09:00", "09:45");
            booked.addAll(bookAll(trade, date, List.of("09:00")));
        }

        List<String> listed = new ArrayList<>();
        Page page = page(date, null, 2);
        listed.addAll(references(page));
        while (page.next().isPresent()) {
            page = page(date, page.next().get(), 2);
            listed.addAll(references(page));
        }

        assertThat(listed).containsExactlyElementsOf(booked);
    }

    @Test
    default void only_the_days_the_states_and_the_patch_that_were_asked_for_are_listed() {
        LocalDate date = Estate.ordinaryFrom(Estate.today().plusDays(221));
        String trade = newTrade();
        operative(trade, date, "08:00", "17:00");
        LocalDate later = Estate.ordinaryFrom(date.plusDays(1));
        operative(trade, later, "08:00", "17:00");
        Appointment stands = bookOne(trade, date, "09:00");
        Appointment cancelled = bookOne(trade, date, "10:00");
        bookOne(trade, later, "09:00");
        Bookings.cancel(cancelled, Estate.HOUSING_SYSTEM);
        Sql.change("UPDATE property SET patch = 'LISTED' WHERE id = ?", stands.propertyId());

        assertThat(references(page(date, null, 10))).containsExactly(stands.reference(), cancelled.reference());
        assertThat(references(list(date, Set.of(AppointmentStatus.CANCELLED_BY_LANDLORD), null)))
                .containsExactly(cancelled.reference());
        assertThat(references(list(date, Set.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED), null)))
                .containsExactly(stands.reference());
        assertThat(references(list(date, Set.of(), "LISTED"))).containsExactly(stands.reference());
        assertThat(references(list(date, Set.of(), "ELSEWHERE"))).isEmpty();
    }

    @Test
    default void a_page_reads_the_same_rows_and_sends_as_few_statements_with_a_long_past_as_with_a_short_one() {
        LocalDate date = Estate.ordinaryFrom(Estate.today().plusDays(231));
        String trade = newTrade();
        operative(trade, date, "08:00", "17:00");
        bookAll(trade, date, TIMES);
        Wish wish =
                new Wish(Estate.at(date, "00:00"), Estate.at(date.plusDays(1), "00:00"), Set.of(), "NORTH", null, 5);
        Sql.change("UPDATE property SET patch = 'NORTH' WHERE patch IS NULL");

        page(wish);
        Map<String, Long> few = Beans.the(RowsRead.class).by(() -> page(wish));
        growPast(trade);
        Map<String, Long> many = Beans.the(RowsRead.class).by(() -> page(wish));
        List<String> sent = StatementCount.during(() -> page(wish));
        List<Map<String, Object>> plan = Sql.rows("EXPLAIN " + sent.get(0));

        assertThat(Sql.number("SELECT COUNT(*) FROM appointment WHERE earliest_arrival < '2002-01-01'"))
                .isEqualTo(50_000);
        assertThat(few.values()).anyMatch(count -> count > 0);
        assertThat(many).isEqualTo(few);
        assertThat(plan.get(0).get("key")).isEqualTo("appointment_by_arrival");
        assertThat(String.valueOf(plan.get(0).get("Extra"))).doesNotContain("filesort");
        assertThat(sent).hasSize(3);
    }

    /** Fifty thousand completed visits of years ago, each of the same home and day. */
    private static void growPast(String trade) {
        Sql.change(
                "INSERT INTO working_day (operative_id, work_date, version) SELECT MIN(operative_id), '2001-01-01', 1"
                        + " FROM operative_trade WHERE trade_code = ?",
                trade);
        Sql.change(
                "INSERT INTO appointment (reference, calendar_uid, property_id, working_day_id, operative_id, status,"
                        + " earliest_arrival, latest_arrival, minutes, channel, notice_counts, change_number, created_at, version)"
                        + " WITH d AS (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6"
                        + " UNION SELECT 7 UNION SELECT 8 UNION SELECT 9), n AS (SELECT a.n + 10 * b.n + 100 * c.n + 1000 * e.n + 10000 * f.n AS i"
                        + " FROM d a, d b, d c, d e, d f WHERE f.n < 5)"
                        + " SELECT CONCAT('1', LPAD(i, 5, '0')), CONCAT('long ago ', i), (SELECT MIN(id) FROM property), d.id, d.operative_id,"
                        + " 'COMPLETED', '2001-01-01' + INTERVAL i MINUTE, '2001-01-02' + INTERVAL i MINUTE, 30, 'WEB', 1, 0,"
                        + " '2001-01-01', 1 FROM n JOIN working_day d ON d.work_date = '2001-01-01'");
        Sql.rows("ANALYZE TABLE appointment");
    }

    private static List<String> bookAll(String trade, LocalDate date, List<String> times) {
        List<String> booked = new ArrayList<>();
        times.forEach(time -> booked.add(bookOne(trade, date, time).reference()));
        return booked;
    }

    private static Appointment bookOne(String trade, LocalDate date, String time) {
        Home home = home();
        return book(home, order(home, trade), date, time);
    }

    private static Page page(LocalDate date, Place after, int most) {
        return page(
                new Wish(Estate.at(date, "00:00"), Estate.at(date.plusDays(1), "00:00"), Set.of(), null, after, most));
    }

    private static Page list(LocalDate date, Set<AppointmentStatus> statuses, String patch) {
        return page(
                new Wish(Estate.at(date, "00:00"), Estate.at(date.plusDays(1), "00:00"), statuses, patch, null, 10));
    }

    private static Page page(Wish wish) {
        return Beans.the(AppointmentListing.class).page(wish);
    }

    private static List<String> references(Page page) {
        return page.appointments().stream()
                .map(each -> each.appointment().reference())
                .toList();
    }
}
