package org.doorstep.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Rota;
import org.junit.jupiter.api.Test;

class KeptDaysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final DayPlan plan = new DayPlan(List.of(), List.of(), Duration.ZERO);
    private final KeptDays kept = new KeptDays();

    KeptDaysTest() {
        kept.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void a_plan_is_given_for_the_version_under_which_it_was_read_and_for_no_other() {
        keep(day(1, 7));

        assertThat(kept.of(List.of(day(1, 7)))).containsExactly(Map.entry(1L, plan));
        assertThat(kept.of(List.of(day(1, 6), day(1, 8), day(2, 7)))).isEmpty();
    }

    @Test
    void no_plan_is_kept_for_longer_than_a_minute_whoever_asks_for_it() {
        keep(day(1, 7));

        kept.clock = Clock.fixed(NOW.plus(KeptDays.LONGEST), ZoneOffset.UTC);
        assertThat(kept.of(List.of(day(1, 7)))).hasSize(1);

        kept.clock = Clock.fixed(NOW.plus(KeptDays.LONGEST).plusMillis(1), ZoneOffset.UTC);
        assertThat(kept.of(List.of(day(1, 7)))).isEmpty();
    }

    @Test
    void what_nobody_has_asked_for_the_longest_makes_room() {
        keep(LongStream.rangeClosed(1, KeptDays.MOST).mapToObj(id -> day(id, 1)).toArray(Rota.Day[]::new));
        kept.of(List.of(day(1, 1)));

        keep(day(0, 1));

        assertThat(kept.of(List.of(day(0, 1), day(1, 1), day(2, 1), day(3, 1)))).containsOnlyKeys(0L, 1L, 3L);
    }

    private void keep(Rota.Day... days) {
        kept.keep(List.of(days), List.of(days).stream().collect(Collectors.toMap(Rota.Day::id, day -> plan)));
    }

    private static Rota.Day day(long id, int version) {
        return new Rota.Day(id, 1, LocalDate.of(2026, 12, 1), version);
    }
}
