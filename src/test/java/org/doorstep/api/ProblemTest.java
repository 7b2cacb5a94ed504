package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void isADocumentOfRfc9457() {
        JsonObject document =
                Problem.of(ProblemCode.SLOT_TAKEN, "Search again.").document();

        assertThat(document.getString("type")).isEqualTo("/problems/slot-taken");
        assertThat(document.getString("title")).isEqualTo("That time has just been taken");
        assertThat(document.getInt("status")).isEqualTo(409);
        assertThat(document.getString("detail")).isEqualTo("Search again.");
        assertThat(document).doesNotContainKey("errors");
    }

    @Test
    void pointsAtEachFieldThatNeedsMending() {
        JsonObject document = Problem.invalidFields(
                        List.of(new FieldError("/uprn", "Send it."), new FieldError("?from", "Send a date.")))
                .document();

        assertThat(document.getInt("status")).isEqualTo(422);
        assertThat(document.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/uprn");
        assertThat(document.getJsonArray("errors").getJsonObject(1).getString("detail"))
                .isEqualTo("Send a date.");
    }

    @Test
    void carriesWhatElseACallerNeeds() {
        JsonObject document = Problem.of(ProblemCode.ALREADY_BOOKED, "Rebook it.")
                .with("appointments", Answers.list(List.of("HKT4PM")))
                .document();

        assertThat(document.getJsonArray("appointments").getString(0)).isEqualTo("HKT4PM");
    }

    @Test
    void everyCodeHasATypeOfItsOwnAndAnErrorStatus() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::type)).doesNotHaveDuplicates();
        assertThat(ProblemCode.values()).allMatch(code -> code.status() >= 400 && code.status() < 600);
    }

    @Test
    void whateverTheServerRefusesIsAProblemToo() {
        for (int status = 400; status < 500; status++) {
            assertThat(HttpErrorAnswers.problem(status).code().status()).isIn(400, status);
        }
    }

    @Test
    void theLogOfAnUnexpectedErrorQuotesNoMessage() {
        Exception thrown = new IllegalStateException(
                "Ann Other", new SQLException("Duplicate entry '+447700900123'", "23000", 1062));

        String trace = UnexpectedErrorAnswers.where(thrown);

        assertThat(trace)
                .contains("IllegalStateException", "SQLException 1062/23000", "at org.doorstep.api.ProblemTest");
        assertThat(trace).doesNotContain("Ann").doesNotContain("447700900123");
    }
}
