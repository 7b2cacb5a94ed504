package org.doorstep.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seventy-two real hours, by a clock on the wall. */
class EnquiryClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final EnquiryClock clock = new EnquiryClock(Duration.ofHours(72), LONDON);

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T14:00, 2026-11-30T14:00", // a Friday: the weekend counts
        "2026-11-27T14:47, 2026-11-30T14:00", // said as a full hour, never later than promised
        "2026-10-23T14:30, 2026-10-26T13:00", // the clocks go back on Sunday
        "2027-03-26T14:30, 2027-03-29T15:00", // the clocks go forward on Sunday
        "2026-10-22T02:30, 2026-10-25T01:00" // to the hour that comes twice: the first 1am of it would be too soon, the
        // second is right
    })
    void it_is_answered_within_seventy_two_hours(LocalDateTime asked, LocalDateTime by) {
        Instant promised = clock.answerBy(asked.atZone(LONDON).toInstant());

        assertThat(LocalDateTime.ofInstant(promised, LONDON)).isEqualTo(by);
        assertThat(Duration.between(asked.atZone(LONDON).toInstant(), promised))
                .isBetween(Duration.ofHours(71), Duration.ofHours(72));
    }

    @Test
    void so_short_a_time_that_nothing_is_left_of_it_is_refused() {
        assertThatThrownBy(() -> new EnquiryClock(Duration.ofHours(1), LONDON)).hasMessageContaining("PT2H");
    }
}
