package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void a_pause_doubles_up_to_the_longest() {
        Backoff even = backoff(0.5);

        assertThat(even.after(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(even.after(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(even.after(9)).isEqualTo(Duration.ofSeconds(512));
        assertThat(even.after(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(even.after(5_000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void chance_makes_it_a_quarter_shorter_or_longer() {
        assertThat(backoff(0).after(1)).isEqualTo(Duration.ofMillis(1_500));
        assertThat(backoff(1).after(1)).isEqualTo(Duration.ofMillis(2_500));
    }

    private static Backoff backoff(double chance) {
        return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15), () -> chance);
    }
}
