package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** What is sent twice with one Idempotency-Key is done once, and answered alike. */
class IdempotencyIT {

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAY = "Idempotent-Replay";

    private final RunningDoorstep doorstep = RunningDoorstep.get();
    private final ApiClient api = new ApiClient(doorstep.baseUrl(), DemoFacts.API_KEY);
    private final ApiEstate estate = new ApiEstate(api);
    private final Rows rows = new Rows(doorstep.database());
    private final String key = UUID.randomUUID().toString();
    private final ApiClient once = api.with(HEADER, key);

    @Test
    void of_20_bookings_at_once_with_one_key_one_is_made_and_all_later_ones_hear_of_it() {
        String body = bookingOf(anOrder());

        List<Answer> answers = Burst.of(IntStream.range(0, 20).boxed().toList(), i -> once.post("/appointments", body));
        Answer later = once.post("/appointments", body);

        assertThat(answers.stream().map(Answer::status).distinct().toList()).isSubsetOf(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .map(Answer::problem)
                        .distinct()
                        .toList())
                .isSubsetOf("still-running");
        assertThat(answers.stream()
                        .filter(answer ->
                                answer.status() == 201 && answer.header(REPLAY).isEmpty()))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::json)
                        .collect(Collectors.toSet()))
                .containsExactly(later.json());
        assertThat(later.header(REPLAY)).isEqualTo("true");
    }

    @Test
    void an_answer_is_given_again_whole() {
        String body = bookingOf(anOrder());

        Answer first = once.post("/appointments", body);
        Answer again = once.post("/appointments", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header(REPLAY)).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header(REPLAY)).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json()).isNotEmpty();
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(again.header("Content-Type"))
                .isEqualTo(first.header("Content-Type"))
                .isNotEmpty();
    }

    @Test
    void a_refusal_is_given_again_too() {
        Answer first = once.post("/holds", "{}");
        Answer again = once.post("/holds", "{}");

        assertThat(first.status()).isEqualTo(422);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Content-Type")).startsWith("application/problem+json");
        assertThat(again.header(REPLAY)).isEqualTo("true");
    }

    @Test
    void the_same_key_with_another_body_or_another_address_is_refused() {
        String order = anOrder();
        String body = bookingOf(order);
        Answer booked = once.post("/appointments", body);

        Answer otherBody = once.post("/appointments", body + " ");
        Answer otherAddress = once.post("/holds", body);

        assertThat(booked.status()).isEqualTo(201);
        assertThat(List.of(otherBody, otherAddress)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
            assertThat(answer.json().getString("detail")).contains(HEADER);
        });
    }

    @Test
    void what_still_runs_is_waited_for_and_what_its_server_left_is_taken_over() {
        String body = "{\"reason\":\"It no longer suits\"}";
        String path = "/appointments/" + book(anOrder()) + "/cancel";
        once.post(path, body);

        leftBehind("'2199-01-01'");
        Answer running = once.post(path, body);
        leftBehind("'2020-01-01'");
        Answer takenOver = once.post(path, body);
        Answer later = once.post(path, body);

        assertThat(running.status()).isEqualTo(409);
        assertThat(running.problem()).isEqualTo("still-running");
        assertThat(running.header("Retry-After")).isEqualTo("1");
        assertThat(takenOver.status()).isEqualTo(200);
        assertThat(takenOver.header(REPLAY)).isEmpty();
        assertThat(later.header(REPLAY)).isEqualTo("true");
        assertThat(later.json()).isEqualTo(takenOver.json());
    }

    @Test
    void after_a_day_a_key_stands_for_nothing() {
        once.post("/holds", "{}");
        rows.change("UPDATE idempotent_call SET made_at = made_at - INTERVAL 24 HOUR WHERE idempotency_key = ?", key);

        Answer other = once.post("/holds", "{ }");

        assertThat(other.problem()).isEqualTo("invalid-fields");
        assertThat(other.header(REPLAY)).isEmpty();
    }

    @Test
    void each_api_key_has_its_own() {
        String another = UUID.randomUUID().toString();
        rows.makeKey(another, "BOOK", null);
        ApiClient neighbour = new ApiClient(doorstep.baseUrl(), another).with(HEADER, key);

        once.post("/holds", "{}");
        Answer theirs = neighbour.post("/holds", "{ }");

        assertThat(theirs.problem()).isEqualTo("invalid-fields");
        assertThat(theirs.header(REPLAY)).isEmpty();
    }

    @Test
    void other_methods_pay_no_heed_to_it() {
        Answer first = once.put("/properties/770099", home("1 Once Street"));
        Answer second = once.put("/properties/770099", home("2 Once Street"));
        Answer gone = once.delete("/works-orders?reference=none/1");

        assertThat(first.status()).isBetween(200, 201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(rows.texts("SELECT id FROM idempotent_call WHERE idempotency_key = '" + key + "'"))
                .isEmpty();
    }

    @Test
    void what_is_no_key_is_refused_with_its_name() {
        Answer tooLong = api.with(HEADER, "k".repeat(201)).post("/holds", "{}");

        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(HEADER);
    }

    private void leftBehind(String aliveUntil) {
        rows.change(
                "UPDATE idempotent_call SET status = NULL, headers = NULL, body = NULL, alive_until = " + aliveUntil
                        + " WHERE idempotency_key = ?",
                key);
    }

    private String anOrder() {
        String trade = ApiEstate.newTrade();
        estate.operatives(1, trade, day(), "09:00", "09:45");
        return estate.orders(1, trade).get(0);
    }

    private String bookingOf(String order) {
        return json(
                "{'worksOrders':['%s'],'slotId':'%s'}",
                order, estate.slots(order, day()).get(0));
    }

    private String book(String order) {
        return api.post("/appointments", bookingOf(order)).json().getString("reference");
    }

    private static String home(String line) {
        return json("{'addressLines':['%s'],'postcode':'NE28 9QT','patch':'NORTH','hasGas':true}", line);
    }

    private static LocalDate day() {
        return ApiEstate.inDays(12);
    }
}
