package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** Another mobile system tells what came of a visit. */
class AttemptIT {

    private static final LocalDate DATE = ApiEstate.inDays(15);

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);
    private final Rows rows = new Rows(RunningDoorstep.get().database());

    @Test
    void an_attempt_is_recorded_once_and_ends_the_appointment() {
        String reference = rows.underWay(booked());
        Instant arrived = Instant.now().minusSeconds(300).truncatedTo(ChronoUnit.SECONDS);
        String body = json("{'attemptId':'m-1','outcome':'MISSED','arrivedAt':'%s','note':'Rang twice'}", arrived);

        Answer first = api.post("/appointments/" + reference + "/attempts", body);
        Answer second = api.post("/appointments/" + reference + "/attempts", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.json().getBoolean("counts")).isTrue();
        assertThat(first.json().getJsonObject("appointment").getString("status"))
                .isEqualTo("MISSED");
        JsonObject standing = api.get("/appointments/" + reference).json();
        assertThat(standing.getJsonArray("history").getValuesAs(JsonObject.class))
                .extracting(event -> event.getString("what"))
                .containsExactly("BOOKED", "MISSED");
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        String coming = booked();
        String ended = rows.underWay(booked());
        post(ended, "{'attemptId':'m-1','outcome':'COMPLETED'}");

        assertThat(post(coming, "{'attemptId':'m-1','outcome':'MISSED'}").problem())
                .isEqualTo("still-to-come");
        assertThat(post(ended, "{'attemptId':'m-1','outcome':'MISSED'}").problem())
                .isEqualTo("attempt-differs");
        Answer second = post(ended, "{'attemptId':'m-2','outcome':'MISSED'}");
        assertThat(second.problem()).isEqualTo("cannot-change");
        assertThat(second.json().getString("appointmentStatus")).isEqualTo("COMPLETED");
        assertThat(post("AAAAAA", "{'attemptId':'m-1','outcome':'MISSED'}").status())
                .isEqualTo(404);
        assertThat(pointers(post(coming, "{'attemptId':'m-1','outcome':'MISSED','by':'nobody'}")))
                .containsExactly("/by");
        assertThat(pointers(post(coming, "{'outcome':'GONE','arrivedAt':'2099-01-01T00:00:00Z','photo':'x'}")))
                .containsExactlyInAnyOrder("/attemptId", "/outcome", "/arrivedAt", "/photo");
    }

    private Answer post(String reference, String body) {
        return api.post("/appointments/" + reference + "/attempts", json(body));
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }

    private String booked() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, DATE, "09:00", "12:00");
        String order = estate.orders(1, trade).get(0);
        return estate.book(order, estate.slots(order, DATE).get(0)).json().getString("reference");
    }
}
