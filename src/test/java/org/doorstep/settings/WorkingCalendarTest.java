package org.doorstep.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the dates that www.gov.uk/bank-holidays publishes, and the rules behind them where it does not reach so far. */
class WorkingCalendarTest {

    private final WorkingCalendar england = aLandlord().calendar();
    private final WorkingCalendar scotland = aLandlord().in(Nation.SCOTLAND).calendar();

    @ParameterizedTest
    @CsvSource({
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
    })
    void bank_holidays_of_england_and_of_wales_are_those_published(int year, String dates) {
        assertThat(onWeekdays(england, year)).isEqualTo(dates(year, dates));
        assertThat(onWeekdays(aLandlord().in(Nation.WALES).calendar(), year)).isEqualTo(dates(year, dates));
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
        "2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
        "2028, 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"
    })
    void bank_holidays_of_scotland_are_those_published(int year, String dates) {
        assertThat(onWeekdays(scotland, year)).isEqualTo(dates(year, dates));
    }

    @Test
    void northern_ireland_has_two_of_its_own() {
        assertThat(onWeekdays(aLandlord().in(Nation.NORTHERN_IRELAND).calendar(), 2027))
                .contains(LocalDate.of(2027, 3, 17), LocalDate.of(2027, 7, 12))
                .hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-26", "2027-12-25", "2027-12-26", "2028-01-01"})
    void a_bank_holiday_on_a_weekend_is_one_beside_the_day_in_lieu(LocalDate date) {
        assertThat(england.isBankHoliday(date)).isTrue();
    }

    @Test
    void weekends_and_bank_holidays_are_no_working_days() {
        assertThat(england.isWorkingDay(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(england.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(england.isWorkingDay(LocalDate.of(2026, 12, 19))).isFalse();
        assertThat(england.isWorkingDay(LocalDate.of(2026, 12, 20))).isFalse();
        assertThat(england.isBankHoliday(LocalDate.of(2026, 12, 19))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-18, 10, 2027-01-06",
        "2026-12-24, 1, 2026-12-29",
        "2026-12-25, 1, 2026-12-29",
        "2027-03-25, 1, 2027-03-30",
        "2027-06-05, 1, 2027-06-07",
        "2028-02-28, 1, 2028-02-29",
        "2028-02-28, 2, 2028-03-01",
        "2028-02-29, 5, 2028-03-07",
        "2027-06-05, 0, 2027-06-05"
    })
    void working_days_are_counted_from_the_day_after(LocalDate date, int count, LocalDate last) {
        assertThat(england.plusWorkingDays(date, count)).isEqualTo(last);
    }

    @Test
    void working_days_are_not_counted_backward() {
        assertThatIllegalArgumentException().isThrownBy(() -> england.plusWorkingDays(LocalDate.EPOCH, -1));
    }

    @Test
    void a_day_that_was_proclaimed_since_is_a_setting() {
        LocalDate proclaimed = LocalDate.of(2027, 6, 15);

        assertThat(england.isWorkingDay(proclaimed)).isTrue();
        assertThat(aLandlord().withBankHolidays(proclaimed).calendar().isWorkingDay(proclaimed))
                .isFalse();
    }

    @Test
    void many_may_ask_at_once() {
        ConcurrentLinkedQueue<Integer> counts = new ConcurrentLinkedQueue<>();

        IntStream.range(0, 400)
                .parallel()
                .forEach(i -> counts.add(onWeekdays(england, 2030 + i % 20).size()));

        assertThat(counts).hasSize(400).containsOnly(8);
    }

    private static Set<LocalDate> onWeekdays(WorkingCalendar calendar, int year) {
        return Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(date -> date.getDayOfWeek().getValue() <= 5)
                .filter(calendar::isBankHoliday)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> dates(int year, String dates) {
        return Arrays.stream(dates.split(" "))
                .map(date -> LocalDate.parse(year + "-" + date))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
