package org.doorstep.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlainDatesTest {

    private final PlainDates dates = aLandlord().dates();

    @Test
    void a_day_is_said_in_words() {
        LocalDate date = LocalDate.of(2026, 12, 30);

        assertThat(dates.day(date)).isEqualTo("Wednesday 30 December");
        assertThat(dates.dayAndYear(date)).isEqualTo("Wednesday 30 December 2026");
        assertThat(dates.date(date)).isEqualTo("30 December");
        assertThat(dates.weekday(date)).isEqualTo("Wednesday");
    }

    @Test
    void a_short_day_has_three_letters_even_in_september() {
        assertThat(dates.shortDay(LocalDate.of(2026, 9, 2))).isEqualTo("Wed 2 Sep");
        assertThat(dates.shortDay(Instant.parse("2026-12-30T10:30:00Z"))).isEqualTo("Wed 30 Dec");
    }

    @Test
    void a_table_says_the_year_too() {
        assertThat(dates.shortDayAndYear(LocalDate.of(2026, 9, 2))).isEqualTo("2 Sep 2026");
        assertThat(dates.shortDayAndYear(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("31 Dec 2026");
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    void no_short_day_is_longer_than_ten_characters(Month month) {
        assertThat(dates.shortDay(LocalDate.of(2026, month, 28))).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30T10:30:00Z, 10:30am",
        "2026-12-30T11:00:00Z, 11am",
        "2026-12-30T12:00:00Z, midday",
        "2026-12-30T12:05:00Z, 12:05pm",
        "2026-12-30T00:00:00Z, midnight",
        "2026-12-30T00:30:00Z, 12:30am",
        "2026-12-30T16:15:00Z, 4:15pm",
        "2026-06-30T11:00:00Z, midday",
        "2026-06-30T23:00:00Z, midnight"
    })
    void a_time_is_said_as_people_say_it_and_always_local(Instant when, String said) {
        assertThat(dates.time(when)).isEqualTo(said);
    }

    @Test
    void a_window_is_said_from_and_to() {
        assertThat(dates.times(Instant.parse("2026-12-30T10:30:00Z"), Instant.parse("2026-12-30T11:00:00Z")))
                .isEqualTo("10:30am to 11am");
        assertThat(dates.times(Instant.parse("2026-12-30T11:30:00Z"), Instant.parse("2026-12-30T12:00:00Z")))
                .isEqualTo("11:30am to midday");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T07:00:00Z, 8am",
        "2027-03-28T00:30:00Z, 12:30am",
        "2027-03-28T01:00:00Z, 2am",
        "2027-10-31T08:00:00Z, 8am",
        "2027-10-31T00:30:00Z, 1:30am",
        "2027-10-31T01:30:00Z, 1:30am"
    })
    void both_clock_changes_are_said_in_local_time(Instant when, String said) {
        assertThat(dates.time(when)).isEqualTo(said);
    }

    @Test
    void a_moment_late_in_the_evening_belongs_to_its_local_date() {
        Instant justAfterMidnight = Instant.parse("2026-06-30T23:30:00Z");

        assertThat(dates.dateOf(justAfterMidnight)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(dates.day(justAfterMidnight)).isEqualTo("Wednesday 1 July");
    }

    @ParameterizedTest
    @CsvSource({
        "45, 45 minutes",
        "60, an hour",
        "90, an hour and a half",
        "75, 1 hour 15 minutes",
        "120, 2 hours",
        "140, 2 hours 20 minutes",
        "150, 2 hours 30 minutes"
    })
    void how_long_it_takes_is_said_in_words(int minutes, String said) {
        assertThat(dates.howLong(minutes)).isEqualTo(said);
    }
}
