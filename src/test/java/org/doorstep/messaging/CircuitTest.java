package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Instant NOW = DraftBuilder.NOW;

    private final Circuit circuit = new Circuit(new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(2), () -> 0.5));

    @Test
    void one_failure_among_successes_stops_nothing() {
        for (int i = 0; i < 20; i++) {
            circuit.failed(NOW);
            circuit.worked();
        }

        assertThat(circuit.most(10, NOW)).isEqualTo(10);
    }

    @Test
    void several_in_a_row_pause_it() {
        fail(Circuit.FAILURES);

        assertThat(circuit.most(10, NOW)).isZero();
        assertThat(circuit.isPaused(NOW.plusMillis(4_999))).isTrue();
    }

    @Test
    void after_the_pause_one_message_tries_and_all_follow_when_it_is_taken() {
        fail(Circuit.FAILURES);
        Instant after = NOW.plusSeconds(5);

        assertThat(circuit.most(10, after)).isEqualTo(1);
        circuit.worked();
        assertThat(circuit.most(10, after)).isEqualTo(10);
    }

    @Test
    void when_that_one_fails_too_the_pause_is_longer_and_in_the_end_somebody_is_told() {
        fail(Circuit.FAILURES);
        Instant now = NOW.plusSeconds(5);
        assertThat(circuit.failed(now)).isFalse();
        assertThat(circuit.most(10, now.plusSeconds(9))).isZero();
        assertThat(circuit.most(10, now.plusSeconds(10))).isEqualTo(1);
        assertThat(circuit.failed(now.plusSeconds(10))).isFalse();
        assertThat(circuit.failed(now.plusSeconds(30))).isTrue();
    }

    @Test
    void those_that_fail_together_make_one_pause() {
        fail(30);

        assertThat(circuit.most(10, NOW.plusSeconds(5))).isEqualTo(1);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(circuit.failed(NOW)).isFalse();
        }
    }
}
