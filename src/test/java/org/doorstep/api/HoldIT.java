package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** Another system keeps a slot while its caller decides, once longer, and says why a visit moves. */
class HoldIT {

    private final RunningDoorstep doorstep = RunningDoorstep.get();
    private final ApiClient api = new ApiClient(doorstep.baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);
    private final Rows rows = new Rows(doorstep.database());

    @Test
    void a_hold_is_made_longer_once() {
        JsonObject hold = held();

        Answer longer = extend(hold);
        Answer again = extend(hold);

        assertThat(longer.status()).isEqualTo(200);
        assertThat(end(longer.json())).isEqualTo(end(hold).plus(Duration.ofMinutes(10)));
        assertThat(longer.json().getJsonObject("slot")).isEqualTo(hold.getJsonObject("slot"));
        assertThat(longer.json().getJsonArray("worksOrders")).isEqualTo(hold.getJsonArray("worksOrders"));
        assertThat(longer.header("Location")).isEmpty();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("hold-extended");
        assertThat(end(again.json())).isEqualTo(end(longer.json()));
    }

    @Test
    void the_same_call_sent_again_is_answered_alike() {
        JsonObject hold = held();
        ApiClient once = api.with("Idempotency-Key", UUID.randomUUID().toString());
        String path = "/holds/" + hold.getString("holdId") + "/extend";

        Answer first = once.post(path, "");
        Answer again = once.post(path, "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void one_that_has_run_out_is_not_made_longer() {
        JsonObject hold = held();
        rows.change(
                "UPDATE slot_hold SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE hold_key = ?",
                hold.getString("holdId"));

        Answer answer = extend(hold);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("hold-ended");
    }

    @Test
    void the_hold_of_another_key_is_not_found_and_stays_as_it_was() {
        JsonObject hold = held();
        String another = UUID.randomUUID().toString();
        rows.makeKey(another, "BOOK", null);
        ApiClient neighbour = new ApiClient(doorstep.baseUrl(), another);

        assertThat(neighbour
                        .post("/holds/" + hold.getString("holdId") + "/extend", "")
                        .status())
                .isEqualTo(404);
        assertThat(api.post("/holds/short/extend", "").status()).isEqualTo(404);
        assertThat(api.post("/holds/AAAAAAAAAAAAAAAAAAAAAA/extend", "").status())
                .isEqualTo(404);
        assertThat(extend(hold).status()).isEqualTo(200);
    }

    @Test
    void the_history_says_why_a_visit_moved_and_from_when_to_when() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, ApiEstate.inDays(18), "09:00", "12:00");
        String order = estate.orders(1, trade).get(0);
        List<String> slots = estate.slots(order, ApiEstate.inDays(18));
        JsonObject booked = estate.book(order, slots.get(0)).json();
        String path = "/appointments/" + booked.getString("reference");

        Answer tooLong =
                api.post(path + "/rebook", json("{'slotId':'%s','reason':'%s'}", slots.get(1), "x".repeat(501)));
        JsonObject moved = api.post(
                        path + "/rebook",
                        json("{'slotId':'%s','reason':'At work that day','channel':'PHONE'}", slots.get(1)))
                .json();
        api.post(path + "/rebook", json("{'slotId':'%s','reason':null}", slots.get(2)));

        assertThat(tooLong.status()).isEqualTo(422);
        JsonArray history = api.get(path).json().getJsonArray("history");
        assertThat(history).hasSize(3);
        JsonObject first = history.getJsonObject(0);
        assertThat(first).doesNotContainKeys("earliestArrivalBefore", "latestArrivalBefore", "reason");
        JsonObject move = history.getJsonObject(1);
        assertThat(move.getString("what")).isEqualTo("REBOOKED");
        assertThat(move.getString("reason")).isEqualTo("At work that day");
        assertThat(move.getString("channel")).isEqualTo("PHONE");
        assertThat(move.getString("by")).isEqualTo(first.getString("by"));
        assertThat(move.getString("earliestArrivalBefore")).isEqualTo(booked.getString("earliestArrival"));
        assertThat(move.getString("latestArrivalBefore")).isEqualTo(booked.getString("latestArrival"));
        assertThat(move.getString("earliestArrival")).isEqualTo(moved.getString("earliestArrival"));
        assertThat(history.getJsonObject(2)).doesNotContainKey("reason");
    }

    private JsonObject held() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, ApiEstate.inDays(17), "09:00", "09:45");
        String order = estate.orders(1, trade).get(0);
        String slot = estate.slots(order, ApiEstate.inDays(17)).get(0);
        Answer answer = api.post("/holds", json("{'slotId':'%s','worksOrders':['%s']}", slot, order));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/holds/" + answer.json().getString("holdId"));
        return answer.json();
    }

    private Answer extend(JsonObject hold) {
        return api.post("/holds/" + hold.getString("holdId") + "/extend", "");
    }

    private static OffsetDateTime end(JsonObject hold) {
        return OffsetDateTime.parse(hold.getString("expiresAt"));
    }
}
