package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another system says that a tenant wants to hear of a sooner time. */
class EarlierIT {

    private static final LocalDate DATE = ApiEstate.inDays(12);

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);
    private String visit;
    private String earlier;

    @BeforeEach
    void a_visit() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, DATE, "09:00", "09:45");
        String order = estate.orders(1, trade).get(0);
        visit = estate.book(order, estate.slots(order, DATE).get(0)).json().getString("reference");
        earlier = "/appointments/" + visit + "/earlier";
    }

    @Test
    void what_is_said_again_takes_the_place_of_what_was_said_before() {
        Answer first = api.put(earlier, "{}");
        Answer second = api.put(earlier, json("{'from':'%s','parts':['SATURDAY','MORNING']}", DATE.minusDays(3)));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().getString("appointment")).isEqualTo(visit);
        assertThat(parts(first)).containsExactly("ANY");
        assertThat(second.status()).isEqualTo(200);
        assertThat(parts(second)).containsExactly("MORNING", "SATURDAY");
        assertThat(second.json().getString("from")).isEqualTo(DATE.minusDays(3).toString());
    }

    @Test
    void it_is_taken_back_also_a_second_time() {
        assertThat(api.put(earlier, "{}").status()).isEqualTo(201);
        assertThat(api.delete(earlier).status()).isEqualTo(204);
        assertThat(api.delete(earlier).status()).isEqualTo(204);
        assertThat(api.put(earlier, "{}").status()).as("said anew").isEqualTo(201);
    }

    @Test
    void each_slip_is_told_with_its_place() {
        assertThat(pointers(api.put(earlier, json("{'from':'%s'}", DATE.plusDays(1)))))
                .containsExactly("/from");
        assertThat(pointers(api.put(earlier, "{\"from\":\"soon\",\"parts\":[\"NIGHT\"],\"part\":1}")))
                .containsExactlyInAnyOrder("/from", "/parts/0", "/part");
    }

    @Test
    void a_visit_that_is_not_known_or_over_is_told_of() {
        api.post("/appointments/" + visit + "/cancel", json("{'reason':'Away','channel':'PHONE'}"));

        assertThat(api.put(earlier, "{}").problem()).isEqualTo("cannot-change");
        assertThat(api.put("/appointments/ZZZZZZ/earlier", "{}").problem()).isEqualTo("not-found");
        assertThat(api.delete("/appointments/ZZZZZZ/earlier").problem()).isEqualTo("not-found");
    }

    private static List<String> parts(Answer answer) {
        return answer.json().getJsonArray("parts").getValuesAs(JsonString::getString);
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }
}
