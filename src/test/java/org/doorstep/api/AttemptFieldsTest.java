package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.doorstep.visit.Attempt;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.ToldOutcome;
import org.doorstep.visit.ToldOutcomes.OfAll;
import org.doorstep.visit.ToldOutcomes.OfEach;
import org.junit.jupiter.api.Test;

class AttemptFieldsTest {

    private static final Instant NOW = Instant.parse("2026-12-30T11:00:00Z");

    @Test
    void an_attempt_is_read_with_everything_that_may_be_told() {
        assertThat(read("'attemptId':'m-1','outcome':'MISSED','arrivedAt':'2026-12-30T10:40:00Z',"
                        + "'leftAt':'2026-12-30T10:55:00+00:00','note':'Rang twice','by':'NH-104'"))
                .isEqualTo(new Attempt(
                        "m-1",
                        new OfAll(Outcome.MISSED),
                        Instant.parse("2026-12-30T10:40:00Z"),
                        Instant.parse("2026-12-30T10:55:00Z"),
                        "Rang twice",
                        "NH-104"));
    }

    @Test
    void only_its_id_and_its_outcome_are_needed() {
        assertThat(read("'attemptId':'m-1','outcome':'COMPLETED'"))
                .isEqualTo(new Attempt("m-1", new OfAll(Outcome.COMPLETED), null, null, null, null));
        assertThat(pointers("")).containsExactlyInAnyOrder("/attemptId", "/outcome");
    }

    @Test
    void each_works_order_may_have_an_outcome_and_a_note_of_its_own() {
        assertThat(read("'attemptId':'m-1','outcomes':[{'worksOrder':'6/1','outcome':'COMPLETED'},"
                                + "{'worksOrder':'6/2','outcome':'REFUSED','note':'Not today'}]")
                        .outcomes())
                .isEqualTo(new OfEach(List.of(
                        new ToldOutcome("6/1", Outcome.COMPLETED, null),
                        new ToldOutcome("6/2", Outcome.REFUSED, "Not today"))));
    }

    @Test
    void an_outcome_is_told_for_the_whole_or_for_each_and_not_for_both() {
        assertThat(pointers("'attemptId':'m','outcome':'MISSED','outcomes':[{'worksOrder':'6/1','outcome':'MISSED'}]"))
                .containsExactly("/outcomes");
    }

    @Test
    void a_works_order_that_is_named_twice_or_has_no_outcome_is_refused_where_it_stands() {
        assertThat(pointers("'attemptId':'m','outcomes':[{'worksOrder':'6/1','outcome':'MISSED'},"
                        + "{'worksOrder':'6/1','outcome':'REFUSED'},{'worksOrder':'6/2'},{'outcome':'MISSED'},"
                        + "{'worksOrder':'6/3','outcome':'CANCELLED_BY_TENANT','by':'NH-1'}]"))
                .containsExactlyInAnyOrder(
                        "/outcomes/1/worksOrder",
                        "/outcomes/2/outcome",
                        "/outcomes/3/worksOrder",
                        "/outcomes/4/outcome",
                        "/outcomes/4/by");
    }

    @Test
    void a_visit_that_was_called_off_is_to_be_cancelled_instead() {
        assertThat(errors("'attemptId':'m-1','outcome':'CANCELLED_BY_TENANT'"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("/outcome");
                    assertThat(error.detail())
                            .contains("COMPLETED, FURTHER_VISIT, MISSED, REFUSED, LANDLORD_FAILED", "/cancel");
                });
    }

    @Test
    void a_time_that_is_still_to_come_is_refused_but_a_telephone_may_be_a_little_ahead() {
        assertThat(pointers("'attemptId':'m','outcome':'MISSED','arrivedAt':'2026-12-30T11:05:01Z'"))
                .containsExactly("/arrivedAt");
        assertThat(pointers("'attemptId':'m','outcome':'MISSED','arrivedAt':'2026-12-30T11:05:00Z'"))
                .isEmpty();
    }

    @Test
    void nobody_leaves_before_they_arrive() {
        assertThat(
                        pointers(
                                "'attemptId':'m','outcome':'MISSED','arrivedAt':'2026-12-30T10:40:00Z','leftAt':'2026-12-30T10:39:59Z'"))
                .containsExactly("/leftAt");
        assertThat(pointers("'attemptId':'m','outcome':'MISSED','leftAt':'2026-12-30T10:39:59Z'"))
                .containsExactly("/arrivedAt");
    }

    private static Attempt read(String members) {
        Fields fields = fields(members);
        Attempt read = new AttemptFields(NOW).read(fields);
        fields.check();
        return read;
    }

    private static List<String> pointers(String members) {
        return errors(members).stream().map(FieldError::pointer).toList();
    }

    private static List<FieldError> errors(String members) {
        Fields fields = fields(members);
        new AttemptFields(NOW).read(fields);
        Refusal refusal = catchThrowableOfType(Refusal.class, fields::check);
        return refusal == null ? List.of() : refusal.problem().errors();
    }

    private static Fields fields(String members) {
        return Fields.of(
                JsonText.object(("{" + members + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
