package org.doorstep.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.doorstep.schedule.ArrivalWindow;
import org.junit.jupiter.api.Test;

/** Which sooner time is worth a question, and for how long it is held. */
class SoonerRuleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration LEAD = Duration.ofHours(2);
    private static final ArrivalWindow VISIT = window("2027-01-13T10:30:00Z");

    private final SoonerRule rule = new SoonerRule(1, Duration.ofHours(2), Duration.ofHours(2), LONDON);

    @Test
    void a_day_sooner_or_earlier_on_the_same_day_is_sooner() {
        assertThat(rule.isSooner(window("2027-01-12T16:00:00Z"), VISIT)).isTrue();
        assertThat(rule.isSooner(window("2027-01-13T10:00:00Z"), VISIT)).isTrue();
        assertThat(rule.isSooner(VISIT, VISIT)).isFalse();
        assertThat(rule.isSooner(window("2027-01-13T11:00:00Z"), VISIT)).isFalse();
        assertThat(rule.isSooner(window("2027-01-14T09:00:00Z"), VISIT)).isFalse();
    }

    @Test
    void a_landlord_may_ask_for_more_days_than_one() {
        SoonerRule week = new SoonerRule(7, Duration.ofHours(2), Duration.ofHours(2), LONDON);

        assertThat(week.isSooner(window("2027-01-06T10:30:00Z"), VISIT)).isTrue();
        assertThat(week.isSooner(window("2027-01-07T10:30:00Z"), VISIT)).isFalse();
        assertThat(week.isSooner(window("2027-01-13T09:00:00Z"), VISIT)).isTrue();
    }

    @Test
    void days_are_those_of_the_landlord() {
        ArrivalWindow summer = window("2027-07-13T23:30:00Z");

        assertThat(rule.isSooner(window("2027-07-13T22:00:00Z"), summer))
                .as("the day before in London, the same one in UTC")
                .isTrue();
        assertThat(new SoonerRule(2, LEAD, LEAD, LONDON).isSooner(window("2027-07-13T22:00:00Z"), summer))
                .isFalse();
    }

    @Test
    void it_is_held_until_it_can_no_longer_be_chosen_or_the_visit_no_longer_changed() {
        ArrivalWindow slot = window("2027-01-12T12:00:00Z");

        assertThat(rule.heldUntil(slot, VISIT, LEAD, at("2027-01-11T09:00:00Z")))
                .hasValue(at("2027-01-11T11:00:00Z"));
        assertThat(rule.heldUntil(slot, VISIT, LEAD, at("2027-01-12T09:00:00Z")))
                .hasValue(at("2027-01-12T10:00:00Z"));
        assertThat(rule.heldUntil(slot, window("2027-01-12T13:00:00Z"), Duration.ZERO, at("2027-01-12T10:00:00Z")))
                .hasValue(at("2027-01-12T11:00:00Z"));
    }

    @Test
    void nobody_is_asked_with_less_than_half_an_hour_to_answer() {
        ArrivalWindow slot = window("2027-01-12T12:00:00Z");

        assertThat(rule.heldUntil(slot, VISIT, LEAD, at("2027-01-12T09:30:00Z")))
                .hasValue(at("2027-01-12T10:00:00Z"));
        assertThat(rule.heldUntil(slot, VISIT, LEAD, at("2027-01-12T09:30:01Z")))
                .isEmpty();
    }

    @Test
    void a_time_suits_from_the_date_on_in_any_of_the_parts() {
        EarlierTimes times = EarlierTimes.of(LocalDate.of(2027, 1, 8), List.of(PartOfDay.MORNING, PartOfDay.SATURDAY));

        assertThat(times.suit(window("2027-01-08T09:00:00Z"), LONDON)).isTrue();
        assertThat(times.suit(window("2027-01-08T14:00:00Z"), LONDON)).isFalse();
        assertThat(times.suit(window("2027-01-09T14:00:00Z"), LONDON))
                .as("a Saturday")
                .isTrue();
        assertThat(times.suit(window("2027-01-07T09:00:00Z"), LONDON)).isFalse();
    }

    @Test
    void no_part_is_any_part_and_what_is_written_is_read() {
        EarlierTimes any = EarlierTimes.of(null, List.of());
        EarlierTimes some = EarlierTimes.of(null, List.of(PartOfDay.EVENING, PartOfDay.MORNING));

        assertThat(any.parts()).isEqualTo(Set.of(PartOfDay.ANY));
        assertThat(EarlierTimes.of(null, List.of(PartOfDay.ANY, PartOfDay.MORNING)))
                .isEqualTo(any);
        assertThat(some.partsWritten()).isEqualTo("MORNING,EVENING");
        assertThat(EarlierTimes.read(null, some.partsWritten())).isEqualTo(some);
    }

    private static ArrivalWindow window(String earliest) {
        return ArrivalWindow.startingAt(at(earliest), Duration.ofMinutes(30));
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
