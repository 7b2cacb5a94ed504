package org.doorstep.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.LocalDate;
import org.doorstep.settings.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitTypeTest {

    private final WorkingCalendar england = aLandlord().calendar();

    @ParameterizedTest
    @CsvSource({
        "2, 2027-03-15, 2027-01-16",
        "2, 2028-04-30, 2028-03-01",
        "2, 2028-04-29, 2028-03-01",
        "2, 2028-04-28, 2028-02-29",
        "2, 2027-02-28, 2026-12-29"
    })
    void the_months_that_keep_an_anniversary_end_with_it(int months, LocalDate dueBy, LocalDate earliest) {
        OfferTerms terms = new OfferTerms(null, null, OfferedOn.ANY_DAY, months);

        assertThat(terms.keepsAnniversary(earliest, dueBy)).isTrue();
        assertThat(terms.keepsAnniversary(earliest.minusDays(1), dueBy)).isFalse();
    }

    @Test
    void what_has_no_anniversary_to_keep_loses_none() {
        LocalDate dueBy = LocalDate.of(2027, 3, 15);

        assertThat(new OfferTerms(null, null, OfferedOn.ANY_DAY, 0).keepsAnniversary(dueBy.minusYears(1), dueBy))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ANY_DAY, 2026-12-25, true",
        "NOT_BANK_HOLIDAYS, 2026-12-25, false",
        "NOT_BANK_HOLIDAYS, 2026-12-28, false",
        "NOT_BANK_HOLIDAYS, 2026-12-19, true",
        "WORKING_DAYS, 2026-12-19, false",
        "WORKING_DAYS, 2026-12-25, false",
        "WORKING_DAYS, 2026-12-24, true"
    })
    void each_kind_is_offered_on_its_own_days(OfferedOn on, LocalDate date, boolean offered) {
        assertThat(on.includes(date, england)).isEqualTo(offered);
    }
}
