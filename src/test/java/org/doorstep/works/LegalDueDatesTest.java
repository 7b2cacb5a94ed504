package org.doorstep.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.settings.LandlordBuilder;
import org.doorstep.settings.Nation;
import org.doorstep.works.LegalLimit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDueDatesTest {

    private static final LocalDate BEGAN = LocalDate.of(2025, 10, 27);
    private static final Instant IN_JUNE = Instant.parse("2027-06-01T10:00:00Z");

    /** Moments in UTC; in summer the landlord's date begins an hour before. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-18T09:00:00Z, 10, 2027-01-06",
        "2026-12-19T09:00:00Z, 10, 2027-01-06",
        "2027-03-15T23:30:00Z, 10, 2027-03-31",
        "2027-06-13T22:59:59Z, 1, 2027-06-14",
        "2027-06-13T23:00:00Z, 1, 2027-06-15",
        "2028-02-28T12:00:00Z, 1, 2028-02-29",
        "2028-02-29T12:00:00Z, 10, 2028-03-14"
    })
    void working_days_begin_the_day_after_the_landlord_became_aware(Instant aware, int days, LocalDate last) {
        assertThat(of(limit(days, Unit.WORKING_DAYS)).of("DAMP", aware)).contains(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-18T09:00:00Z, 28, 2027-01-15",
        "2028-02-28T12:00:00Z, 1, 2028-02-29",
        "2028-02-28T12:00:00Z, 2, 2028-03-01"
    })
    void days_go_through_weekends_and_bank_holidays(Instant aware, int days, LocalDate last) {
        assertThat(of(limit(days, Unit.DAYS)).of("DAMP", aware)).contains(last);
    }

    /** Half past eleven at night before the hour that is left out, and half past midnight before the one that comes twice. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-27T23:30:00Z, 24, 2027-03-29",
        "2027-03-27T22:30:00Z, 24, 2027-03-28",
        "2027-10-30T23:30:00Z, 24, 2027-10-31",
        "2027-10-31T00:30:00Z, 24, 2027-11-01",
        "2028-02-28T23:30:00Z, 1, 2028-02-29",
        "2026-12-31T10:00:00Z, 24, 2027-01-01"
    })
    void hours_are_of_real_time_through_both_changes_of_the_clock(Instant aware, int hours, LocalDate last) {
        assertThat(of(limit(hours, Unit.HOURS)).of("DAMP", aware)).contains(last);
    }

    @Test
    void the_limit_counts_that_stood_when_the_landlord_became_aware() {
        LegalLimit later = new LegalLimit(Nation.ENGLAND, "DAMP", LocalDate.of(2027, 6, 2), 1, Unit.DAYS);
        LegalDueDates dates = of(later, limit(3, Unit.DAYS));

        assertThat(dates.of("DAMP", IN_JUNE)).contains(LocalDate.of(2027, 6, 4));
        assertThat(dates.of("DAMP", Instant.parse("2027-06-01T23:00:00Z"))).contains(LocalDate.of(2027, 6, 3));
        assertThat(dates.of("DAMP", Instant.parse("2025-10-26T12:00:00Z"))).isEmpty();
    }

    @Test
    void neither_another_visit_type_nor_another_nation_is_under_it() {
        LegalLimit limit = limit(3, Unit.DAYS);

        assertThat(of(limit).of("GAS", IN_JUNE)).isEmpty();
        assertThat(of(aLandlord().in(Nation.WALES), limit).of("DAMP", IN_JUNE)).isEmpty();
    }

    @Test
    void each_nation_has_its_own_bank_holidays() {
        LegalLimit limit = new LegalLimit(Nation.SCOTLAND, "DAMP", BEGAN, 1, Unit.WORKING_DAYS);

        assertThat(of(aLandlord().in(Nation.SCOTLAND), limit).of("DAMP", Instant.parse("2026-12-31T12:00:00Z")))
                .contains(LocalDate.of(2027, 1, 5));
    }

    private static LegalLimit limit(int amount, Unit unit) {
        return new LegalLimit(Nation.ENGLAND, "DAMP", BEGAN, amount, unit);
    }

    private static LegalDueDates of(LegalLimit... limits) {
        return of(aLandlord(), limits);
    }

    private static LegalDueDates of(LandlordBuilder landlord, LegalLimit... limits) {
        return new LegalDueDates(List.of(limits), landlord.build(), landlord.calendar());
    }
}
