package org.doorstep.conversation.replying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.doorstep.conversation.reading.WishGrammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The visit stands on Tuesday 12 January 2027 at half past ten. */
class WishFitTest {

    private static final LocalDateTime VISIT = LocalDateTime.parse("2027-01-12T10:30");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2027-01-15, 2027-01-15T09:00",
        "2027-01-15, 2027-01-15T16:30",
        "2027-01-13 2027-01-14 AM, 2027-01-14T11:30",
        "2027-01-18..2027-01-24, 2027-01-24T09:00",
        "2027-01-18..2027-01-24 weekday:WED, 2027-01-20T09:00",
        "2027-01-14 weekday:SAT, 2027-01-23T09:00",
        "2027-01-14 weekday:SAT, 2027-01-14T09:00",
        "weekday:SAT weekday:SUN, 2027-01-17T09:00",
        "not:2027-01-11..2027-01-13 >=11:00, 2027-01-14T11:00",
        "not:weekday:WED, 2027-01-14T09:00",
        ">=15:00, 2027-01-14T15:00",
        "<=12:00, 2027-01-14T11:30",
        "2027-01-14 >=09:00 <=10:00, 2027-01-14T09:30",
        ">=09:00 >=15:00 <=10:00 <=16:00, 2027-01-14T15:30",
        ">=09:00 >=15:00, 2027-01-14T10:00",
        "AM EVENING, 2027-01-14T17:00",
        "PM, 2027-01-14T12:00",
        "SCHOOL, 2027-01-14T14:00",
        "SOONER, 2027-01-11T16:00",
        "'', 2027-01-14T16:00",
    })
    void it_fits(String wish, LocalDateTime from) {
        assertThat(fits(wish, from)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2027-01-15, 2027-01-16T09:00",
        "2027-01-13 2027-01-14 AM, 2027-01-14T12:00",
        "2027-01-13 2027-01-14 AM, 2027-01-15T09:00",
        "2027-01-18..2027-01-24 weekday:WED, 2027-01-21T09:00",
        "2027-01-18..2027-01-24 weekday:WED, 2027-01-27T09:00",
        "weekday:SAT, 2027-01-15T09:00",
        "not:2027-01-11..2027-01-13 >=11:00, 2027-01-13T12:00",
        "not:2027-01-11..2027-01-13 >=11:00, 2027-01-14T10:30",
        "not:weekday:WED, 2027-01-13T09:00",
        ">=15:00, 2027-01-14T14:45",
        "<=12:00, 2027-01-14T11:45",
        "2027-01-14 >=09:00 <=10:00, 2027-01-14T09:45",
        ">=09:00 >=15:00 <=10:00 <=16:00, 2027-01-14T12:00",
        "AM EVENING, 2027-01-14T14:00",
        "PM, 2027-01-14T11:30",
        "EVENING, 2027-01-14T16:30",
        "SCHOOL, 2027-01-14T14:15",
        "SCHOOL, 2027-01-14T09:00",
        "SOONER, 2027-01-12T10:30",
        "SOONER PM, 2027-01-11T10:00",
    })
    void it_does_not_fit(String wish, LocalDateTime from) {
        assertThat(fits(wish, from)).isFalse();
    }

    @Test
    void a_window_over_midnight_is_no_morning_of_the_next_day() {
        assertThat(new WishFit(WishGrammar.read("AM"), VISIT)
                        .fits(LocalDateTime.parse("2027-01-14T23:45"), LocalDateTime.parse("2027-01-15T00:15")))
                .isFalse();
    }

    @Test
    void of_a_first_visit_every_time_is_sooner_and_days_are_looked_for_from_today_on() {
        LocalDate today = LocalDate.parse("2027-01-11");
        LocalDateTime late = LocalDateTime.parse("2027-02-20T10:30");

        assertThat(WishFit.first(WishGrammar.read("SOONER"), today).fits(late, late.plusMinutes(30)))
                .isTrue();
        assertThat(WishFit.first(WishGrammar.read("AM"), today).firstDay()).isEqualTo(today);
        assertThat(WishFit.first(WishGrammar.read("2027-01-14"), today).lastDay())
                .isEqualTo(LocalDate.parse("2027-01-14"));
    }

    private static boolean fits(String wish, LocalDateTime from) {
        return new WishFit(WishGrammar.read(wish), VISIT).fits(from, from.plusMinutes(30));
    }
}
