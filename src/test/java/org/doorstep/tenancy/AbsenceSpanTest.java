package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.tenancy.AbsenceSpan.Problem.FIRST_PAST;
import static org.doorstep.tenancy.AbsenceSpan.Problem.FIRST_TOO_FAR;
import static org.doorstep.tenancy.AbsenceSpan.Problem.LAST_BEFORE_FIRST;
import static org.doorstep.tenancy.AbsenceSpan.Problem.LAST_PAST;
import static org.doorstep.tenancy.AbsenceSpan.Problem.TOO_LONG;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AbsenceSpanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 23);

    @Test
    void today_may_be_the_first_and_the_last_day() {
        assertThat(span(TODAY, TODAY).problemOn(TODAY, null)).isEmpty();
        assertThat(span(TODAY, null).problemOn(TODAY, null)).isEmpty();
    }

    @Test
    void it_may_begin_within_a_year_and_last_a_year() {
        LocalDate inAYear = TODAY.plusYears(1);

        assertThat(span(inAYear, inAYear.plusYears(1)).problemOn(TODAY, null)).isEmpty();
        assertThat(span(inAYear.plusDays(1), null).problemOn(TODAY, null)).contains(FIRST_TOO_FAR);
        assertThat(span(TODAY, inAYear.plusDays(1)).problemOn(TODAY, null)).contains(TOO_LONG);
    }

    @Test
    void it_does_not_begin_in_the_past_unless_it_began_so_already() {
        LocalDate yesterday = TODAY.minusDays(1);

        assertThat(span(yesterday, TODAY).problemOn(TODAY, null)).contains(FIRST_PAST);
        assertThat(span(yesterday, TODAY).problemOn(TODAY, yesterday.minusDays(1)))
                .contains(FIRST_PAST);
        assertThat(span(yesterday, TODAY).problemOn(TODAY, yesterday)).isEmpty();
        assertThat(span(yesterday, yesterday).problemOn(TODAY, yesterday)).contains(LAST_PAST);
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThat(span(TODAY.plusDays(2), TODAY.plusDays(1)).problemOn(TODAY, null))
                .contains(LAST_BEFORE_FIRST);
    }

    @Test
    void each_problem_is_of_the_date_that_is_to_be_mended() {
        assertThat(FIRST_PAST.isAboutFirst()).isTrue();
        assertThat(FIRST_TOO_FAR.isAboutFirst()).isTrue();
        assertThat(LAST_PAST.isAboutFirst()).isFalse();
    }

    @Test
    void both_its_ends_are_days_without_anybody() {
        AbsenceSpan span = span(TODAY, TODAY.plusDays(2));

        assertThat(span.covers(TODAY.minusDays(1))).isFalse();
        assertThat(span.covers(TODAY)).isTrue();
        assertThat(span.covers(TODAY.plusDays(2))).isTrue();
        assertThat(span.covers(TODAY.plusDays(3))).isFalse();
        assertThat(span(TODAY, null).covers(TODAY.plusYears(9))).isTrue();
    }

    private static AbsenceSpan span(LocalDate first, LocalDate last) {
        return new AbsenceSpan(first, last);
    }
}
