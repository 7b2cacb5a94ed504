package org.doorstep.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.doorstep.works.WorksOrderBuilder.aWorksOrder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitNeedTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 3);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 3);

    @Test
    void a_visit_needs_something_to_do() {
        assertThatIllegalArgumentException().isThrownBy(() -> VisitNeed.of(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"45, 15, 60", "41, 15, 60", "1, 0, 5", "30, 31, 65"})
    void the_time_of_all_its_orders_is_rounded_up_to_five_minutes(int one, int other, int inAll) {
        VisitNeed need = VisitNeed.of(List.of(
                aWorksOrder().taking(one).build(), aWorksOrder().taking(other).build()));

        assertThat(need.onSite()).isEqualTo(Duration.ofMinutes(inAll));
    }

    @Test
    void the_widest_window_of_its_visit_types_is_promised() {
        VisitNeed need = VisitNeed.of(List.of(
                aWorksOrder().ofType("Smoke alarm check", 15).build(),
                aWorksOrder().ofType("Asbestos survey", 60).build(),
                aWorksOrder().ofType("Gas safety check", 30).build()));

        assertThat(need.windowLength()).isEqualTo(Duration.ofMinutes(60));
        assertThat(need.names()).containsExactly("Smoke alarm check", "Asbestos survey", "Gas safety check");
    }

    @Test
    void one_operative_must_have_every_trade() {
        VisitNeed need = VisitNeed.of(List.of(
                aWorksOrder().forTrade("GAS").build(),
                aWorksOrder().forTrade("ELECTRICAL").build(),
                aWorksOrder().forTrade("GAS").build()));

        assertThat(need.trades()).containsExactly("ELECTRICAL", "GAS");
    }

    @Test
    void it_is_due_when_the_first_is_due_and_may_start_when_the_last_may() {
        VisitNeed need = VisitNeed.of(List.of(
                aWorksOrder().dueBy(MARCH).notBefore(FEBRUARY).build(),
                aWorksOrder().dueBy(FEBRUARY).notBefore(MARCH).build(),
                aWorksOrder().build()));

        assertThat(need.dueBy()).isEqualTo(FEBRUARY);
        assertThat(need.notBefore()).isEqualTo(MARCH);
        assertThat(need.isOverdueOn(FEBRUARY)).isFalse();
        assertThat(need.isOverdueOn(FEBRUARY.plusDays(1))).isTrue();
    }

    @Test
    void without_dates_it_may_be_done_any_day() {
        VisitNeed need = VisitNeed.of(List.of(aWorksOrder().build()));

        assertThat(need.dueBy()).isNull();
        assertThat(need.notBefore()).isNull();
        assertThat(need.isOverdueOn(FEBRUARY)).isFalse();
    }

    @Test
    void orders_of_two_homes_are_not_one_visit() {
        VisitNeed one = VisitNeed.of(
                List.of(aWorksOrder().atHome(1).build(), aWorksOrder().atHome(1).build()));
        VisitNeed two = VisitNeed.of(
                List.of(aWorksOrder().atHome(1).build(), aWorksOrder().atHome(2).build()));

        assertThat(one.isAtOneHome()).isTrue();
        assertThat(two.isAtOneHome()).isFalse();
    }

    @Test
    void work_for_two_people_needs_a_crew() {
        assertThat(VisitNeed.of(List.of(aWorksOrder().build())).needsCrew()).isFalse();
        assertThat(VisitNeed.of(List.of(aWorksOrder().withCrewOf(2).build())).needsCrew())
                .isTrue();
    }
}
