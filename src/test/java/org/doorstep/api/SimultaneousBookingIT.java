package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many who want the same at one moment, over HTTP, on a real server: as many succeed as can be served, and nobody loses anything. */
class SimultaneousBookingIT {

    private static final int BURST = 200;
    private static final int MOVES = 50;

    private final RunningDoorstep doorstep = RunningDoorstep.get();
    private final ApiEstate estate = new ApiEstate(new ApiClient(doorstep.baseUrl(), DemoFacts.API_KEY));
    private final Rows rows = new Rows(doorstep.database());

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void of_200_bookings_of_one_slot_as_many_succeed_as_operatives_can_serve_it(int operatives) {
        String trade = ApiEstate.newTrade();
        LocalDate date = ApiEstate.inDays(10);
        estate.operatives(operatives, trade, date, "09:00", "09:45");
        List<String> orders = estate.orders(BURST, trade);
        String slot = estate.slots(orders.get(0), date).get(0);

        List<Answer> answers = Burst.of(orders, order -> estate.book(order, slot));
        rows.awaitQuiet();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(operatives);
        assertThat(answers.stream()
                        .filter(answer ->
                                answer.status() == 409 && answer.problem().equals("slot-taken")))
                .hasSize(BURST - operatives);
        List<String> booked = rows.standingFor(orders);
        assertThat(booked).hasSize(operatives);
        assertThat(rows.textsAbout(booked)).hasSize(operatives);
        rows.assertEveryBookingIsWhole();
    }

    @Test
    void of_50_who_move_onto_each_others_slot_nobody_loses_a_visit() {
        String trade = ApiEstate.newTrade();
        List<String> orders = estate.orders(MOVES, trade);
        List<String> slots = new ArrayList<>();
        List<String> appointments = new ArrayList<>();
        bookAll(trade, orders, slots, appointments);

        List<Answer> toTheNext = Burst.of(
                IntStream.range(0, MOVES).boxed().toList(),
                i -> estate.rebook(appointments.get(i), slots.get((i + 1) % MOVES)));
        List<Answer> toTheFirst = Burst.of(appointments, appointment -> estate.rebook(appointment, slots.get(0)));
        rows.awaitQuiet();

        assertThat(toTheNext).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
        assertThat(toTheFirst).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
        assertThat(rows.standingFor(orders)).containsExactlyInAnyOrderElementsOf(appointments);
        rows.assertEveryBookingIsWhole();
        assertThat(rows.textsAbout(appointments)).doesNotHaveDuplicates();
    }

    /** Fills three operatives' days, so that a slot is free only once its visit has moved away. */
    private void bookAll(String trade, List<String> orders, List<String> slots, List<String> appointments) {
        LocalDate date = ApiEstate.inDays(11);
        while (appointments.size() < MOVES) {
            estate.operatives(1, trade, date, "08:00", "16:45");
            for (String slot : everyOther(estate.slots(orders.get(appointments.size()), date))) {
                if (appointments.size() < MOVES) {
                    Answer answer = estate.book(orders.get(appointments.size()), slot);
                    assertThat(answer.status()).isEqualTo(201);
                    slots.add(slot);
                    appointments.add(answer.json().getString("reference"));
                }
            }
            date = date.plusDays(1);
        }
    }

    private static List<String> everyOther(List<String> slots) {
        return IntStream.range(0, slots.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(slots::get)
                .toList();
    }
}
