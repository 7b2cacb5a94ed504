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

/** Two trades that come in one window are one visit, and it is told who comes. */
class CrewIT {

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);

    @Test
    void who_comes_along_is_told_with_a_visit_and_in_a_list_of_visits() {
        LocalDate date = ApiEstate.inDays(18);
        String leading = ApiEstate.newTrade();
        String second = ApiEstate.newTrade();
        String leads = estate.operatives(1, leading, date, "09:00", "12:00").get(0);
        String along = estate.operatives(1, second, date, "09:00", "12:00").get(0);
        String order = estate.orders(1, leading).get(0);
        String other = estate.anotherAt(order, second);
        String slot = api.get("/slots?worksOrder=" + order + "&worksOrder=" + other + "&from=" + date + "&days=1")
                .json()
                .getJsonArray("slots")
                .getJsonObject(0)
                .getString("slotId");

        Answer booked =
                api.post("/appointments", json("{'worksOrders':['%s','%s'],'slotId':'%s'}", order, other, slot));
        String reference = booked.json().getString("reference");
        Answer read = api.get("/appointments/" + reference);
        JsonObject listed = api
                .get("/appointments?from=" + date + "&to=" + date + "&limit=100")
                .json()
                .getJsonArray("appointments")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("reference").equals(reference))
                .findFirst()
                .orElseThrow();

        assertThat(booked.status()).isEqualTo(201);
        for (JsonObject told : List.of(booked.json(), read.json(), listed)) {
            assertThat(told.getJsonObject("operative").getString("badgeNumber")).isEqualTo(leads);
            assertThat(told.getJsonArray("companions").getValuesAs(JsonObject.class))
                    .extracting(each -> each.getString("badgeNumber"))
                    .containsExactly(along);
        }
    }
}
