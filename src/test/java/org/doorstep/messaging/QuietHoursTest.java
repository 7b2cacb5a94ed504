package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Instant;
import java.time.LocalTime;
import org.doorstep.settings.PlainDates;
import org.junit.jupiter.api.Test;

/** When nobody is written to. */
class QuietHoursTest {

    private static final PlainDates DATES = aLandlord().dates();

    @Test
    void the_night_is_quiet_by_local_time() {
        QuietHours night = new QuietHours(DATES, LocalTime.of(20, 0), LocalTime.of(8, 0));

        assertThat(night.isQuiet(Instant.parse("2027-01-12T19:59:59Z"))).isFalse();
        assertThat(night.isQuiet(Instant.parse("2027-01-12T20:00:00Z"))).isTrue();
        assertThat(night.isQuiet(Instant.parse("2027-01-13T07:59:59Z"))).isTrue();
        assertThat(night.isQuiet(Instant.parse("2027-01-13T08:00:00Z"))).isFalse();
        assertThat(night.isQuiet(Instant.parse("2027-07-13T07:30:00Z")))
                .as("half past eight in summer")
                .isFalse();
    }

    @Test
    void hours_within_a_day_are_quiet_between_them_alone() {
        QuietHours noon = new QuietHours(DATES, LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThat(noon.isQuiet(Instant.parse("2027-01-12T11:59:00Z"))).isFalse();
        assertThat(noon.isQuiet(Instant.parse("2027-01-12T12:30:00Z"))).isTrue();
        assertThat(noon.isQuiet(Instant.parse("2027-01-12T13:00:00Z"))).isFalse();
    }

    @Test
    void the_same_time_twice_is_never_quiet() {
        QuietHours never = new QuietHours(DATES, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(never.isQuiet(Instant.parse("2027-01-12T00:00:00Z"))).isFalse();
        assertThat(never.isQuiet(Instant.parse("2027-01-12T23:00:00Z"))).isFalse();
    }
}
