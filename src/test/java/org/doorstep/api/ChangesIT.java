package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** The housing system reads back what became of appointments, and hears whose visits a tenancy's end leaves alone. */
class ChangesIT {

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);

    @Test
    void changes_follow_the_cursor_from_answer_to_answer() {
        String before = end();
        String reference = booked(15);
        api.post("/appointments/" + reference + "/cancel", json("{'reason':'It no longer suits'}"));

        JsonObject first = changes(before, 1);
        JsonObject second = changes(first.getString("next"), 1);
        JsonObject none = changes(second.getString("next"), 1);

        assertThat(change(first).getString("what")).isEqualTo("appointment.book");
        assertThat(first.getBoolean("more")).isTrue();
        assertThat(change(second).getString("what")).isEqualTo("appointment.cancel");
        assertThat(change(second).getJsonObject("appointment"))
                .isEqualTo(api.get("/appointments/" + reference).json());
        assertThat(second.getBoolean("more")).isFalse();
        assertThat(none.getJsonArray("changes")).isEmpty();
        assertThat(none.getString("next")).isEqualTo(second.getString("next"));
    }

    @Test
    void a_cursor_that_was_never_given_is_refused() {
        for (String cursor : List.of("nonsense", FeedCursor.of(Long.MAX_VALUE))) {
            Answer answer = api.get("/changes?after=" + cursor);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                    .isEqualTo("?after");
        }
    }

    @Test
    void the_end_of_a_tenancy_answers_the_visits_after_it() {
        String reference = booked(16);
        String order = api.get("/appointments/" + reference)
                .json()
                .getJsonArray("worksOrders")
                .getString(0);
        String number = order.substring(1, order.indexOf('/'));
        String ending = "{'uprn':'7700" + number + "','startDate':'2020-04-01','endDate':'%s','people':[]}";

        Answer onTheDay = api.put("/tenancies/B-" + number, json(ending, ApiEstate.inDays(16)));
        Answer before = api.put("/tenancies/B-" + number, json(ending, ApiEstate.inDays(15)));

        assertThat(onTheDay.json().getJsonArray("affectedAppointments")).isEmpty();
        assertThat(before.json().getJsonArray("affectedAppointments"))
                .singleElement()
                .hasToString("\"" + reference + "\"");
    }

    private String booked(int inDays) {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, ApiEstate.inDays(inDays), "09:00", "09:45");
        String order = estate.orders(1, trade).get(0);
        String slot = estate.slots(order, ApiEstate.inDays(inDays)).get(0);
        return estate.book(order, slot).json().getString("reference");
    }

    private String end() {
        JsonObject page = api.get("/changes?limit=500").json();
        while (page.getBoolean("more")) {
            page = changes(page.getString("next"), 500);
        }
        return page.getString("next");
    }

    private JsonObject changes(String after, int limit) {
        Answer answer = api.get("/changes?after=" + after + "&limit=" + limit);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static JsonObject change(JsonObject page) {
        return page.getJsonArray("changes").getJsonObject(0);
    }
}
