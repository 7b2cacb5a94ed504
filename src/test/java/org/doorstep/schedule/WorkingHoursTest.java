package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.schedule.DayBuilder.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final WorkingHours hours =
            WorkingHours.of(List.of(new ShiftTime(at("13:00"), at("17:00")), new ShiftTime(at("08:00"), at("12:00"))));

    @Test
    void a_stay_that_does_not_fit_before_the_break_begins_after_it() {
        assertThat(hours.firstFrom(at("11:30"), HALF_AN_HOUR)).contains(at("11:30"));
        assertThat(hours.firstFrom(at("11:35"), HALF_AN_HOUR)).contains(at("13:00"));
        assertThat(hours.firstFrom(at("16:35"), HALF_AN_HOUR)).isEmpty();
    }

    @Test
    void seen_from_the_end_it_begins_before_the_break() {
        assertThat(hours.lastUntil(at("18:00"), HALF_AN_HOUR)).contains(at("16:30"));
        assertThat(hours.lastUntil(at("12:55"), HALF_AN_HOUR)).contains(at("11:30"));
        assertThat(hours.lastUntil(at("07:55"), HALF_AN_HOUR)).isEmpty();
    }

    @Test
    void shifts_that_touch_or_overlap_are_one_stretch() {
        WorkingHours joined = WorkingHours.of(List.of(
                new ShiftTime(at("08:00"), at("12:00")),
                new ShiftTime(at("12:00"), at("15:00")),
                new ShiftTime(at("14:00"), at("14:30"))));

        assertThat(joined.stretches()).containsExactly(new ShiftTime(at("08:00"), at("15:00")));
    }

    @Test
    void nobody_can_come_on_a_day_off() {
        WorkingHours off = WorkingHours.of(List.of());

        assertThat(off.firstFrom(at("08:00"), HALF_AN_HOUR)).isEmpty();
        assertThat(off.lastUntil(at("17:00"), HALF_AN_HOUR)).isEmpty();
        assertThat(off.contain(at("10:00"), HALF_AN_HOUR)).isFalse();
    }
}
