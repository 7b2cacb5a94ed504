package org.doorstep.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.doorstep.booking.JobBuilder.aJob;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.settings.Landlord;
import org.doorstep.works.OfferTerms;
import org.doorstep.works.OfferedOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitNeedTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 3);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 3);

    @Test
    void a_visit_needs_something_to_do() {
        assertThatIllegalArgumentException().isThrownBy(() -> need(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"45, 15, 60", "41, 15, 60", "1, 0, 5", "30, 31, 65"})
    void the_time_of_all_its_orders_is_rounded_up_to_five_minutes(int one, int other, int inAll) {
        VisitNeed need =
                need(List.of(aJob().taking(one).build(), aJob().taking(other).build()));

        assertThat(need.onSite()).isEqualTo(Duration.ofMinutes(inAll));
    }

    @Test
    void the_widest_window_of_its_visit_types_is_promised() {
        VisitNeed need = need(List.of(
                aJob().ofType("Smoke alarm check", 15).build(),
                aJob().ofType("Asbestos survey", 60).build(),
                aJob().ofType("Gas safety check", 30).build()));

        assertThat(need.windowLength()).isEqualTo(Duration.ofMinutes(60));
        assertThat(need.names()).containsExactly("Smoke alarm check", "Asbestos survey", "Gas safety check");
    }

    @Test
    void it_is_due_when_the_first_is_due_and_may_start_when_the_last_may() {
        VisitNeed need = need(List.of(
                aJob().dueBy(MARCH).notBefore(FEBRUARY).build(),
                aJob().dueBy(FEBRUARY).notBefore(MARCH).build(),
                aJob().build()));

        assertThat(need.dueBy()).isEqualTo(FEBRUARY);
        assertThat(need.notBefore()).isEqualTo(MARCH);
        assertThat(need.isOverdueOn(FEBRUARY)).isFalse();
        assertThat(need.isOverdueOn(FEBRUARY.plusDays(1))).isTrue();
    }

    @Test
    void without_dates_it_may_be_done_any_day() {
        VisitNeed need = need(List.of(aJob().build()));

        assertThat(need.dueBy()).isNull();
        assertThat(need.notBefore()).isNull();
        assertThat(need.isOverdueOn(FEBRUARY)).isFalse();
    }

    @Test
    void orders_of_two_homes_are_not_one_visit() {
        VisitNeed one = need(List.of(aJob().atHome(1).build(), aJob().atHome(1).build()));
        VisitNeed two = need(List.of(aJob().atHome(1).build(), aJob().atHome(2).build()));

        assertThat(one.isAtOneHome()).isTrue();
        assertThat(two.isAtOneHome()).isFalse();
    }

    @Test
    void one_who_has_every_trade_goes_before_one_for_each_in_the_same_window() {
        VisitNeed need = need(List.of(
                aJob().forTrade("GAS").taking(45).build(),
                aJob().forTrade("ELECTRICAL").taking(60).build(),
                aJob().forTrade("GAS").taking(15).build()));

        assertThat(need.crews())
                .containsExactly(
                        List.of(seat(120, "GAS", "ELECTRICAL")), List.of(seat(60, "ELECTRICAL"), seat(60, "GAS")));
    }

    @Test
    void work_for_two_people_has_a_seat_for_each() {
        assertThat(need(List.of(aJob().withCrewOf(2).build())).crews())
                .containsExactly(List.of(seat(45, "GAS"), seat(45, "GAS")));
    }

    @Test
    void two_may_share_a_visit_that_needs_two_trades() {
        assertThat(need(List.of(aJob().build(), aJob().forTrade("ELECTRICAL").build()))
                        .mayBeShared())
                .isTrue();
        assertThat(need(List.of(aJob().build(), aJob().build())).mayBeShared()).isFalse();
    }

    @Test
    void a_household_may_need_two_to_come_or_somebody_else_too() {
        List<Job> jobs = List.of(aJob().build());
        HomeRules two = HomeRules.NONE.and(HomeRules.Effect.CREW, "2");
        HomeRules joint = HomeRules.NONE.and(HomeRules.Effect.JOINT_WITH, "HOUSING");

        assertThat(new VisitNeed(jobs, two, List.of()).crews())
                .containsExactly(List.of(seat(45, "GAS"), seat(45, "GAS")));
        assertThat(new VisitNeed(jobs, joint, List.of()).crews())
                .containsExactly(List.of(seat(45, "GAS"), seat(45, "HOUSING")));
    }

    @Test
    void a_household_that_must_know_the_time_is_promised_a_quarter_of_an_hour() {
        HomeRules fixed = HomeRules.NONE.and(HomeRules.Effect.FIXED_TIME, null);

        assertThat(new VisitNeed(List.of(aJob().build()), fixed, List.of()).windowLength())
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void what_comes_after_another_job_begins_the_day_after_its_visit_and_waits_while_there_is_none() {
        Job booked = aJob().notBefore(FEBRUARY).after("1/1", FEBRUARY).build();
        Job later = aJob().notBefore(MARCH).after("1/1", FEBRUARY).build();
        Job waiting = aJob().after("1/1", null).build();

        assertThat(need(List.of(booked)).notBefore()).isEqualTo(FEBRUARY.plusDays(1));
        assertThat(need(List.of(later)).notBefore()).isEqualTo(MARCH);
        assertThat(need(List.of(booked)).waiting()).isEmpty();
        assertThat(need(List.of(waiting)).waiting()).hasSize(1);
    }

    @Test
    void what_comes_before_another_job_is_done_before_the_visit_for_that() {
        VisitNeed first = need(
                List.of(aJob().notBefore(FEBRUARY).before(FEBRUARY.plusDays(2)).build()));

        assertThat(IntStream.range(-1, 4)
                        .mapToObj(FEBRUARY::plusDays)
                        .filter(date -> first.isOfferedOn(date, aLandlord().calendar())))
                .containsExactly(FEBRUARY, FEBRUARY.plusDays(1));
    }

    @Test
    void it_is_chosen_as_long_before_as_the_slowest_of_its_jobs_needs() {
        Landlord landlord = aLandlord().build();
        VisitNeed need = need(List.of(
                aJob().build(),
                aJob().offered(OfferTerms.ofMinutes(60, 3 * 24 * 60, OfferedOn.ANY_DAY, 0))
                        .build()));

        assertThat(need.ahead(landlord, true)).isEqualTo(Duration.ofHours(2));
        assertThat(need.ahead(landlord, false)).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void a_job_may_need_less_time_ahead_than_the_landlord_has() {
        VisitNeed need = need(List.of(aJob().offered(OfferTerms.ofMinutes(0, 60, OfferedOn.ANY_DAY, 0))
                .build()));

        assertThat(need.ahead(aLandlord().build(), true)).isZero();
        assertThat(need.ahead(aLandlord().build(), false)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void it_is_offered_on_the_days_of_the_strictest_of_its_jobs() {
        LocalDate saturday = LocalDate.of(2026, 12, 19);
        LocalDate christmas = LocalDate.of(2026, 12, 25);

        assertThat(isOffered(saturday, OfferedOn.ANY_DAY, OfferedOn.NOT_BANK_HOLIDAYS))
                .isTrue();
        assertThat(isOffered(christmas, OfferedOn.ANY_DAY, OfferedOn.NOT_BANK_HOLIDAYS))
                .isFalse();
        assertThat(isOffered(saturday, OfferedOn.NOT_BANK_HOLIDAYS, OfferedOn.WORKING_DAYS))
                .isFalse();
        assertThat(isOffered(christmas, OfferedOn.ANY_DAY, OfferedOn.ANY_DAY)).isTrue();
    }

    private static boolean isOffered(LocalDate date, OfferedOn... days) {
        return need(Arrays.stream(days)
                        .map(on -> aJob().offered(new OfferTerms(null, null, on, 0))
                                .build())
                        .toList())
                .isOfferedOn(date, aLandlord().calendar());
    }

    private static Seat seat(int minutes, String... trades) {
        return new Seat(Set.of(trades), Duration.ofMinutes(minutes));
    }

    private static VisitNeed need(List<Job> jobs) {
        return new VisitNeed(jobs, HomeRules.NONE, List.of());
    }
}
