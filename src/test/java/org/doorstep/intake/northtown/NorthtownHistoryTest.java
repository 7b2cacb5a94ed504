package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.intake.northtown.NorthtownCsv.TODAY;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NorthtownHistoryTest {

    private final NorthtownCsv estate = NorthtownCsv.TODAYS;
    private final List<NamedCsvRecord> visits = estate.rows("past-visits");

    @Test
    void eighteen_months_have_six_thousand_visits_and_none_is_today() {
        assertThat(visits).hasSizeBetween(6_000, 6_003);
        assertThat(visits)
                .extracting(NorthtownHistoryTest::date)
                .isSorted()
                .allMatch(date -> date.isBefore(TODAY)
                        && !date.isBefore(TODAY.minusMonths(18).minusDays(1)));
        assertThat(estate.column("past-visits", "reference")).doesNotHaveDuplicates();
    }

    @Test
    void every_visit_names_a_home_and_somebody_who_lived_there_and_an_operative_of_the_trade() {
        Map<String, NamedCsvRecord> people = estate.by("people", "person_reference");
        Map<String, NamedCsvRecord> tenancies = estate.by("tenancies", "rent_account_number");
        Map<String, NamedCsvRecord> operatives = estate.by("operatives", "badge_number");

        assertThat(visits).allSatisfy(visit -> {
            NamedCsvRecord person = people.get(visit.getField("person_reference"));
            NamedCsvRecord tenancy = tenancies.get(person.getField("rent_account_number"));
            assertThat(tenancy.getField("uprn")).isEqualTo(visit.getField("uprn"));
            assertThat(LocalDate.parse(tenancy.getField("start_date"))).isBeforeOrEqualTo(date(visit));
            assertThat(operatives
                            .get(visit.getField("badge_number"))
                            .getField("trades")
                            .split(" "))
                    .contains(visit.getField("trade"));
        });
    }

    @Test
    void nobody_is_promised_to_two_homes_at_one_time() {
        Set<String> met = new HashSet<>();

        assertThat(visits)
                .allMatch(visit -> met.add(
                        visit.getField("badge_number") + visit.getField("date") + visit.getField("earliest_arrival")));
    }

    @Test
    void a_visit_is_booked_then_told_of_then_made() {
        assertThat(visits).allSatisfy(visit -> {
            LocalDate booked = LocalDate.parse(visit.getField("booked_on"));
            assertThat(booked).isBeforeOrEqualTo(date(visit));
            if (!visit.getField("told_on").isEmpty()) {
                assertThat(LocalDate.parse(visit.getField("told_on"))).isBetween(booked, date(visit));
            }
        });
    }

    @Test
    void somebody_arrived_where_the_outcome_says_so_and_left_after_that() {
        assertThat(visits).allSatisfy(visit -> {
            boolean came =
                    Set.of("COMPLETED", "FURTHER_VISIT", "MISSED", "REFUSED").contains(outcome(visit));
            assertThat(!visit.getField("arrived_at").isEmpty()).isEqualTo(came);
            if (came) {
                assertThat(time(visit, "arrived_at")).isAfterOrEqualTo(time(visit, "earliest_arrival"));
                assertThat(time(visit, "left_at")).isAfter(time(visit, "arrived_at"));
            }
            assertThat(Duration.between(time(visit, "earliest_arrival"), time(visit, "latest_arrival"))
                            .toMinutes())
                    .isIn(15L, 30L, 60L);
        });
    }

    private static String outcome(NamedCsvRecord visit) {
        return visit.getField("outcome");
    }

    private static LocalDate date(NamedCsvRecord visit) {
        return LocalDate.parse(visit.getField("date"));
    }

    private static LocalTime time(NamedCsvRecord visit, String column) {
        return LocalTime.parse(visit.getField(column));
    }
}
