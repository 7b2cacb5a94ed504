package org.doorstep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.intake.Estate.Worker;
import org.doorstep.schedule.ShiftTime;
import org.junit.jupiter.api.Test;

class NorthtownOperativesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final List<Worker> workers = NorthtownOperatives.all();

    @Test
    void badges_are_five_figures_and_faces_are_there_and_nobody_shares_one() {
        assertThat(workers)
                .extracting(Worker::badge)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("[0-9]{5}"));
        assertThat(workers)
                .extracting(each -> each.details().photoUrl())
                .doesNotHaveDuplicates()
                .allMatch(url -> Files.exists(Path.of("webapp-theme", url.substring("/theme/".length()))));
    }

    @Test
    void gas_engineers_and_nobody_else_are_gas_safe_registered() {
        assertThat(workers)
                .allMatch(each -> each.details().trades().contains("GAS")
                        == each.details().registrations().stream()
                                .anyMatch(scheme -> scheme.scheme().equals("GAS_SAFE")));
    }

    @Test
    void two_work_for_a_contractor_and_several_have_two_trades() {
        assertThat(workers.stream().filter(each -> each.details().employer() != null))
                .hasSize(2);
        assertThat(workers.stream().filter(each -> each.details().trades().size() == 2))
                .hasSizeGreaterThan(4);
    }

    @Test
    void a_plain_day_is_two_shifts_with_half_an_hour_between() {
        WorkingWeek plain =
                new WorkingWeek("40106", java.util.Set.of(), LocalTime.of(19, 0), WorkingWeek.Saturdays.NONE);

        List<ShiftTime> shifts = plain.on(MONDAY, ZONE);

        assertThat(shifts)
                .extracting(shift -> LocalTime.ofInstant(shift.start(), ZONE))
                .containsExactly(LocalTime.of(8, 0), LocalTime.of(12, 30));
        assertThat(shifts)
                .extracting(shift -> LocalTime.ofInstant(shift.end(), ZONE))
                .containsExactly(LocalTime.NOON, LocalTime.of(16, 30));
    }

    @Test
    void there_are_evenings_and_saturdays_and_leave_and_no_sundays() {
        assertThat(shifts(MONDAY.datesUntil(MONDAY.plusDays(5))).filter(NorthtownOperativesTest::isEvening))
                .hasSizeGreaterThan(6);
        assertThat(shifts(Stream.of(MONDAY.with(DayOfWeek.SATURDAY)))).hasSizeGreaterThan(1);
        assertThat(shifts(Stream.of(MONDAY.with(DayOfWeek.SUNDAY)))).isEmpty();
        assertThat(MONDAY.datesUntil(MONDAY.plusDays(26))
                        .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .flatMap(date -> workers.stream()
                                .filter(each -> each.week().on(date, ZONE).isEmpty())))
                .hasSizeBetween(2, 20);
    }

    @Test
    void a_day_is_as_long_when_clocks_change_as_on_any_other() {
        LocalDate afterChange = LocalDate.of(2026, 10, 26);

        assertThat(shifts(Stream.of(afterChange)).map(each -> Duration.between(each.start(), each.end())))
                .isNotEmpty()
                .allMatch(length -> length.compareTo(Duration.ofHours(4)) <= 0);
    }

    private Stream<ShiftTime> shifts(Stream<LocalDate> dates) {
        return dates.flatMap(date -> workers.stream().flatMap(each -> each.week().on(date, ZONE).stream()));
    }

    private static boolean isEvening(ShiftTime shift) {
        return !LocalTime.ofInstant(shift.end(), ZONE).isBefore(LocalTime.of(19, 0));
    }
}
