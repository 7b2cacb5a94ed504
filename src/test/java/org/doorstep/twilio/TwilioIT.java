package org.doorstep.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.doorstep.testing.RunningDatabase;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The built war with a Twilio on loopback, as behind a proxy that ends TLS: texts out, and what Twilio posts to us. The simulator is set up too, and
 * carries no text.
 */
class TwilioIT implements TextingByTwilio {

    static final String PUBLIC = "https://visits.northtown.example";
    private static final String OURS = "+447700900000";
    private static final String OUR_WHATSAPP = "+447700900098";
    private static final String MESSAGES = "/webhooks/twilio/messages";
    private static final String STATUS = "/webhooks/twilio/status";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    static LoopbackTwilio loopback;
    private static RunningDoorstep doorstep;
    static TwilioRows rows;

    @BeforeAll
    static void start() throws SQLException {
        loopback = LoopbackTwilio.start();
        doorstep = RunningDoorstep.start("twilio", RunningDatabase.get().newSchema("twilio"), settings());
        rows = new TwilioRows(doorstep.database());
    }

    @AfterAll
    static void stop() {
        if (doorstep != null) {
            doorstep.close();
        }
        loopback.close();
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(loopback.environment());
        settings.put("DOORSTEP_DEMO", "false");
        settings.put("DOORSTEP_PUBLIC_URL", PUBLIC);
        settings.put("DOORSTEP_TWILIO_FROM", OURS);
        settings.put("DOORSTEP_TWILIO_WHATSAPP_TEMPLATE", LoopbackTwilio.TEMPLATE);
        settings.put("DOORSTEP_TWILIO_VOICE_FROM", "+441914980000");
        settings.put("DOORSTEP_TWILIO_ANSWER_WITHIN", ANSWER_WITHIN.toString());
        return settings;
    }

    @Test
    void a_text_in_the_outbox_goes_out_by_twilio_and_not_to_a_simulated_phone() {
        String key = rows.write("TEXT", "+447700900301", "Your visit is tomorrow.");

        await(() -> rows.stateOf(key).equals("SENT"));

        assertThat(loopback.texts("+447700900301")).singleElement().satisfies(text -> {
            assertThat(text.body()).isEqualTo("Your visit is tomorrow.");
            assertThat(text.from()).isEqualTo(OURS);
            assertThat(text.statusCallback()).isEqualTo(PUBLIC + STATUS);
        });
        assertThat(rows.number("SELECT COUNT(*) FROM simulated_message WHERE message_key = ?", key))
                .isZero();
    }

    @Test
    void a_number_that_takes_no_texts_is_tried_once() {
        loopback.refuse("+447700900311", 21610);

        String key = rows.write("TEXT", "+447700900311", "Your visit is tomorrow.");
        await(() -> rows.stateOf(key).equals("FAILED"));

        assertThat(rows.number("SELECT attempts FROM outbox_message WHERE message_key = ?", key))
                .isEqualTo(1);
    }

    @Test
    void what_twilio_took_before_it_broke_goes_out_once() {
        String number = "+447700900312";
        loopback.nextTo(number, Trouble.brokenAfterTaking());

        String key = rows.write("TEXT", number, "Your visit is tomorrow.");
        await(() -> rows.stateOf(key).equals("SENT"));

        assertThat(loopback.texts(number)).hasSize(1);
    }

    @Test
    void reports_in_any_order_and_repeatedly_never_move_a_message_back() {
        String key = rows.write("TEXT", "+447700900313", "Your visit is tomorrow.");
        await(() -> rows.stateOf(key).equals("SENT"));
        String sid = loopback.texts("+447700900313").get(0).sid();

        List<Integer> answers = List.of("delivered", "sent", "undelivered", "queued", "delivered").stream()
                .map(status -> report(sid, status).send(server(), PUBLIC).statusCode())
                .toList();

        assertThat(answers).containsOnly(204);
        assertThat(rows.stateOf(key)).isEqualTo("DELIVERED");
        assertThat(rows.texts(
                        "SELECT state FROM delivery_event WHERE provider = 'twilio' AND provider_id = ? AND state <> 'HANDED' ORDER BY id",
                        sid))
                .containsExactly("DELIVERED", "SENT", "UNDELIVERED", "QUEUED", "DELIVERED");
    }

    @Test
    void what_did_not_arrive_is_told_with_its_cause() {
        String key = rows.write("TEXT", "+447700900314", "Your visit is tomorrow.");
        await(() -> rows.stateOf(key).equals("SENT"));
        String sid = loopback.texts("+447700900314").get(0).sid();

        report(sid, "undelivered").with("ErrorCode", "30006").send(server(), PUBLIC);

        assertThat(rows.stateOf(key)).isEqualTo("UNDELIVERED");
        assertThat(rows.texts("SELECT error FROM delivery_event WHERE provider_id = ? AND state = 'UNDELIVERED'", sid))
                .containsExactly("30006");
    }

    @Test
    void what_came_in_is_written_down_as_it_came_and_answered_with_nothing() {
        HttpResponse<String> answer = text("SM-in", "+447700900302", "Yes pls 👍 + thx")
                .with("NumMedia", "2")
                .send(server(), PUBLIC);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).endsWith("<Response></Response>");
        assertThat(rows.incoming("SM-in")).isEqualTo("SMS +447700900302 +447700900000 Yes pls 👍 + thx 2");
    }

    @Test
    void a_whatsapp_message_is_known_as_one() {
        whatsApp("SM-wa", "+447700900303", "tomorrow is fine").send(server(), PUBLIC);

        assertThat(rows.incoming("SM-wa")).isEqualTo("WHATSAPP +447700900303 +447700900098 tomorrow is fine 0");
    }

    @Test
    void whoever_wrote_by_whatsapp_is_answered_there_and_told_more_there_in_our_own_words() {
        String number = "+447700900315";
        whatsApp("SM-wa-asks", number, "is somebody there").send(server(), PUBLIC);
        await(() -> loopback.texts("whatsapp:" + number).size() == 1);

        String key = rows.write("WHATSAPP", number, "Your visit\nis tomorrow.");
        await(() -> rows.stateOf(key).equals("SENT"));

        assertThat(loopback.texts("whatsapp:" + number))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.from()).isEqualTo("whatsapp:" + OUR_WHATSAPP))
                .allSatisfy(each -> assertThat(each.template()).isEmpty())
                .last()
                .satisfies(each -> assertThat(each.body()).isEqualTo("Your visit\nis tomorrow."));
        assertThat(loopback.texts(number)).as("no text").isEmpty();
    }

    @Test
    void whoever_has_not_written_by_whatsapp_is_told_in_the_approved_template_and_read_is_there() {
        String number = "+447700900316";

        String key = rows.write("WHATSAPP", number, "Your visit\nis tomorrow.");
        await(() -> rows.stateOf(key).equals("SENT"));

        LoopbackText taken = loopback.texts("whatsapp:" + number).get(0);
        assertThat(taken.template()).isEqualTo(LoopbackTwilio.TEMPLATE + " {\"1\":\"Your visit is tomorrow.\"}");
        assertThat(taken.statusCallback()).isEqualTo(PUBLIC + STATUS);
        report(taken.sid(), "read").send(server(), PUBLIC);
        assertThat(rows.stateOf(key)).isEqualTo("DELIVERED");
    }

    @Test
    void what_whatsapp_refuses_goes_as_a_text_at_once() {
        String number = "+447700900317";
        loopback.refuse("whatsapp:" + number, 63003);

        String key = rows.write("WHATSAPP", number, "Your visit is tomorrow.");
        await(() -> rows.stateOf(key).equals("SENT"));

        assertThat(loopback.texts("whatsapp:" + number)).isEmpty();
        assertThat(loopback.texts(number)).singleElement().satisfies(text -> assertThat(text.body())
                .isEqualTo("Your visit is tomorrow."));
    }

    @Test
    void what_whatsapp_took_and_did_not_carry_goes_as_a_text_once_however_often_it_is_reported() {
        String number = "+447700900318";
        String key = rows.write("WHATSAPP", number, "Your visit is tomorrow.");
        await(() -> rows.stateOf(key).equals("SENT"));
        String sid = loopback.texts("whatsapp:" + number).get(0).sid();

        for (String status : List.of("failed", "undelivered", "failed")) {
            report(sid, status).with("ErrorCode", "63016").send(server(), PUBLIC);
        }
        await(() -> rows.stateOf(key).equals("SENT"));
        report(sid, "failed").with("ErrorCode", "63016").send(server(), PUBLIC);

        assertThat(rows.stateOf(key)).isEqualTo("SENT");
        assertThat(loopback.texts(number)).hasSize(1);
        assertThat(rows.texts("SELECT kind FROM delivery_event WHERE message_key = ? ORDER BY id", key))
                .as("by which ways it went")
                .containsExactly("WHATSAPP", "TEXT");
    }

    @Test
    void one_message_that_comes_five_times_at_once_is_taken_once() {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        List<CompletableFuture<Integer>> posts = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> text("SM-five", "+447700900304", "YES")
                                .send(server(), PUBLIC)
                                .statusCode(),
                        threads))
                .toList();

        assertThat(posts).allSatisfy(post -> assertThat(post.join()).isEqualTo(200));
        threads.shutdown();
        assertThat(rows.number("SELECT COUNT(*) FROM incoming_text WHERE provider_id = 'SM-five'"))
                .isEqualTo(1);
    }

    @Test
    void what_twilio_did_not_sign_for_our_public_address_is_refused_and_leaves_nothing() {
        Map<String, Long> before = rows.counts();
        List<HttpResponse<String>> answers = new ArrayList<>();

        answers.add(text("SM-bad", "+447700900305", "YES").unsigned().send(server(), PUBLIC));
        answers.add(text("SM-bad", "+447700900305", "YES").by("another token").send(server(), PUBLIC));
        answers.add(text("SM-bad", "+447700900305", "YES").send(server(), server()));
        answers.add(text("SM-bad", "+447700900305", "YES").send(server(), "https://visits.elsewhere.example"));
        answers.add(text("SM-bad", "+447700900305", "YES").signedFor(STATUS).send(server(), PUBLIC));
        answers.add(SignedPost.to(STATUS)
                .with("MessageSid", "SM-bad")
                .with("MessageStatus", "delivered")
                .unsigned()
                .send(server(), PUBLIC));
        answers.add(ring("CA-bad").unsigned().send(server(), PUBLIC));
        answers.add(SignedPost.to("/webhooks/twilio/voice/abc")
                .with("CallSid", "CA-bad")
                .with("Digits", "1")
                .unsigned()
                .send(server(), PUBLIC));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEmpty();
        });
        assertThat(rows.counts()).isEqualTo(before);
    }

    @Test
    void fields_that_come_repeatedly_and_a_question_in_the_address_are_signed_with_the_rest() {
        HttpResponse<String> answer = SignedPost.to(MESSAGES + "?from=service&x=%2B")
                .with("MessageSid", "SM-twice")
                .with("From", "+447700900306")
                .with("To", OURS)
                .with("Body", "NO")
                .with("Extra", "b")
                .with("Extra", "a")
                .with("Extra", "a")
                .send(server(), PUBLIC);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows.incoming("SM-twice")).startsWith("SMS +447700900306");
    }

    @Test
    void a_form_that_is_too_long_or_lacks_its_id_is_refused() {
        assertThat(text("SM-long", "+447700900307", "x".repeat(70_000))
                        .send(server(), PUBLIC)
                        .statusCode())
                .isEqualTo(413);
        assertThat(SignedPost.to(MESSAGES)
                        .with("Body", "YES")
                        .send(server(), PUBLIC)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void while_the_database_is_slow_twilio_is_told_in_time_to_come_again_pages_go_on_and_nothing_is_taken_twice()
            throws SQLException {
        try (Connection slow = doorstep.database().connectForMigration();
                Statement statement = slow.createStatement()) {
            statement.execute("LOCK TABLES incoming_text WRITE");
            Instant asked = Instant.now();

            HttpResponse<String> answer =
                    text("SM-slow", "+447700900308", "YES").send(server(), PUBLIC);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(Duration.between(asked, Instant.now())).isBetween(ANSWER_WITHIN, ANSWER_WITHIN.plusSeconds(2));
            assertThat(pageWhileManyWait()).isLessThan(Duration.ofSeconds(1));
            statement.execute("UNLOCK TABLES");
        }
        assertThat(text("SM-slow", "+447700900308", "YES")
                        .send(server(), PUBLIC)
                        .statusCode())
                .isEqualTo(200);
        assertThat(rows.number("SELECT COUNT(*) FROM incoming_text WHERE provider_id = 'SM-slow'"))
                .isEqualTo(1);
        await(() -> rows.number("SELECT COUNT(*) FROM incoming_text WHERE provider_id LIKE 'SM-waits-%'") == 100);
    }

    /** More of Twilio's posts wait than the server has threads; how long a page takes meanwhile. */
    private static Duration pageWhileManyWait() {
        ExecutorService threads = Executors.newFixedThreadPool(100);
        IntStream.range(0, 100)
                .forEach(i -> threads.execute(
                        () -> text("SM-waits-" + i, "+447700900308", "YES").send(server(), PUBLIC)));
        threads.shutdown();
        sleep(Duration.ofMillis(500));
        Instant asked = Instant.now();
        assertThat(page("/open/accessibility")).isEqualTo(200);
        return Duration.between(asked, Instant.now());
    }

    @Test
    void a_ring_asks_for_a_call_and_costs_nothing() {
        HttpResponse<String> answer = ring("CA-ring").send(server(), PUBLIC);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<Reject reason=\"busy\">");
        assertThat(rows.incoming("CA-ring")).isEqualTo("RING +447700900309 +447700900000  0");
    }

    @Test
    void a_call_reads_the_words_takes_a_key_as_a_reply_and_says_nothing_to_a_machine() {
        String key = rows.write("CALL", "+441914980310", "Your visit is on Wednesday.");
        await(() -> rows.stateOf(key).equals("SENT"));
        LoopbackCall call = loopback.calls("+441914980310").get(0);
        String path = call.url().substring(PUBLIC.length());

        assertThat(inCall(call, path)
                        .with("AnsweredBy", "machine_start")
                        .send(server(), PUBLIC)
                        .body())
                .doesNotContain("<Say")
                .contains("<Hangup>");
        assertThat(inCall(call, path)
                        .with("AnsweredBy", "human")
                        .send(server(), PUBLIC)
                        .body())
                .contains("Your visit is on Wednesday.", "press 1", "<Gather action=\"" + call.url() + "?said=1\"");
        assertThat(inCall(call, path + "?said=1")
                        .with("Digits", "2")
                        .send(server(), PUBLIC)
                        .body())
                .contains("Nothing has changed yet", "<Hangup>");

        assertThat(rows.incoming(call.sid())).isEqualTo("VOICE +441914980310 +441914980000 CHANGE 0");
    }

    @Test
    void a_call_that_we_do_not_know_ends_without_a_word() {
        assertThat(SignedPost.to("/webhooks/twilio/voice/bm9uZQ")
                        .with("CallSid", "CA-none")
                        .send(server(), PUBLIC)
                        .body())
                .doesNotContain("<Say")
                .contains("<Hangup>");
    }

    @Test
    void no_browser_gets_anything_there() {
        assertThat(page(MESSAGES)).isEqualTo(405);
        assertThat(page("/webhooks/twilio/application.wadl")).isEqualTo(404);
    }

    private static SignedPost text(String sid, String from, String words) {
        return SignedPost.to(MESSAGES)
                .with("MessageSid", sid)
                .with("AccountSid", LoopbackTwilio.ACCOUNT)
                .with("From", from)
                .with("To", OURS)
                .with("Body", words);
    }

    private static SignedPost whatsApp(String sid, String from, String words) {
        return SignedPost.to(MESSAGES)
                .with("MessageSid", sid)
                .with("From", "whatsapp:" + from)
                .with("To", "whatsapp:" + OUR_WHATSAPP)
                .with("Body", words);
    }

    private static SignedPost report(String sid, String status) {
        return SignedPost.to(STATUS).with("MessageSid", sid).with("MessageStatus", status);
    }

    private static SignedPost ring(String sid) {
        return SignedPost.to("/webhooks/twilio/calls")
                .with("CallSid", sid)
                .with("From", "+447700900309")
                .with("To", OURS)
                .with("CallStatus", "ringing")
                .with("Direction", "inbound");
    }

    private static SignedPost inCall(LoopbackCall call, String path) {
        return SignedPost.to(path)
                .with("CallSid", call.sid())
                .with("From", call.from())
                .with("To", call.to())
                .with("Direction", "outbound-api");
    }

    static String server() {
        return doorstep.baseUrl();
    }

    private static int page(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server() + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier what) {
        Instant end = Instant.now().plusSeconds(20);
        while (!what.getAsBoolean()) {
            assertThat(Instant.now()).as("it happens in time").isBefore(end);
            sleep(Duration.ofMillis(50));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
