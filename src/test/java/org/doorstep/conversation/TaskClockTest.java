package org.doorstep.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** When a task is late. */
class TaskClockTest {

    private static final Instant MADE = Instant.parse("2027-01-04T10:00:00Z");

    @Test
    void what_is_to_be_done_now_is_late_only_once_a_while_has_passed() {
        OpenTask danger = task(MADE, false);

        assertThat(danger.isForNow()).isTrue();
        assertThat(after(Duration.ZERO).isOverdue(danger)).isFalse();
        assertThat(after(Duration.ofMinutes(15).minusNanos(1)).isOverdue(danger))
                .isFalse();
        assertThat(after(Duration.ofMinutes(15)).isOverdue(danger)).isTrue();
    }

    @Test
    void what_has_its_time_is_late_when_that_is_over() {
        OpenTask call = task(MADE.plus(Duration.ofHours(1)), false);

        assertThat(call.isForNow()).isFalse();
        assertThat(after(Duration.ofMinutes(59)).isOverdue(call)).isFalse();
        assertThat(after(Duration.ofMinutes(60)).isOverdue(call)).isTrue();
    }

    @Test
    void what_is_done_is_never_late() {
        assertThat(after(Duration.ofDays(9)).isOverdue(task(MADE, true))).isFalse();
    }

    private static TaskClock after(Duration since) {
        return new TaskClock(Clock.fixed(MADE.plus(since), ZoneOffset.UTC), Duration.ofMinutes(15));
    }

    private static OpenTask task(Instant due, boolean done) {
        return new OpenTask(
                "AAA777",
                StaffTask.Kind.DANGER,
                "",
                "",
                "",
                "Gas",
                true,
                MADE,
                due,
                "",
                done ? MADE : null,
                "",
                "",
                "");
    }
}
