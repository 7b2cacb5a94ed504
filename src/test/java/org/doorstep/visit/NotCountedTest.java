package org.doorstep.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.doorstep.schedule.ArrivalWindow;
import org.junit.jupiter.api.Test;

class NotCountedTest {

    private static final Instant TEN = Instant.parse("2026-12-30T10:00:00Z");
    private static final Instant HALF_PAST = Instant.parse("2026-12-30T10:30:00Z");
    private static final ArrivalWindow WINDOW = new ArrivalWindow(TEN, HALF_PAST);

    @Test
    void whoever_came_as_promised_and_told_counts() {
        assertThat(NotCounted.of(true, WINDOW, TEN)).isEmpty();
        assertThat(NotCounted.of(true, WINDOW, HALF_PAST)).isEmpty();
    }

    @Test
    void a_second_too_soon_or_too_late_does_not() {
        assertThat(NotCounted.of(true, WINDOW, TEN.minusSeconds(1))).contains(NotCounted.OUTSIDE_WINDOW);
        assertThat(NotCounted.of(true, WINDOW, HALF_PAST.plusSeconds(1))).contains(NotCounted.OUTSIDE_WINDOW);
    }

    @Test
    void without_notice_or_a_time_of_arrival_nothing_counts() {
        assertThat(NotCounted.of(false, WINDOW, TEN)).contains(NotCounted.NO_NOTICE);
        assertThat(NotCounted.of(true, WINDOW, null)).contains(NotCounted.ARRIVAL_NOT_KNOWN);
    }
}
