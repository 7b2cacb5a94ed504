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

/** The landlord's planning system tells that a visit cannot be made. */
class OurFaultIT {

    private static final LocalDate DATE = ApiEstate.inDays(15);

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);
    private final String trade = ApiEstate.newTrade();
    private final Rows rows = new Rows(RunningDoorstep.get().database());

    @Test
    void it_ends_as_ours_tells_the_tenant_once_and_can_be_booked_again_at_once() {
        String reference = booked();
        JsonObject before = api.get("/appointments/" + reference).json();

        Answer first = post(reference, "{'reason':'The operative is ill'}");
        Answer second = post(reference, "{'reason':'The van broke down'}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().getString("status")).isEqualTo("LANDLORD_FAILED");
        assertThat(second.json()).isEqualTo(first.json());
        JsonObject stands = api.get("/appointments/" + reference).json();
        assertThat(stands.getJsonArray("history").getValuesAs(JsonObject.class))
                .extracting(event -> event.getString("what") + " " + event.getString("reason", ""))
                .containsExactly("BOOKED ", "LANDLORD_FAILED The operative is ill");
        assertThat(stands.getJsonArray("outcomes").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("outcome"))
                .containsExactly("LANDLORD_FAILED");
        assertThat(stands.getString("earliestArrival")).isEqualTo(before.getString("earliestArrival"));
        rows.awaitQuiet();
        assertThat(api.get("/messages?appointment=" + reference).text()).containsOnlyOnce("OUR_FAULT");
        String order = stands.getJsonArray("worksOrders").getString(0);
        assertThat(estate.book(order, estate.slots(order, DATE).get(0)).status())
                .isEqualTo(201);
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        String reference = booked();

        assertThat(post("AAAAAA", "{'reason':'Nobody knows it'}").status()).isEqualTo(404);
        assertThat(pointers(post(reference, "{}"))).containsExactly("/reason");
        assertThat(pointers(post(reference, "{'reason':'" + "x".repeat(501) + "'}")))
                .containsExactly("/reason");
        assertThat(api.post("/appointments/" + reference + "/cancel", json("{'reason':'Not needed any more'}"))
                        .status())
                .isEqualTo(200);
        assertThat(post(reference, "{'reason':'The operative is ill'}").problem())
                .isEqualTo("cannot-change");
    }

    private Answer post(String reference, String body) {
        return api.post("/appointments/" + reference + "/our-fault", json(body));
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }

    private String booked() {
        estate.operatives(1, trade, DATE, "09:00", "12:00");
        String order = estate.orders(1, trade).get(0);
        return estate.book(order, estate.slots(order, DATE).get(0)).json().getString("reference");
    }
}
