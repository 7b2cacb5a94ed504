package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** What another scheduler has planned comes in over the API. */
class BusyIT {

    private static final LocalDate DATE = ApiEstate.inDays(12);

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);

    @Test
    void a_block_takes_its_time_out_of_the_slots_and_names_the_visits_that_it_breaks() {
        String trade = ApiEstate.newTrade();
        String badge = estate.operatives(1, trade, DATE, "09:00", "11:00").get(0);
        String order = estate.orders(1, trade).get(0);
        String visit =
                estate.book(order, estate.slots(order, DATE).get(0)).json().getString("reference");
        String other = estate.orders(1, trade).get(0);
        int before = estate.slots(other, DATE).size();

        Answer answer = api.put(
                "/operatives/" + badge + "/busy/" + DATE,
                json(
                        "{'busy':[{'start':'09:00','end':'10:15','latitude':55.0,'longitude':-1.5,'source':'repairs'},"
                                + "{'start':'%sT10:00:30+00:00','end':'%sT10:20:00+00:00','source':'voids'}]}",
                        DATE, DATE));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .isEqualTo(JsonText.object(
                        json("{'badgeNumber':'%s','date':'%s','affectedAppointments':['%s']}", badge, DATE, visit)
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(before).isPositive();
        assertThat(estate.slots(other, DATE)).hasSizeLessThan(before);
    }

    @Test
    void each_slip_is_told_with_its_place() {
        Answer answer = api.put(
                "/operatives/NH-1/busy/" + DATE,
                json(
                        "{'busy':[{'start':'10:00'},{'start':'%sT09:00:00Z','end':'10:00','source':'s'},"
                                + "{'start':'09:00','end':'10:00','latitude':91,'longitude':0,'source':'s'},"
                                + "{'start':'09:00','end':'10:00','latitude':5,'source':'s'}]}",
                        DATE.plusDays(1)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("pointer"))
                .containsExactlyInAnyOrder(
                        "/busy/0/end", "/busy/0/source", "/busy/1/start", "/busy/2/latitude", "/busy/3/longitude");
    }

    @Test
    void an_operative_who_is_not_known_is_told_of() {
        Answer answer = api.put("/operatives/NOBODY/busy/" + DATE, json("{'busy':[]}"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }
}
