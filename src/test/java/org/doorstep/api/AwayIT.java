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
import org.junit.jupiter.api.Test;

/** Another system says that nobody will be at home. */
class AwayIT {

    private static final LocalDate DATE = ApiEstate.inDays(17);

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);

    @Test
    void a_visit_on_a_day_without_anybody_is_answered_and_stands() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, DATE, "09:00", "09:45");
        String order = estate.orders(1, trade).get(0);
        String visit =
                estate.book(order, estate.slots(order, DATE).get(0)).json().getString("reference");
        String away = "/tenancies/" + account(order) + "/away";

        Answer first = api.put(away, json("{'from':'%s','letIn':'NOBODY'}", DATE));
        Answer second = api.put(
                away,
                json(
                        "{'from':'%s','until':'%s','letIn':'KEY_HOLDER','keyHolder':{'name':'Ada Okafor','phone':'0191 498 0123'},"
                                + "'temporaryAddress':{'addressLines':['3 Harbour View'],'postcode':'YO21 3PU'}}",
                        DATE, DATE.plusDays(3)));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().getJsonArray("affectedAppointments").getValuesAs(JsonString::getString))
                .containsExactly(visit);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().getString("until")).isEqualTo(DATE.plusDays(3).toString());
        assertThat(second.json().getString("letIn")).isEqualTo("KEY_HOLDER");
        assertThat(second.json().getJsonArray("affectedAppointments")).isEmpty();
        assertThat(api.get("/appointments/" + visit).json().getString("status")).isEqualTo("BOOKED");
    }

    @Test
    void somebody_is_back_also_a_second_time() {
        String away =
                "/tenancies/" + account(estate.orders(1, ApiEstate.newTrade()).get(0)) + "/away";
        String said = json("{'from':'%s','letIn':'CONSENT','conditions':'Please ring first; keep the cat in'}", DATE);

        assertThat(api.put(away, said).status()).isEqualTo(201);
        assertThat(api.put(away, said).status()).as("sent again").isEqualTo(200);
        assertThat(api.delete(away).status()).isEqualTo(204);
        assertThat(api.delete(away).status()).isEqualTo(204);
        assertThat(api.put(away, said).status()).as("away anew").isEqualTo(201);
    }

    @Test
    void each_slip_is_told_with_its_place() {
        String away =
                "/tenancies/" + account(estate.orders(1, ApiEstate.newTrade()).get(0)) + "/away";

        assertThat(pointers(api.put(away, json("{'from':'2020-01-01','letIn':'NOBODY'}"))))
                .containsExactly("/from");
        assertThat(pointers(
                        api.put(away, json("{'from':'%s','until':'%s','letIn':'NOBODY'}", DATE, DATE.minusDays(1)))))
                .containsExactly("/until");
        assertThat(pointers(
                        api.put(away, json("{'from':'%s','until':'%s','letIn':'NOBODY'}", DATE, DATE.plusDays(367)))))
                .containsExactly("/until");
        assertThat(pointers(api.put(
                        away,
                        json(
                                "{'from':'%s','letIn':'KEY_HOLDER','keyHolder':{'name':'Ada','phone':'ask her'},'conditions':'No'}",
                                DATE))))
                .containsExactlyInAnyOrder("/keyHolder/phone", "/conditions");
        assertThat(pointers(api.put(away, json("{'from':'%s','letIn':'KEY_HOLDER'}", DATE))))
                .containsExactly("/keyHolder");
        assertThat(pointers(api.put(
                        away,
                        json(
                                "{'from':'%s','letIn':'NOBODY','keyHolder':{'name':'Ada','phone':'0191 498 0123'},"
                                        + "'temporaryAddress':{'addressLines':[]}}",
                                DATE))))
                .containsExactlyInAnyOrder("/keyHolder", "/temporaryAddress/addressLines");
    }

    @Test
    void a_tenancy_that_is_not_known_is_told_of() {
        assertThat(api.put("/tenancies/NOBODYS/away", json("{'from':'%s','letIn':'NOBODY'}", DATE))
                        .status())
                .isEqualTo(404);
        assertThat(api.delete("/tenancies/NOBODYS/away").problem()).isEqualTo("not-found");
    }

    private static String account(String order) {
        return "B-" + order.substring(1, order.indexOf('/'));
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }
}
