package org.doorstep.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.doorstep.booking.AppointmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"COMPLETED", "FURTHER_VISIT", "MISSED", "REFUSED", "LANDLORD_FAILED"})
    void a_visit_whose_works_orders_came_out_alike_came_to_that(Outcome outcome) {
        assertThat(Outcome.ofWhole(List.of(outcome))).isEqualTo(outcome);
        assertThat(Outcome.ofWhole(List.of(outcome, outcome))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED MISSED, FURTHER_VISIT",
        "REFUSED COMPLETED, FURTHER_VISIT",
        "COMPLETED LANDLORD_FAILED MISSED, FURTHER_VISIT",
        "COMPLETED FURTHER_VISIT, FURTHER_VISIT",
        "LANDLORD_FAILED FURTHER_VISIT, FURTHER_VISIT",
        "MISSED LANDLORD_FAILED, LANDLORD_FAILED",
        "REFUSED LANDLORD_FAILED MISSED, LANDLORD_FAILED",
        "MISSED REFUSED, REFUSED"
    })
    void otherwise_what_was_reached_goes_first_and_then_what_was_our_doing(String ofEach, Outcome whole) {
        List<Outcome> outcomes =
                Arrays.stream(ofEach.split(" ", -1)).map(Outcome::valueOf).toList();

        assertThat(Outcome.ofWhole(outcomes)).isEqualTo(whole);
    }

    @Test
    void each_that_can_come_of_standing_at_a_door_can_end_an_appointment() {
        assertThat(Outcome.AT_THE_DOOR)
                .extracting(Outcome::name)
                .containsExactlyInAnyOrderElementsOf(AppointmentStatus.OUTCOMES.stream()
                        .map(AppointmentStatus::name)
                        .toList());
    }

    @Test
    void a_visit_that_was_called_off_is_nothing_to_be_told_of_a_works_order() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ToldOutcome("6/1", Outcome.CANCELLED_BY_TENANT, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ToldOutcomes.OfAll(Outcome.CANCELLED_BY_LANDLORD));
    }
}
