package org.doorstep.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionSpanTest {

    private static final Instant NOW = Instant.parse("2027-02-03T09:00:00Z");

    private final SessionSpan session = new SessionSpan(NOW);

    @Test
    void it_ends_after_15_minutes_without_use() {
        assertThat(session.isOpen(NOW.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isTrue();
        assertThat(session.isOpen(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void each_use_gives_15_minutes_more_up_to_12_hours_in_all() {
        Instant last = NOW;
        while (session.isOpen(last)) {
            session.used(last);
            last = last.plus(Duration.ofMinutes(10));
        }

        assertThat(Duration.between(NOW, last)).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void signing_out_ends_it_at_once() {
        session.end(NOW);

        assertThat(session.isOpen(NOW)).isFalse();
    }
}
