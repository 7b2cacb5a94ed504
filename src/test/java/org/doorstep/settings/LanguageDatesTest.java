package org.doorstep.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDatesTest {

    private static final Instant SUMMER = Instant.parse("2026-09-30T09:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Wednesday 30 September|Wed 30 Sep|10:30am to 11am",
                "cy|dydd Mercher 30 Medi|Mer 30 Medi|10:30am i 11am",
                "pl|środa 30 września|śr. 30 wrz|10:30-11:00",
                "ro|miercuri 30 septembrie|mie 30 sep|10:30-11:00",
                "ur|Budh 30 September|Budh 30 Sep|10:30am se 11am",
                "bn|Budhbar 30 September|Budh 30 Sep|10:30am theke 11am"
            })
    void a_visit_is_said_in_each_language_by_the_landlords_clock(String code, String day, String brief, String times) {
        DateWords words = LanguageDatesBuilder.dates().in(code);

        assertThat(words.day(SUMMER)).isEqualTo(day);
        assertThat(words.shortDay(SUMMER)).isEqualTo(brief);
        assertThat(words.times(SUMMER, SUMMER.plusSeconds(1_800))).isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cy", "pl", "ro", "ur", "bn"})
    void every_language_has_seven_days_and_twelve_months_of_its_own(String code) {
        DateWords words = LanguageDatesBuilder.dates().in(code);

        assertThat(Stream.iterate(LocalDate.of(2026, 6, 1), day -> day.plusDays(1))
                        .limit(7))
                .extracting(words::day)
                .doesNotHaveDuplicates()
                .allMatch(day -> day.matches(".+ \\d+ .+"));
        assertThat(Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusMonths(1))
                        .limit(12))
                .extracting(day -> words.shortDay(day).replaceAll(".* ", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_language_whose_days_we_do_not_know_says_them_in_english() {
        assertThat(LanguageDatesBuilder.dates().in("so").day(SUMMER)).isEqualTo("Wednesday 30 September");
    }
}
