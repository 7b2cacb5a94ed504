package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    void a_stay_takes_every_step_that_it_touches() {
        Instant arrival = Instant.parse("2027-02-03T10:00:00Z");
        int first = Math.toIntExact(arrival.getEpochSecond() / 300);

        assertThat(Grains.of(arrival, Duration.ofMinutes(15))).containsExactly(first, first + 1, first + 2);
        assertThat(Grains.of(arrival, Duration.ofMinutes(16))).hasSize(4);
        assertThat(Grains.of(arrival.plusSeconds(60), Duration.ofMinutes(15))).hasSize(4);
        assertThat(Grains.of(arrival, Duration.ofMinutes(1))).containsExactly(first);
    }

    @Test
    void two_stays_one_after_the_other_share_no_step() {
        Instant arrival = Instant.parse("2027-02-03T10:00:00Z");

        List<Integer> one = Grains.of(arrival, Duration.ofMinutes(45));
        List<Integer> next = Grains.of(arrival.plus(Duration.ofMinutes(45)), Duration.ofMinutes(30));

        assertThat(one).doesNotContainAnyElementsOf(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2027-10-31", "2027-02-03"})
    void no_two_moments_of_a_local_day_share_a_step_even_when_clocks_change(String date) {
        Instant midnight = LocalDate.parse(date).atStartOfDay(LONDON).toInstant();
        Instant next = LocalDate.parse(date).plusDays(1).atStartOfDay(LONDON).toInstant();
        List<Integer> steps = new ArrayList<>();

        for (Instant at = midnight; at.isBefore(next); at = at.plus(Duration.ofMinutes(5))) {
            steps.addAll(Grains.of(at, Duration.ofMinutes(5)));
        }

        assertThat(steps)
                .doesNotHaveDuplicates()
                .hasSize((int) Duration.between(midnight, next).toMinutes() / 5);
    }
}
