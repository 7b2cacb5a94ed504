package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another mobile system tells what came of each of two works orders of one visit. */
class OrderOutcomeIT {

    private static final LocalDate DATE = ApiEstate.inDays(17);

    private final ApiClient api = new ApiClient(RunningDoorstep.get().baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);
    private final Rows rows = new Rows(RunningDoorstep.get().database());

    private String gas;
    private String alarm;
    private String reference;

    @BeforeEach
    void one_visit_for_two_works_orders() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, DATE, "09:00", "12:00");
        gas = estate.orders(1, trade).get(0);
        alarm = estate.anotherAt(gas, trade);
        JsonObject slots = api.get("/slots?worksOrder=" + gas + "&worksOrder=" + alarm + "&from=" + DATE + "&days=1")
                .json();
        String slot = slots.getJsonArray("slots").getJsonObject(0).getString("slotId");
        Answer booked = api.post(
                "/appointments", json("{'worksOrders':['%s','%s'],'slotId':'%s','channel':'API'}", gas, alarm, slot));
        reference = rows.underWay(booked.json().getString("reference"));
    }

    @Test
    void one_is_completed_and_one_missed_and_the_missed_one_is_booked_again() {
        assertThat(standing()).isEmpty();
        Instant arrived = Instant.now().minusSeconds(300).truncatedTo(ChronoUnit.SECONDS);

        Answer recorded = post(
                "'arrivedAt':'%s','outcomes':[{'worksOrder':'%s','outcome':'MISSED','note':'Key is with Ann'},{'worksOrder':'%s','outcome':'COMPLETED'}]",
                arrived, alarm, gas);

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.json().getString("outcome")).isEqualTo("FURTHER_VISIT");
        assertThat(recorded.json().getBoolean("counts")).isFalse();
        assertThat(recorded.json().getJsonArray("outcomes").getValuesAs(JsonObject.class))
                .extracting(JsonObject::toString)
                .containsExactly(
                        json("{'worksOrder':'%s','outcome':'COMPLETED','counts':false}", gas),
                        json("{'worksOrder':'%s','outcome':'MISSED','counts':true,'note':'Key is with Ann'}", alarm));
        assertThat(standing())
                .containsExactly(
                        json("{'worksOrder':'%s','outcome':'COMPLETED','counts':false}", gas),
                        json("{'worksOrder':'%s','outcome':'MISSED','counts':true}", alarm));
        assertThat(pointers(estate.book(gas, estate.slots(alarm, DATE).get(0)))).containsExactly("/worksOrders/0");
        assertThat(estate.book(alarm, estate.slots(alarm, DATE).get(0)).status())
                .isEqualTo(201);
    }

    @Test
    void all_completed_is_a_visit_that_is_completed() {
        Answer recorded = post(
                "'outcomes':[{'worksOrder':'%s','outcome':'COMPLETED'},{'worksOrder':'%s','outcome':'COMPLETED'}]",
                gas, alarm);

        assertThat(recorded.json().getString("outcome")).isEqualTo("COMPLETED");
        assertThat(recorded.json().getJsonObject("appointment").getString("status"))
                .isEqualTo("COMPLETED");
        assertThat(standing()).hasSize(2).allMatch(each -> each.contains("COMPLETED"));
    }

    @Test
    void the_same_sent_twice_is_one_attempt() {
        String members =
                "'outcomes':[{'worksOrder':'%s','outcome':'COMPLETED'},{'worksOrder':'%s','outcome':'REFUSED','note':'Later'}]";

        Answer first = post(members, gas, alarm);
        Answer second = post(members, gas, alarm);
        Answer other = post(members.replace("REFUSED", "MISSED"), gas, alarm);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(other.problem()).isEqualTo("attempt-differs");
    }

    @Test
    void what_is_not_of_the_visits_works_orders_or_not_of_all_of_them_is_refused_where_it_stands() {
        assertThat(pointers(post(
                        "'outcomes':[{'worksOrder':'%s','outcome':'COMPLETED'},{'worksOrder':'UNKNOWN/1','outcome':'MISSED'}]",
                        gas)))
                .containsExactlyInAnyOrder("/outcomes/1/worksOrder", "/outcomes");
        assertThat(pointers(post("'outcomes':[{'worksOrder':'%s','outcome':'COMPLETED'}]", gas)))
                .containsExactly("/outcomes");
        assertThat(pointers(post("'outcomes':[]"))).containsExactly("/outcomes");
        assertThat(pointers(post(
                        "'outcomes':[{'worksOrder':'%s','outcome':'MISSED'},{'worksOrder':'%s','outcome':'MISSED'},{'worksOrder':'%s','outcome':'MISSED'}]",
                        gas, alarm, alarm)))
                .containsExactly("/outcomes/2/worksOrder");
        assertThat(pointers(post("'outcome':'MISSED','outcomes':[]"))).containsExactly("/outcomes");

        assertThat(api.get("/appointments/" + reference).json().getString("status"))
                .isEqualTo("BOOKED");
    }

    private Answer post(String members, Object... values) {
        return api.post(
                "/appointments/" + reference + "/attempts", json("{'attemptId':'m-1'," + members + "}", values));
    }

    /** What the appointment says came of each of its works orders. */
    private List<String> standing() {
        JsonArray outcomes = api.get("/appointments/" + reference).json().getJsonArray("outcomes");
        return outcomes.stream().map(Object::toString).toList();
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }
}
