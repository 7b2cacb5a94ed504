package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrainsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void a_stay_takes_every_step_that_begins_in_it() {
        int ten = WorkingHours.minute(Instant.parse("2027-02-03T10:00:00Z"));

        assertThat(Grains.beginningIn(ten, ten + 15)).containsExactly(ten / 5, ten / 5 + 1, ten / 5 + 2);
        assertThat(Grains.beginningIn(ten, ten + 16)).hasSize(4);
        assertThat(Grains.beginningIn(ten + 1, ten + 16)).hasSize(3);
        assertThat(Grains.beginningIn(ten + 1, ten + 4)).isEmpty();
    }

    @Test
    void two_stays_one_after_the_other_share_no_step_at_whatever_minute_they_meet() {
        int ten = WorkingHours.minute(Instant.parse("2027-02-03T10:00:00Z"));

        for (int meet = ten + 10; meet < ten + 20; meet++) {
            assertThat(Grains.beginningIn(ten, meet)).doesNotContainAnyElementsOf(Grains.beginningIn(meet, ten + 40));
        }
    }

    @Test
    void two_stays_that_have_five_minutes_in_common_share_a_step() {
        int ten = WorkingHours.minute(Instant.parse("2027-02-03T10:00:00Z"));

        for (int start = ten; start < ten + 10; start++) {
            assertThat(Grains.beginningIn(ten - 30, start + 5))
                    .containsAnyElementsOf(Grains.beginningIn(start, ten + 60));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2027-10-31", "2027-02-03", "2028-02-29"})
    void no_two_moments_of_a_local_day_share_a_step_even_when_clocks_change(String date) {
        int midnight =
                WorkingHours.minute(LocalDate.parse(date).atStartOfDay(LONDON).toInstant());
        int next = WorkingHours.minute(
                LocalDate.parse(date).plusDays(1).atStartOfDay(LONDON).toInstant());
        List<Integer> steps = new ArrayList<>();

        for (int at = midnight; at < next; at += 5) {
            steps.addAll(Grains.beginningIn(at, at + 5));
        }

        assertThat(steps).doesNotHaveDuplicates().hasSize((next - midnight) / 5);
    }
}
