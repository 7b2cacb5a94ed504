package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** Another mobile system tells that somebody has set out. */
class OnTheWayIT {

    private static final LocalDate DATE = ApiEstate.inDays(15);

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);
    private final Rows rows = new Rows(RunningDoorstep.get().database());

    @Test
    void it_is_said_once_and_the_visit_is_not_cancelled_any_more() {
        String reference = rows.underWay(booked());

        Answer first = post(reference, "{'minutes':20}");
        Answer second = post(reference, "{'minutes':15}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().getString("status")).isEqualTo("ON_THE_WAY");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        JsonObject standing = api.get("/appointments/" + reference).json();
        assertThat(standing.getJsonArray("history").getValuesAs(JsonObject.class))
                .extracting(event -> event.getString("what"))
                .containsExactly("BOOKED", "ON_THE_WAY");
        assertThat(api.post("/appointments/" + reference + "/cancel", json("{'reason':'Too late'}"))
                        .problem())
                .isEqualTo("cannot-change");
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        String coming = booked();

        assertThat(post(coming, "{'minutes':20}").problem()).isEqualTo("still-to-come");
        assertThat(post("AAAAAA", "{'minutes':20}").status()).isEqualTo(404);
        assertThat(pointers(post(coming, "{}"))).containsExactly("/minutes");
        assertThat(pointers(post(coming, "{'minutes':0}"))).containsExactly("/minutes");
        assertThat(pointers(post(coming, "{'dueAt':'2020-01-01T00:00:00Z'}"))).containsExactly("/dueAt");
        assertThat(pointers(post(coming, "{'dueAt':'2099-01-01T00:00:00Z','minutes':5}")))
                .contains("/dueAt");
    }

    private Answer post(String reference, String body) {
        return api.post("/appointments/" + reference + "/on-the-way", json(body));
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
