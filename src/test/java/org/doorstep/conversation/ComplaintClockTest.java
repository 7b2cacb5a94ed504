package org.doorstep.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.LocalDate;
import org.doorstep.settings.Nation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits as shipped, by a calendar on the wall. */
class ComplaintClockTest {

    private final ComplaintClock clock = new ComplaintClock(aLandlord().calendar(), 5, 10, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-12-04", // a Friday
        "2026-11-28, 2026-12-04", // a Saturday
        "2026-12-21, 2026-12-30", // over Christmas Day and the day for Boxing Day
        "2027-03-24, 2027-04-02" // over Good Friday and Easter Monday
    })
    void it_is_acknowledged_within_five_working_days(LocalDate made, LocalDate last) {
        assertThat(clock.acknowledgeBy(made, false)).isEqualTo(last);
    }

    @Test
    void about_personal_data_the_day_on_which_it_came_is_the_first_of_thirty() {
        assertThat(clock.acknowledgeBy(LocalDate.of(2026, 11, 1), true)).isEqualTo("2026-11-30");
        assertThat(clock.acknowledgeBy(LocalDate.of(2027, 2, 1), true)).isEqualTo("2027-03-02");
    }

    @Test
    void it_is_answered_within_ten_working_days_of_that() {
        assertThat(clock.answerBy(LocalDate.of(2026, 12, 4))).isEqualTo("2026-12-18");
        assertThat(clock.answerBy(LocalDate.of(2026, 12, 18))).isEqualTo("2027-01-06");
    }

    @Test
    void the_bank_holidays_are_those_of_the_landlords_nation() {
        ComplaintClock scottish =
                new ComplaintClock(aLandlord().in(Nation.SCOTLAND).calendar(), 5, 10, 30);

        assertThat(scottish.answerBy(LocalDate.of(2026, 12, 18))).isEqualTo("2027-01-07");
    }
}
