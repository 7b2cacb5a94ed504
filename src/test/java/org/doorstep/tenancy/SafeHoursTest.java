package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "09:30, 14:30, 2026-12-30T10:00:00Z, 2026-12-30T10:00:00Z",
        "09:30, 14:30, 2026-12-30T09:30:00Z, 2026-12-30T09:30:00Z",
        "09:30, 14:30, 2026-12-30T14:30:00Z, 2026-12-31T09:30:00Z",
        "09:30, 14:30, 2026-12-30T03:00:00Z, 2026-12-30T09:30:00Z",
        "22:00, 02:00, 2026-12-30T23:00:00Z, 2026-12-30T23:00:00Z",
        "22:00, 02:00, 2026-12-31T01:59:00Z, 2026-12-31T01:59:00Z",
        "22:00, 02:00, 2026-12-31T02:00:00Z, 2026-12-31T22:00:00Z",
        "09:30, 14:30, 2026-07-01T08:00:00Z, 2026-07-01T08:30:00Z",
        "01:30, 03:00, 2027-03-28T00:00:00Z, 2027-03-28T01:30:00Z"
    })
    void a_text_waits_for_the_hours(LocalTime from, LocalTime until, Instant now, Instant told) {
        assertThat(new SafeHours(from, until).nextOpen(now, LONDON)).isEqualTo(told);
    }

    @Test
    void hours_that_begin_when_they_end_are_none() {
        assertThatThrownBy(() -> new SafeHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
