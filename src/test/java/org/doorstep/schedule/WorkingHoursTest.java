package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.schedule.DayBuilder.at;
import static org.doorstep.schedule.WorkingHours.minute;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    private static final int HALF_AN_HOUR = 30;
    private static final Travel SLOW_AT_EIGHT =
            new Travel(1, SpeedOfDay.read("00:00 30, 08:00 15, 09:00 30"), ZoneId.of("Europe/London"), 5, 2, 30, 15);

    private final WorkingHours hours = WorkingHours.of(
            List.of(new ShiftTime(at("13:00"), at("17:00")), new ShiftTime(at("08:00"), at("12:00"))), Travel.NONE);

    @Test
    void a_stay_that_does_not_fit_before_the_break_begins_after_it() {
        assertThat(hours.firstFrom(minuteAt("11:30"), HALF_AN_HOUR)).isEqualTo(minuteAt("11:30"));
        assertThat(hours.firstFrom(minuteAt("11:35"), HALF_AN_HOUR)).isEqualTo(minuteAt("13:00"));
        assertThat(hours.firstFrom(minuteAt("16:35"), HALF_AN_HOUR)).isEqualTo(WorkingHours.NEVER);
    }

    @Test
    void seen_from_the_end_it_begins_before_the_break() {
        assertThat(hours.lastUntil(minuteAt("18:00"), HALF_AN_HOUR)).isEqualTo(minuteAt("16:30"));
        assertThat(hours.lastUntil(minuteAt("12:55"), HALF_AN_HOUR)).isEqualTo(minuteAt("11:30"));
        assertThat(hours.lastUntil(minuteAt("07:55"), HALF_AN_HOUR)).isEqualTo(WorkingHours.ALWAYS);
    }

    @Test
    void shifts_that_touch_or_overlap_are_one_stretch() {
        List<ShiftTime> joined = WorkingHours.joined(List.of(
                new ShiftTime(at("08:00"), at("12:00")),
                new ShiftTime(at("12:00"), at("15:00")),
                new ShiftTime(at("14:00"), at("14:30"))));

        assertThat(joined).containsExactly(new ShiftTime(at("08:00"), at("15:00")));
    }

    @Test
    void nobody_can_come_on_a_day_off() {
        WorkingHours off = WorkingHours.of(List.of(), Travel.NONE);

        assertThat(off.firstFrom(minuteAt("08:00"), HALF_AN_HOUR)).isEqualTo(WorkingHours.NEVER);
        assertThat(off.lastUntil(minuteAt("17:00"), HALF_AN_HOUR)).isEqualTo(WorkingHours.ALWAYS);
        assertThat(off.contain(minuteAt("10:00"), HALF_AN_HOUR)).isFalse();
        assertThat(off.arrival(off.mark(minuteAt("10:00")), new Leg(0, 5))).isEqualTo(WorkingHours.NEVER);
    }

    @Test
    void a_way_is_broken_off_for_a_break_and_goes_on_after_it() {
        Leg twentyMinutes = new Leg(0, 20);

        assertThat(hours.arrival(hours.mark(minuteAt("11:50")), twentyMinutes)).isEqualTo(minuteAt("13:10"));
        assertThat(hours.departure(hours.mark(minuteAt("13:10")), twentyMinutes))
                .isEqualTo(minuteAt("11:50"));
        assertThat(hours.way(minuteAt("09:00"), minuteAt("13:10"), twentyMinutes))
                .containsExactly(
                        new WorkingHours.Span(minuteAt("11:50"), minuteAt("12:00")),
                        new WorkingHours.Span(minuteAt("13:00"), minuteAt("13:10")));
    }

    @Test
    void nobody_arrives_after_the_day_is_over_or_sets_out_before_it_begins() {
        assertThat(hours.arrival(hours.mark(minuteAt("16:50")), new Leg(0, 11))).isEqualTo(WorkingHours.NEVER);
        assertThat(hours.arrival(hours.mark(minuteAt("16:50")), new Leg(0, 10))).isEqualTo(minuteAt("17:00"));
        assertThat(hours.departure(hours.mark(minuteAt("08:09")), new Leg(0, 10)))
                .isEqualTo(WorkingHours.ALWAYS);
        assertThat(hours.departure(hours.mark(minuteAt("08:10")), new Leg(0, 10)))
                .isEqualTo(minuteAt("08:00"));
    }

    @Test
    void a_way_takes_longer_at_the_hour_when_roads_are_full() {
        WorkingHours day = WorkingHours.of(List.of(new ShiftTime(at("07:00"), at("17:00"))), SLOW_AT_EIGHT);
        Leg tenKilometres = new Leg(600, 5);

        assertThat(day.arrival(day.mark(minuteAt("07:00")), tenKilometres)).isEqualTo(minuteAt("07:20"));
        assertThat(day.arrival(day.mark(minuteAt("08:00")), tenKilometres)).isEqualTo(minuteAt("08:40"));
        assertThat(day.arrival(day.mark(minuteAt("07:50")), tenKilometres)).isEqualTo(minuteAt("08:20"));
        assertThat(day.departure(day.mark(minuteAt("09:10")), tenKilometres)).isEqualTo(minuteAt("08:40"));
    }

    @Test
    void whoever_sets_out_later_never_arrives_sooner() {
        WorkingHours day = WorkingHours.of(
                List.of(new ShiftTime(at("07:00"), at("08:20")), new ShiftTime(at("08:45"), at("17:00"))),
                SLOW_AT_EIGHT);
        Leg leg = new Leg(170, 5);

        int before = Integer.MIN_VALUE;
        for (int departure = minuteAt("06:50"); departure < minuteAt("12:00"); departure++) {
            int arrival = day.arrival(day.mark(departure), leg);
            assertThat(arrival).isGreaterThanOrEqualTo(before);
            assertThat(day.departure(day.mark(arrival), leg)).isGreaterThanOrEqualTo(departure);
            assertThat(day.arrival(day.mark(day.departure(day.mark(arrival), leg)), leg))
                    .isEqualTo(arrival);
            before = arrival;
        }
    }

    @Test
    void on_both_clock_changes_roads_are_full_by_local_time() {
        for (String changed : List.of("2027-03-28", "2027-10-31")) {
            LocalDate date = LocalDate.parse(changed);
            ShiftTime shift = new ShiftTime(
                    date.atStartOfDay(SLOW_AT_EIGHT.zone()).toInstant(),
                    date.atTime(12, 0).atZone(SLOW_AT_EIGHT.zone()).toInstant());
            WorkingHours day = WorkingHours.of(List.of(shift), SLOW_AT_EIGHT);
            int eight = minute(date.atTime(8, 0).atZone(SLOW_AT_EIGHT.zone()).toInstant());

            assertThat(day.arrival(day.mark(eight), new Leg(600, 5))).isEqualTo(eight + 40);
            assertThat(day.arrival(day.mark(eight - 20), new Leg(600, 5))).isEqualTo(eight);
        }
    }

    private static int minuteAt(String time) {
        return minute(at(time));
    }
}
