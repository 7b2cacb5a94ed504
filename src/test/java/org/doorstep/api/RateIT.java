package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.doorstep.api.ApiClient.Answer;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** A key that calls too fast is asked to wait, and the others are not. */
class RateIT {

    private final RunningDoorstep doorstep = RunningDoorstep.get();

    @Test
    void a_key_that_calls_too_fast_is_told_how_long_to_wait_and_others_go_on() {
        String key = UUID.randomUUID().toString();
        new Rows(doorstep.database()).makeKey(key, "READ", 2);
        ApiClient fast = new ApiClient(doorstep.baseUrl(), key);

        List<Answer> answers = IntStream.range(0, 20)
                .mapToObj(i -> fast.get("/messages?appointment=AAAAAA"))
                .toList();
        Answer other = new ApiClient(doorstep.baseUrl(), DemoFacts.API_KEY).get("/messages?appointment=AAAAAA");

        Answer refused = answers.get(answers.size() - 1);
        assertThat(answers.get(0).status()).isEqualTo(404);
        assertThat(answers.get(0).header("RateLimit-Policy")).isEqualTo("\"calls\";q=8;w=4");
        assertThat(answers.get(0).header("RateLimit")).startsWith("\"calls\";r=7;t=1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-fast");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit")).startsWith("\"calls\";r=0;t=");
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void a_search_of_slots_counts_as_four_calls() {
        String key = UUID.randomUUID().toString();
        new Rows(doorstep.database()).makeKey(key, "READ", 2);

        Answer answer = new ApiClient(doorstep.baseUrl(), key).get("/slots?worksOrder=none");

        assertThat(answer.header("RateLimit")).startsWith("\"calls\";r=4;");
    }

    @Test
    void an_address_that_tries_wrong_keys_is_asked_to_wait_while_known_keys_go_on() {
        Map<String, String> oneProxyAndTwoWrongKeys =
                Map.of("DOORSTEP_PROXIES", "1", "DOORSTEP_API_WRONG_KEYS_PER_MINUTE", "2");
        String known = UUID.randomUUID().toString();
        String unknown = UUID.randomUUID().toString();
        Rows rows = new Rows(doorstep.database());
        rows.makeKey(known, "READ", null);
        rows.makeKey(unknown, "READ", null);
        try (RunningDoorstep second = RunningDoorstep.start("rate", doorstep.database(), oneProxyAndTwoWrongKeys)) {
            ApiClient before = from(second, known, "198.51.100.7");

            int first = read(before);
            List<Integer> wrong = IntStream.range(0, 4)
                    .map(i -> read(from(second, "wrong-" + i, "203.0.113." + i + ", 198.51.100.7")))
                    .boxed()
                    .toList();

            assertThat(first).isEqualTo(404);
            assertThat(wrong).containsExactly(401, 401, 429, 429);
            assertThat(read(before)).isEqualTo(404);
            assertThat(read(from(second, unknown, "198.51.100.7"))).isEqualTo(429);
            assertThat(read(from(second, unknown, "198.51.100.8"))).isEqualTo(404);
        }
    }

    private static ApiClient from(RunningDoorstep server, String key, String address) {
        return new ApiClient(server.baseUrl(), key).with("X-Forwarded-For", address);
    }

    private static int read(ApiClient client) {
        return client.get("/messages?appointment=AAAAAA").status();
    }
}
