package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.intake.northtown.NorthtownCsv.TODAY;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NorthtownPeopleTest {

    private final NorthtownCsv estate = NorthtownCsv.TODAYS;
    private final List<NamedCsvRecord> people = estate.rows("people");

    @Test
    void rent_accounts_and_people_have_references_of_their_own() {
        assertThat(estate.column("tenancies", "rent_account_number"))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("10 [0-9]{4} [0-9]"));
        assertThat(estate.column("people", "person_reference")).doesNotHaveDuplicates();
    }

    @Test
    void a_home_has_one_tenancy_at_a_time_and_some_had_another_before_or_stand_empty() {
        Map<String, List<NamedCsvRecord>> ofHome = estate.grouped("tenancies", "uprn");

        assertThat(ofHome).hasSize(2_000).allSatisfy((home, lettings) -> assertThat(
                        lettings.stream().filter(NorthtownPeopleTest::stands))
                .hasSizeLessThan(2));
        assertThat(ofHome.values().stream().filter(lettings -> lettings.size() == 2))
                .hasSizeBetween(20, 80)
                .allSatisfy(lettings -> assertThat(date(newest(lettings), "start_date"))
                        .isAfter(lettings.stream()
                                .filter(Predicate.not(NorthtownPeopleTest::stands))
                                .map(row -> date(row, "end_date"))
                                .findFirst()
                                .orElseThrow()));
        assertThat(ofHome.values().stream()
                        .filter(lettings -> lettings.stream().noneMatch(NorthtownPeopleTest::stands)))
                .hasSizeBetween(3, 20);
    }

    @Test
    void no_tenancy_begins_after_today_or_ends_before_it_began() {
        assertThat(estate.rows("tenancies")).allSatisfy(row -> {
            assertThat(date(row, "start_date")).isBeforeOrEqualTo(TODAY);
            assertThat(stands(row) || date(row, "start_date").isBefore(date(row, "end_date")))
                    .isTrue();
        });
    }

    @Test
    void every_tenancy_has_one_tenant_and_some_are_joint() {
        assertThat(estate.grouped("people", "rent_account_number"))
                .allSatisfy((account, rows) -> assertThat(rows.stream().filter(row -> isA(row, "TENANT")))
                        .hasSize(1));
        assertThat(people.stream().filter(row -> isA(row, "JOINT_TENANT"))).hasSizeBetween(200, 400);
        assertThat(people.stream().filter(row -> isA(row, "HOUSEHOLD_MEMBER"))).hasSizeBetween(500, 1_200);
        assertThat(people.stream().filter(row -> row.getField("left").equals("yes")))
                .hasSizeBetween(5, 30)
                .allMatch(row -> isA(row, "JOINT_TENANT"));
    }

    @Test
    void tenants_were_of_age_when_the_tenancy_began() {
        Map<String, NamedCsvRecord> tenancies = estate.by("tenancies", "rent_account_number");

        assertThat(people.stream().filter(row -> isA(row, "TENANT")))
                .allSatisfy(row -> assertThat(date(row, "date_of_birth").plusYears(18))
                        .isBeforeOrEqualTo(date(tenancies.get(row.getField("rent_account_number")), "start_date")));
    }

    @Test
    void nobody_in_a_home_has_the_name_of_somebody_else_there() {
        assertThat(estate.grouped("people", "rent_account_number")).allSatisfy((account, rows) -> assertThat(rows)
                .extracting(row -> row.getField("full_name"))
                .doesNotHaveDuplicates());
    }

    @Test
    void interpreters_are_asked_for_in_many_languages_and_adjustments_stand_once() {
        List<NamedCsvRecord> adjustments = estate.rows("adjustments");

        assertThat(adjustments.stream()
                        .filter(row -> row.getField("code").equals("INTERPRETER"))
                        .map(row -> row.getField("note"))
                        .distinct())
                .hasSizeGreaterThan(8)
                .contains("Sylheti", "Polish", "Arabic");
        assertThat(adjustments)
                .extracting(row -> row.getField("person_reference") + row.getField("code"))
                .doesNotHaveDuplicates();
    }

    @Test
    void names_come_from_the_stock_alone_and_are_written_in_many_ways() {
        Set<String> stock = Stream.of("names.tsv", "named-people.tsv")
                .flatMap(file -> TabbedFile.read(file).rows().stream())
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> Arrays.stream(cell.split("[, -]")))
                .collect(Collectors.toSet());
        List<String> names = estate.column("people", "full_name");

        assertThat(names).allSatisfy(name -> assertThat(Arrays.stream(name.split("[ -]")))
                .allMatch(part -> stock.contains(part) || part.matches("\\p{Lu}\\.?"), "is of the stock"));
        assertThat(String.join("\n", names))
                .containsPattern("[őșțŁłŞşİığčřšžėūġħ]")
                .contains("O'Brien", "Okafor-Hughes", "van der Merwe")
                .containsPattern("\n\\p{Lu}\\. ")
                .containsPattern(" \\p{Lu} \\p{Lu}");
    }

    @Test
    void names_differ_as_they_do_in_a_town_and_most_are_of_plain_letters() {
        List<String> names = estate.column("people", "full_name");

        assertThat(names.stream().distinct().count()).isGreaterThan(names.size() * 3L / 4);
        assertThat(names.stream().filter(name -> name.matches(".*[^\\x00-\\x7F].*")))
                .hasSizeBetween(names.size() * 5 / 100, names.size() * 15 / 100);
    }

    private static NamedCsvRecord newest(List<NamedCsvRecord> lettings) {
        return lettings.stream().filter(NorthtownPeopleTest::stands).findFirst().orElseThrow();
    }

    private static boolean stands(NamedCsvRecord tenancy) {
        return tenancy.getField("end_date").isEmpty();
    }

    private static boolean isA(NamedCsvRecord person, String role) {
        return person.getField("role").equals(role);
    }

    private static LocalDate date(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column));
    }
}
