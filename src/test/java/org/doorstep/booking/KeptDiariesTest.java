package org.doorstep.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.schedule.DayFrame;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Travel;
import org.junit.jupiter.api.Test;

class KeptDiariesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = FROM.plusDays(13);

    private static final Duration HALF = KeptDiaries.LONGEST.dividedBy(2);

    private final List<OpenDay> days = List.of(day(FROM));
    private final KeptDiaries kept = new KeptDiaries();

    KeptDiariesTest() {
        kept.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void a_diary_is_given_for_the_version_under_which_it_was_read_and_for_no_other() {
        kept.keep(1, 7, FROM, TO, days);

        assertThat(kept.of(Map.of(1L, 7L, 2L, 7L), FROM, TO)).containsExactly(Map.entry(1L, days));
        assertThat(kept.of(Map.of(1L, 6L), FROM, TO)).isEmpty();
        assertThat(kept.of(Map.of(1L, 8L), FROM, TO)).isEmpty();
    }

    @Test
    void a_diary_is_given_for_the_dates_for_which_it_was_read_and_for_no_others() {
        kept.keep(1, 7, FROM, TO, days);

        assertThat(kept.of(Map.of(1L, 7L), FROM, TO.plusDays(1))).isEmpty();
        assertThat(kept.of(Map.of(1L, 7L), FROM.plusDays(1), TO)).isEmpty();
    }

    @Test
    void nothing_is_kept_for_longer_than_a_minute_whoever_asks_for_it() {
        kept.keep(1, 7, FROM, TO, days);

        kept.clock = Clock.fixed(NOW.plus(HALF).minusMillis(1), ZoneOffset.UTC);
        assertThat(kept.of(Map.of(1L, 7L), FROM, TO)).hasSize(1);
        kept.keepTogether(Map.of(1L, 7L), FROM, TO, OpenDates.of(List.of(days)));

        kept.clock = Clock.fixed(NOW.plus(HALF), ZoneOffset.UTC);
        assertThat(kept.of(Map.of(1L, 7L), FROM, TO)).isEmpty();
        assertThat(kept.together(Map.of(1L, 7L), FROM, TO)).isNotNull();

        kept.clock = Clock.fixed(NOW.plus(KeptDiaries.LONGEST).minusMillis(1), ZoneOffset.UTC);
        assertThat(kept.together(Map.of(1L, 7L), FROM, TO)).isNull();
    }

    @Test
    void diaries_that_are_together_are_given_while_each_has_the_version_under_which_they_were_put_together() {
        OpenDates dates = OpenDates.of(List.of(days));
        kept.keepTogether(Map.of(1L, 7L, 2L, 3L), FROM, TO, dates);

        assertThat(kept.together(new TreeMap<>(Map.of(2L, 3L, 1L, 7L)), FROM, TO))
                .isSameAs(dates);
        assertThat(kept.together(Map.of(1L, 7L, 2L, 4L), FROM, TO)).isNull();
        assertThat(kept.together(Map.of(1L, 7L), FROM, TO)).isNull();
        assertThat(kept.together(Map.of(1L, 7L, 2L, 3L), FROM, TO.plusDays(1))).isNull();
    }

    @Test
    void however_many_diaries_are_asked_for_the_days_that_are_kept_are_bounded() {
        List<OpenDay> ninety = Stream.iterate(FROM, date -> date.plusDays(1))
                .limit(90)
                .map(KeptDiariesTest::day)
                .toList();
        int many = 2 * KeptDiaries.MOST / ninety.size();
        for (int operative = 0; operative < many; operative++) {
            kept.keep(operative, 1, FROM, TO, ninety);
        }

        long found = Stream.iterate(0L, operative -> operative + 1)
                .limit(many)
                .filter(operative -> !kept.of(Map.of(operative, 1L), FROM, TO).isEmpty())
                .count();

        assertThat(found).isPositive().isLessThanOrEqualTo(KeptDiaries.MOST / ninety.size());
    }

    private static OpenDay day(LocalDate date) {
        return OpenDay.read(1, 1, new Who(1, "40218", null), date, nothing(), List.of());
    }

    private static DayPlan nothing() {
        return new DayPlan(new DayFrame(List.of(), List.of(), null, Travel.NONE, Duration.ZERO), List.of());
    }
}
