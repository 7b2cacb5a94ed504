package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowGridTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate ORDINARY = LocalDate.of(2027, 6, 2);
    private static final LocalDate CLOCKS_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2027, 10, 31);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final WindowGrid grid = new WindowGrid(LONDON);

    @Test
    void windows_follow_one_another_through_the_shift() {
        List<ArrivalWindow> windows = windows(ORDINARY, HALF_AN_HOUR, shift(ORDINARY, "08:00", "16:30"));

        assertThat(starts(windows)).hasSize(17).startsWith(LocalTime.of(8, 0)).endsWith(LocalTime.of(16, 0));
        assertThat(windows).allMatch(window -> window.length().equals(HALF_AN_HOUR));
    }

    @ParameterizedTest
    @CsvSource({"15, 34", "30, 17", "60, 9"})
    void each_length_has_a_grid_of_its_own(int minutes, int count) {
        List<ArrivalWindow> windows = windows(ORDINARY, Duration.ofMinutes(minutes), shift(ORDINARY, "08:00", "16:30"));

        assertThat(windows).hasSize(count);
    }

    @Test
    void windows_keep_to_the_clock_when_a_shift_starts_between_them() {
        List<ArrivalWindow> windows = windows(ORDINARY, HALF_AN_HOUR, shift(ORDINARY, "08:10", "09:00"));

        assertThat(starts(windows)).containsExactly(LocalTime.of(8, 0), LocalTime.of(8, 30));
    }

    @Test
    void a_day_off_has_no_windows() {
        assertThat(windows(ORDINARY, HALF_AN_HOUR, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 2027-03-28T07:00:00Z", "2027-10-31, 2027-10-31T08:00:00Z"})
    void a_visit_stays_at_its_local_time_on_both_clock_changes(LocalDate date, Instant eight) {
        List<ArrivalWindow> windows = windows(date, HALF_AN_HOUR, shift(date, "08:00", "16:30"));

        assertThat(starts(windows)).hasSize(17).startsWith(LocalTime.of(8, 0)).endsWith(LocalTime.of(16, 0));
        assertThat(windows.get(0).earliest()).isEqualTo(eight);
    }

    @Test
    void the_night_when_clocks_go_forward_has_an_hour_less() {
        List<ArrivalWindow> windows = windows(CLOCKS_FORWARD, HALF_AN_HOUR, shift(CLOCKS_FORWARD, "00:00", "04:00"));

        assertThat(starts(windows)).containsExactly(times("00:00", "00:30", "02:00", "02:30", "03:00", "03:30"));
        assertOneAfterAnother(windows);
    }

    @Test
    void the_night_when_clocks_go_back_has_an_hour_more() {
        List<ArrivalWindow> windows = windows(CLOCKS_BACK, HALF_AN_HOUR, shift(CLOCKS_BACK, "00:00", "03:00"));

        assertThat(starts(windows))
                .containsExactly(times("00:00", "00:30", "01:00", "01:30", "01:00", "01:30", "02:00", "02:30"));
        assertOneAfterAnother(windows);
    }

    private List<ArrivalWindow> windows(LocalDate date, Duration length, List<ShiftTime> shifts) {
        WorkingHours hours = WorkingHours.of(shifts, Travel.NONE);
        WindowGrid.Day day = grid.day(date, length, hours.opens(), hours.closes());
        return IntStream.range(day.first(), day.end())
                .mapToObj(number -> grid.window(date, length, number))
                .toList();
    }

    private static void assertOneAfterAnother(List<ArrivalWindow> windows) {
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).earliest()).isEqualTo(windows.get(i - 1).latest());
        }
    }

    private static LocalTime[] times(String... texts) {
        return List.of(texts).stream().map(LocalTime::parse).toArray(LocalTime[]::new);
    }

    private static List<LocalTime> starts(List<ArrivalWindow> windows) {
        return windows.stream()
                .map(window -> LocalTime.ofInstant(window.earliest(), LONDON))
                .toList();
    }

    private static List<ShiftTime> shift(LocalDate date, String start, String end) {
        return List.of(new ShiftTime(
                date.atTime(LocalTime.parse(start)).atZone(LONDON).toInstant(),
                date.atTime(LocalTime.parse(end)).atZone(LONDON).toInstant()));
    }
}
