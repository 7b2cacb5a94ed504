package org.doorstep.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfDayTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 2, 3);

    @ParameterizedTest
    @CsvSource({
        "ANY, 00:00, 00:30, true",
        "MORNING, 08:00, 08:30, true",
        "MORNING, 11:30, 12:00, true",
        "MORNING, 11:30, 12:30, false",
        "MORNING, 12:00, 12:30, false",
        "SCHOOL_HOURS, 09:30, 10:00, true",
        "SCHOOL_HOURS, 09:00, 10:00, false",
        "SCHOOL_HOURS, 14:00, 14:30, true",
        "SCHOOL_HOURS, 14:00, 15:00, false",
        "EVENING, 17:00, 17:30, true",
        "EVENING, 16:30, 17:30, false",
        "SATURDAY, 10:00, 10:30, false"
    })
    void a_window_grants_a_wish_when_all_of_it_falls_in_that_time(
            PartOfDay part, LocalTime from, LocalTime to, boolean granted) {
        assertThat(part.includes(WEDNESDAY.atTime(from), WEDNESDAY.atTime(to))).isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-05, false", "2027-02-06, true", "2027-02-07, false"})
    void saturday_is_saturday(LocalDate date, boolean granted) {
        LocalDateTime from = date.atTime(10, 0);

        assertThat(PartOfDay.SATURDAY.includes(from, from.plusMinutes(30))).isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({"MORNING, false", "SCHOOL_HOURS, false", "EVENING, true"})
    void a_window_that_ends_at_midnight_is_an_evening_one(PartOfDay part, boolean granted) {
        LocalDateTime from = WEDNESDAY.atTime(23, 0);

        assertThat(part.includes(from, from.plusHours(1))).isEqualTo(granted);
    }
}
