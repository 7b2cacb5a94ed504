package org.doorstep.web.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.works.WorksOrderBuilder.aWorksOrder;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.visit.OrderOutcome;
import org.doorstep.visit.Outcome;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrder;
import org.junit.jupiter.api.Test;

class AfterVisitTest {

    private static final WorksOrder GAS =
            aWorksOrder().withReference("6/1").ofType("Gas safety check", 30).build();
    private static final WorksOrder ALARM =
            aWorksOrder().withReference("6/2").ofType("Smoke alarm check", 15).build();
    private static final WorksOrder OTHER_ALARM =
            aWorksOrder().withReference("6/3").ofType("Smoke alarm check", 15).build();

    @Test
    void what_was_done_and_what_still_needs_a_visit_are_told_apart() {
        AfterVisit after = after(List.of(GAS, ALARM), Set.of("6/2"), Outcome.COMPLETED, Outcome.MISSED);

        assertThat(after.getDone()).isEqualTo("We did your gas safety check.");
        assertThat(after.getLeft())
                .containsExactly(new AfterVisit.Left(
                        "Your smoke alarm check still needs a visit.", "smoke alarm check", "6%2F2", true));
    }

    @Test
    void where_all_was_done_nothing_is_left() {
        AfterVisit after = after(List.of(GAS, ALARM), Set.of(), Outcome.COMPLETED, Outcome.COMPLETED);

        assertThat(after.getDone()).isEqualTo("We did your gas safety check and smoke alarm check.");
        assertThat(after.getLeft()).isEmpty();
    }

    @Test
    void where_nothing_was_done_one_button_is_the_solid_one() {
        AfterVisit after = after(List.of(GAS, ALARM), Set.of("6/1", "6/2"), Outcome.REFUSED, Outcome.MISSED);

        assertThat(after.getDone()).isEmpty();
        assertThat(after.getLeft()).extracting(AfterVisit.Left::first).containsExactly(true, false);
    }

    @Test
    void what_was_our_doing_brings_a_word_of_sorry() {
        AfterVisit after = after(List.of(GAS), Set.of("6/1"), Outcome.LANDLORD_FAILED);

        assertThat(texts(after))
                .containsExactly("Sorry, we could not do your gas safety check. It still needs a visit.");
    }

    @Test
    void one_of_two_of_a_kind_is_another() {
        List<WorksOrder> alarms = List.of(ALARM, OTHER_ALARM);

        assertThat(texts(after(alarms, Set.of("6/3"), Outcome.COMPLETED, Outcome.LANDLORD_FAILED)))
                .containsExactly("Another smoke alarm check still needs a visit.");
        assertThat(texts(after(alarms, Set.of(), Outcome.COMPLETED, Outcome.MISSED)))
                .singleElement()
                .asString()
                .startsWith("We did not do another smoke alarm check on this visit.");
    }

    @Test
    void for_what_is_booked_again_or_done_since_there_is_no_time_to_choose() {
        AfterVisit after = after(List.of(GAS), Set.of(), Outcome.LANDLORD_FAILED);

        assertThat(after.getLeft())
                .containsExactly(new AfterVisit.Left(
                        "We did not do your gas safety check on this visit. You do not need to choose a new time for it.",
                        "gas safety check",
                        "",
                        false));
    }

    @Test
    void a_visit_of_which_nothing_was_told_tells_nothing() {
        AfterVisit after = new AfterVisit(new Words(), List.of(GAS), List.of(), Set.of("6/1"));

        assertThat(after.getDone()).isEmpty();
        assertThat(after.getLeft()).isEmpty();
    }

    private static List<String> texts(AfterVisit after) {
        return after.getLeft().stream().map(AfterVisit.Left::text).toList();
    }

    private static AfterVisit after(List<WorksOrder> orders, Set<String> needed, Outcome... came) {
        List<OrderOutcome> outcomes = IntStream.range(0, came.length)
                .mapToObj(i -> new OrderOutcome(orders.get(i).reference(), came[i], null, false, null))
                .toList();
        return new AfterVisit(new Words(), orders, outcomes, needed);
    }
}
