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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotChoice;
import org.junit.jupiter.api.Test;

/** What a search and a booking cost the database: statements at the driver, rows by the database's own count. */
interface CostTests {

    int FEW = 1_000;
    int MANY = 30_000;

    @Test
    default void a_search_takes_at_most_two_statements() {
        String trade = busyTrade();
        String order = order(home(), trade);

        List<String> sent = StatementCount.during(() -> slots(Estate.wish(order, null, 14)));

        tell("search", sent);
        assertThat(sent).hasSizeLessThanOrEqualTo(2).isNotEmpty();
    }

    @Test
    default void a_booking_takes_at_most_twenty_statements() {
        String trade = busyTrade();
        Home home = home();
        Actor tenant = home.tenant();
        String order = order(home, trade);
        String slot = slotAt(slots(order, someDay()), "15:00");

        List<String> sent = StatementCount.during(() -> booked(book(order, slot, tenant)));

        tell("booking by slot", sent);
        assertThat(sent).hasSizeLessThanOrEqualTo(20).isNotEmpty();
    }

    @Test
    default void holding_and_booking_by_the_hold_take_at_most_twenty_statements_each() {
        String trade = busyTrade();
        Home home = home();
        Actor tenant = home.tenant();
        String order = order(home, trade);
        String slot = slotAt(slots(order, someDay()), "15:00");
        AtomicReference<String> key = new AtomicReference<>();

        List<String> holding = StatementCount.during(() ->
                key.set(((BookingResult.Held) booking().hold(SlotChoice.ofSlot(List.of(order), slot), tenant, null))
                        .hold()
                        .key()));
        List<String> booked = StatementCount.during(() -> booked(booking().book(SlotChoice.ofHold(key.get()), tenant)));

        tell("hold", holding);
        tell("booking by hold", booked);
        assertThat(holding).hasSizeLessThanOrEqualTo(20).isNotEmpty();
        assertThat(booked).hasSizeLessThanOrEqualTo(20).isNotEmpty();
    }

    @Test
    default void moving_and_cancelling_cost_no_more_than_a_few_more() {
        String trade = busyTrade();
        Home home = home();
        Actor tenant = home.tenant();
        Appointment appointment = book(home, order(home, trade), someDay(), "15:00");
        String target = slotAt(slots(order(home, trade), someDay()), "16:00");

        List<String> moving = StatementCount.during(() -> booked(Bookings.rebook(appointment, target, tenant)));
        List<String> cancelling = StatementCount.during(() -> Bookings.cancel(appointment, tenant));

        tell("move", moving);
        tell("cancel", cancelling);
        assertThat(moving).hasSizeLessThanOrEqualTo(25).isNotEmpty();
        assertThat(cancelling).hasSizeLessThanOrEqualTo(20).isNotEmpty();
    }

    @Test
    default void a_search_reads_the_same_rows_with_a_long_past_as_with_a_short_one() {
        String trade = busyTrade();
        Home home = home();
        String order = order(home, trade);
        Past past = new Past(trade, home);

        past.growTo(FEW);
        List<Map<String, Long>> few = rowsRead(order);
        List<String> planAtFew = plansOf(order);
        past.growTo(MANY);
        List<Map<String, Long>> many = rowsRead(order);
        List<String> planAtMany = plansOf(order);

        tell("rows read with " + FEW + " and with " + MANY + " past visits", List.of(few.toString(), many.toString()));
        tell("plans with " + FEW, planAtFew);
        tell("plans with " + MANY, planAtMany);
        assertThat(Sql.number("SELECT COUNT(*) FROM appointment WHERE status = 'COMPLETED'"))
                .isGreaterThanOrEqualTo(MANY);
        assertThat(few).allSatisfy(each -> assertThat(each.values()).anyMatch(count -> count > 0));
        assertThat(planAtMany).isEqualTo(planAtFew);
        assertThat(many).isEqualTo(few);
    }

    /** With every plan at hand, and with none. */
    private static List<Map<String, Long>> rowsRead(String order) {
        return List.of(
                RowsOfSearch.again(Estate.wish(order, null, 14)), RowsOfSearch.anew(Estate.wish(order, null, 14)));
    }

    /** How the database goes about each statement of a search that finds no plan at hand: table, kind of access, key. */
    private static List<String> plansOf(String order) {
        RowsOfSearch.changeEveryPlan();
        List<String> plans = new ArrayList<>();
        for (String statement : StatementCount.during(() -> slots(Estate.wish(order, null, 14)))) {
            plans.add("--");
            // One that the database keeps prepared has places instead of the order.
            Sql.rows("EXPLAIN " + statement.replace("?", "'" + order + "'"))
                    .forEach(row -> plans.add(row.get("table") + " " + row.get("type") + " " + row.get("key")));
        }
        return plans;
    }

    /** A trade with two operatives who work for a fortnight, one of whom has visits. */
    private static String busyTrade() {
        String trade = newTrade();
        LocalDate first = Estate.today().plusDays(1);
        List<String> badges =
                List.of(operative(trade, first, "08:00", "17:00"), operative(trade, first, "08:00", "17:00"));
        for (int day = 1; day < 14; day++) {
            LocalDate date = first.plusDays(day);
            badges.forEach(badge -> Estate.shift(badge, date, Estate.at(date, "08:00"), Estate.at(date, "17:00")));
        }
        for (String time : List.of("09:00", "11:00", "13:00")) {
            Home home = home();
            book(home, order(home, trade), someDay(), time);
        }
        return trade;
    }

    /** Into a file beside the server's log, since what is printed inside a server reaches nobody. */
    private static void tell(String what, List<String> lines) {
        StringBuilder text = new StringBuilder("COST " + what + ": " + lines.size() + "\n");
        lines.forEach(line -> text.append("    ")
                .append(line, 0, Math.min(200, line.length()))
                .append("\n"));
        try {
            Files.writeString(
                    Path.of(System.getProperty("doorstep.test.costs")),
                    text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
