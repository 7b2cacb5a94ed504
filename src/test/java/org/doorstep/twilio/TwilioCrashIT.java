package org.doorstep.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.testing.RunningDatabase;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server is killed with texts in its hands, those that it was handing over and one that came in. The next one loses none of them and does nothing twice. */
class TwilioCrashIT {

    private static final String PUBLIC = "https://visits.northtown.example";
    private static final String OURS = "+447700900000";
    private static final String SENDER = "+447700900340";

    /** Longer than the server lives. */
    private static final Duration NO_ANSWER = Duration.ofMinutes(1);

    private static final int EACH = 4;

    private static LoopbackTwilio loopback;
    private static RunningDoorstep doorstep;
    private static TwilioRows rows;

    @BeforeAll
    static void start() throws SQLException {
        loopback = LoopbackTwilio.start();
        Map<String, String> settings = new HashMap<>(loopback.environment());
        settings.put("DOORSTEP_DEMO", "false");
        settings.put("DOORSTEP_PUBLIC_URL", PUBLIC);
        settings.put("DOORSTEP_TWILIO_FROM", OURS);
        doorstep = RunningDoorstep.start("twilio-crash", RunningDatabase.get().newSchema("twilio_crash"), settings);
        rows = new TwilioRows(doorstep.database());
    }

    @AfterAll
    static void stop() {
        if (doorstep != null) {
            doorstep.close();
        }
        loopback.close();
    }

    @Test
    void after_a_kill_what_was_in_flight_is_looked_up_first_and_goes_out_once_and_what_came_in_is_answered_once()
            throws SQLException {
        List<String> taken = numbers("+44770090035%d");
        List<String> lost = numbers("+44770090036%d");
        taken.forEach(number -> loopback.nextTo(number, Trouble.slow(NO_ANSWER)));
        lost.forEach(number -> loopback.nextTo(number, new Trouble(500, 20500, NO_ANSWER, false)));
        comesIn("SM-before", "there is a smell of gas in my kitchen");
        await(() -> answers() == 1);
        List<String> keys;
        try (Connection connection = doorstep.database().connectForMigration();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT * FROM text_conversation WHERE number = '" + SENDER + "' FOR UPDATE");
            comesIn("SM-crash", "and now the stairs smell of gas too");
            keys = Stream.of(taken, lost)
                    .flatMap(List::stream)
                    .map(number -> rows.write("TEXT", number, "Your visit is tomorrow."))
                    .toList();
            await(() -> keys.stream().allMatch(key -> rows.stateOf(key).equals("SENDING"))
                    && taken.stream().allMatch(number -> loopback.texts(number).size() == 1)
                    && posts() >= 1 + keys.size());

            doorstep.server().kill();
            connection.rollback();
        }
        long looked =
                loopback.asked().stream().filter(each -> each.startsWith("GET")).count();
        assertThat(looked).as("nothing was tried before").isZero();
        assertThat(answers()).isEqualTo(1);
        // Half a minute has gone by, after which a server that does not answer is taken for dead.
        rows.change("UPDATE outbox_message SET due_at = UTC_TIMESTAMP(6) WHERE state = 'SENDING'");
        doorstep.restart();
        await(() -> keys.stream().allMatch(key -> rows.stateOf(key).equals("SENT")) && answers() == 2);

        assertThat(taken)
                .allSatisfy(number -> assertThat(loopback.texts(number)).hasSize(1));
        assertThat(lost).allSatisfy(number -> assertThat(loopback.texts(number)).hasSize(1));
        assertThat(loopback.asked().stream().filter(each -> each.startsWith("GET")))
                .as("each was looked up")
                .hasSize(keys.size());
        assertThat(rows.number("SELECT COUNT(*) FROM staff_task WHERE kind = 'DANGER'"))
                .isEqualTo(2);
        assertThat(loopback.texts(SENDER)).hasSize(2);
    }

    private static List<String> numbers(String pattern) {
        return IntStream.range(0, EACH)
                .mapToObj(i -> String.format(Locale.ROOT, pattern, i))
                .toList();
    }

    private static void comesIn(String sid, String words) {
        int answer = SignedPost.to("/webhooks/twilio/messages")
                .with("MessageSid", sid)
                .with("From", SENDER)
                .with("To", OURS)
                .with("Body", words)
                .send(doorstep.baseUrl(), PUBLIC)
                .statusCode();
        assertThat(answer).isEqualTo(200);
    }

    /** How many of our answers the provider has. */
    private static int answers() {
        return loopback.texts(SENDER).size();
    }

    private static long posts() {
        return loopback.asked().stream().filter(each -> each.startsWith("POST")).count();
    }

    private static void await(BooleanSupplier what) {
        Instant end = Instant.now().plusSeconds(30);
        while (!what.getAsBoolean()) {
            assertThat(Instant.now()).as("it comes within 30 s").isBefore(end);
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
