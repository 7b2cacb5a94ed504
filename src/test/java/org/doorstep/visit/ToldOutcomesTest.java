package org.doorstep.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.doorstep.visit.RecordingResult.OtherOrders;
import org.doorstep.visit.ToldOutcomes.OfAll;
import org.doorstep.visit.ToldOutcomes.OfEach;
import org.junit.jupiter.api.Test;

class ToldOutcomesTest {

    private static final ToldOutcome DONE = new ToldOutcome("6/1", Outcome.COMPLETED, null);
    private static final ToldOutcome MISSED = new ToldOutcome("6/2", Outcome.MISSED, "No answer");

    @Test
    void what_came_of_the_whole_came_of_each() {
        ToldOutcomes told = new OfAll(Outcome.MISSED);

        assertThat(told.of(List.of("6/1", "6/2")))
                .containsExactly(
                        new ToldOutcome("6/1", Outcome.MISSED, null), new ToldOutcome("6/2", Outcome.MISSED, null));
        assertThat(told.notOf(List.of("6/1", "6/2"))).isEmpty();
    }

    @Test
    void each_is_found_whatever_the_order_in_which_they_are_told() {
        ToldOutcomes told = new OfEach(List.of(MISSED, DONE));

        assertThat(told.of(List.of("6/1", "6/2"))).containsExactly(DONE, MISSED);
        assertThat(told.notOf(List.of("6/1", "6/2"))).isEmpty();
    }

    @Test
    void other_works_orders_and_those_left_out_are_seen() {
        ToldOutcomes told = new OfEach(List.of(DONE, MISSED));

        assertThat(told.notOf(List.of("6/1", "6/3")))
                .hasValue(new OtherOrders(List.of("6/1", "6/3"), List.of("6/1", "6/2")));
        assertThat(told.notOf(List.of("6/1", "6/3")).orElseThrow().leftOut()).containsExactly("6/3");
        assertThat(told.notOf(List.of("6/1"))).isPresent();
        assertThat(told.notOf(List.of("6/1", "6/2", "6/3"))).isPresent();
    }

    @Test
    void a_works_order_is_told_of_once() {
        ToldOutcome again = new ToldOutcome("6/1", Outcome.MISSED, null);

        assertThatIllegalArgumentException().isThrownBy(() -> new OfEach(List.of(DONE, again)));
    }
}
