package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two servers on one database. What is changed by one of them, the other offers so in its next answer; and of many who want the same at
 * one moment, half on each, exactly as many succeed as is possible, and nobody sees anything but a booking or "just taken".
 */
class TwoServersIT {

    private static final int BURST = 200;
    private static final int MOVES = 50;

    private static RunningDoorstep first;
    private static RunningDoorstep second;

    private final ApiClient here = new ApiClient(first.baseUrl(), DemoFacts.API_KEY);
    private final ApiClient there = new ApiClient(second.baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(here);
    private final ApiEstate elsewhere = new ApiEstate(there);
    private final Rows rows = new Rows(first.database());

    @BeforeAll
    static void startBoth() {
        first = RunningDoorstep.get();
        second = RunningDoorstep.start("second", first.database(), Map.of());
    }

    @AfterAll
    static void stopTheSecond() {
        second.close();
    }

    @Test
    void a_search_on_one_server_sees_what_was_just_changed_on_the_other() {
        LocalDate date = ApiEstate.inDays(12);
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, date, "09:00", "10:30");
        List<String> orders = estate.orders(2, trade);
        List<String> slots = estate.slots(orders.get(0), date);
        assertThat(elsewhere.slots(orders.get(0), date)).isEqualTo(slots).hasSize(2);

        String visit = elsewhere.book(orders.get(1), slots.get(0)).json().getString("reference");
        assertThat(estate.slots(orders.get(0), date)).containsExactly(slots.get(1));

        assertThat(estate.rebook(visit, slots.get(1)).status()).isEqualTo(200);
        assertThat(elsewhere.slots(orders.get(0), date)).containsExactly(slots.get(0));

        Answer cancelled = there.post("/appointments/" + visit + "/cancel", json("{'reason':'It no longer suits'}"));
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(estate.slots(orders.get(0), date)).isEqualTo(slots);
        assertThat(elsewhere.slots(orders.get(0), date)).isEqualTo(slots);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void of_200_bookings_of_one_slot_on_two_servers_as_many_succeed_as_operatives_can_serve_it(int operatives) {
        LocalDate date = ApiEstate.inDays(13);
        String trade = ApiEstate.newTrade();
        estate.operatives(operatives, trade, date, "09:00", "09:45");
        List<String> orders = estate.orders(BURST, trade);
        String slot = estate.slots(orders.get(0), date).get(0);

        List<Answer> answers = Burst.of(numbers(BURST), i -> either(i).book(orders.get(i), slot));

        assertThat(with(answers, 201)).hasSize(operatives);
        assertThat(with(answers, 409)).hasSize(BURST - operatives).allMatch(each -> each.problem()
                .equals("slot-taken"));
        assertThat(rows.standingFor(orders)).hasSize(operatives);
        rows.awaitQuiet();
        rows.assertEveryBookingIsWhole();
    }

    @Test
    void of_visits_of_overlapping_lengths_none_is_left_out_that_was_still_possible() {
        LocalDate date = ApiEstate.inDays(14);
        String trade = ApiEstate.newTrade();
        estate.operatives(2, trade, date, "09:00", "12:00");
        List<String> orders = new ArrayList<>(estate.orders(40, trade, 45));
        orders.addAll(estate.orders(40, trade, 90));
        List<String> slots = estate.slots(orders.get(0), date);

        List<Answer> answers =
                Burst.of(numbers(orders.size()), i -> either(i).book(orders.get(i), slots.get(i % slots.size())));

        assertThat(answers).allMatch(each -> each.status() == 201 || each.status() == 409);
        assertThat(rows.standingFor(orders)).hasSameSizeAs(with(answers, 201));
        for (int i = 0; i < orders.size(); i++) {
            if (answers.get(i).status() == 409) {
                assertThat(estate.slots(orders.get(i), date)).doesNotContain(slots.get(i % slots.size()));
            }
        }
        rows.awaitQuiet();
        rows.assertEveryBookingIsWhole();
    }

    @Test
    void one_works_order_wanted_by_two_channels_on_two_servers_is_booked_once() {
        LocalDate date = ApiEstate.inDays(15);
        String trade = ApiEstate.newTrade();
        estate.operatives(4, trade, date, "09:00", "17:00");
        String order = estate.orders(1, trade).get(0);
        List<String> slots = estate.slots(order, date);

        List<Answer> answers = Burst.of(
                numbers(40), i -> either(i).book(order, slots.get(i % slots.size()), i % 4 < 2 ? "API" : "PHONE"));

        assertThat(with(answers, 201)).hasSize(1);
        assertThat(with(answers, 409)).hasSize(39).allMatch(each -> each.problem()
                .equals("already-booked"));
        assertThat(rows.standingFor(List.of(order))).hasSize(1);
        rows.awaitQuiet();
        rows.assertEveryBookingIsWhole();
    }

    @Test
    void those_who_move_onto_a_slot_and_those_who_book_it_share_it_exactly() {
        LocalDate date = ApiEstate.inDays(16);
        LocalDate wanted = ApiEstate.inDays(17);
        String trade = ApiEstate.newTrade();
        List<String> movers = estate.orders(MOVES, trade);
        List<String> bookers = estate.orders(MOVES, trade);
        List<String> appointments = new ArrayList<>();
        estate.operatives(9, trade, date, "08:00", "17:00");
        for (String mover : movers) {
            appointments.add(
                    estate.book(mover, estate.slots(mover, date).get(0)).json().getString("reference"));
        }
        int places = 3;
        estate.operatives(places, trade, wanted, "09:00", "09:45");
        String slot = estate.slots(bookers.get(0), wanted).get(0);

        List<Answer> answers = Burst.of(
                numbers(2 * MOVES),
                i -> i % 2 == 0
                        ? either(i / 2).rebook(appointments.get(i / 2), slot)
                        : either(i / 2).book(bookers.get(i / 2), slot));

        List<Answer> won = Stream.concat(with(answers, 200).stream(), with(answers, 201).stream())
                .toList();
        assertThat(won).hasSize(places);
        assertThat(with(answers, 409)).hasSize(2 * MOVES - places);
        assertThat(rows.standingFor(movers)).containsExactlyInAnyOrderElementsOf(appointments);
        assertThat(rows.standingFor(bookers)).hasSameSizeAs(with(answers, 201));
        rows.awaitQuiet();
        rows.assertEveryBookingIsWhole();
    }

    private ApiEstate either(int number) {
        return number % 2 == 0 ? estate : elsewhere;
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Answer> with(List<Answer> answers, int status) {
        return answers.stream().filter(each -> each.status() == status).toList();
    }
}
