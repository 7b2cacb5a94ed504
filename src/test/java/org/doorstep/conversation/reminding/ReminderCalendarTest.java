package org.doorstep.conversation.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the visits of a day are reminded of. */
class ReminderCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReminderCalendar calendar =
            new ReminderCalendar(aLandlord().build(), aLandlord().calendar(), settings());

    private static ReminderSettings settings() {
        ReminderSettings settings = new ReminderSettings();
        settings.at = LocalTime.of(10, 0);
        settings.callAt = LocalTime.of(16, 0);
        settings.longAgoDays = 7;
        settings.notWithin = Duration.ofHours(2);
        return settings;
    }

    @Test
    void an_ordinary_day_has_one_three_days_before_and_one_on_the_day_before() {
        assertThat(rounds("2027-01-13")).containsExactly("THREE_DAYS 2027-01-10T10:00", "DAY_BEFORE 2027-01-12T10:00");
    }

    @Test
    void a_monday_has_one_on_the_friday_and_one_on_the_sunday() {
        assertThat(rounds("2027-01-11")).containsExactly("WORKING_DAY 2027-01-08T10:00", "DAY_BEFORE 2027-01-10T10:00");
    }

    @Test
    void the_day_after_a_bank_holiday_has_one_on_the_last_working_day() {
        // Christmas Eve is a Thursday in 2026; the Monday is a bank holiday for Boxing Day.
        assertThat(rounds("2026-12-29")).containsExactly("WORKING_DAY 2026-12-24T10:00", "DAY_BEFORE 2026-12-28T10:00");
        assertThat(local(calendar.callBy(LocalDate.parse("2026-12-29")))).isEqualTo("2026-12-24T17:00");
    }

    @Test
    void when_the_clocks_change_they_keep_to_local_time() {
        // The Friday is Good Friday.
        assertThat(calendar.of(LocalDate.parse("2027-03-29")))
                .extracting(ReminderRound::moment)
                .containsExactly(Instant.parse("2027-03-25T10:00:00Z"), Instant.parse("2027-03-28T09:00:00Z"));
        assertThat(calendar.of(LocalDate.parse("2027-11-01")))
                .extracting(ReminderRound::moment)
                .containsExactly(Instant.parse("2027-10-29T09:00:00Z"), Instant.parse("2027-10-31T10:00:00Z"));
    }

    @Test
    void of_each_day_the_newest_alone_is_due() {
        assertThat(due("2027-01-10T09:59:59"))
                .containsExactly("DAY_BEFORE 2027-01-10", "WORKING_DAY 2027-01-11", "THREE_DAYS 2027-01-12");
        assertThat(due("2027-01-10T10:00"))
                .containsExactly(
                        "DAY_BEFORE 2027-01-10",
                        "DAY_BEFORE 2027-01-11",
                        "THREE_DAYS 2027-01-12",
                        "THREE_DAYS 2027-01-13");
        assertThat(due("2027-01-13T11:00"))
                .contains("DAY_BEFORE 2027-01-13", "DAY_BEFORE 2027-01-14")
                .doesNotContain("THREE_DAYS 2027-01-13", "THREE_DAYS 2027-01-14");
    }

    @Test
    void one_waits_no_longer_than_until_the_next() {
        assertThat(calendar.of(LocalDate.parse("2027-01-13")))
                .extracting(round -> local(round.until()))
                .containsExactly("2027-01-12T10:00", "2027-01-14T00:00");
    }

    @Test
    void staff_ring_from_four_on_the_day_before_and_on_the_last_working_day() {
        assertThat(toCall("2027-01-12T15:59")).doesNotContain("DAY_BEFORE 2027-01-13");
        assertThat(toCall("2027-01-12T16:00")).contains("DAY_BEFORE 2027-01-13");
        assertThat(toCall("2027-01-08T16:00")).contains("WORKING_DAY 2027-01-11");
        assertThat(toCall("2027-01-10T16:00"))
                .contains("DAY_BEFORE 2027-01-11")
                .doesNotContain("WORKING_DAY 2027-01-11");
    }

    private List<String> rounds(String day) {
        return calendar.of(LocalDate.parse(day)).stream()
                .map(round -> round.kind() + " " + local(round.moment()))
                .toList();
    }

    private List<String> due(String local) {
        return named(calendar.due(moment(local)));
    }

    private List<String> toCall(String local) {
        return named(calendar.toCall(moment(local)));
    }

    private static List<String> named(List<ReminderRound> rounds) {
        return rounds.stream().map(round -> round.kind() + " " + round.day()).toList();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    private static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, LONDON).toString();
    }
}
