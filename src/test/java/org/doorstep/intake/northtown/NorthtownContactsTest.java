package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.junit.jupiter.api.Test;

/** Numbers and addresses at which nobody is ever reached. */
class NorthtownContactsTest {

    private final NorthtownCsv estate = NorthtownCsv.TODAYS;
    private final List<NamedCsvRecord> people = estate.rows("people");

    @Test
    void no_number_and_no_address_can_reach_anybody() {
        assertThat(readable(ContactKind.MOBILE)).allMatch(number -> number.matches("\\+447700900[02-9][0-9]{2}"));
        assertThat(readable(ContactKind.LANDLINE))
                .allMatch(number -> number.matches("\\+44(1914980|1632960)[0-9]{3}"))
                .doesNotContain("+441914980000");
        assertThat(readable(ContactKind.EMAIL)).allMatch(email -> email.matches("[a-z0-9.-]+@example\\.(org|net|com)"));
        assertThat(estate.column("next-of-kin", "value"))
                .allMatch(number -> number.matches("0191 498 0\\d{3}|01632 960\\d{3}"));
    }

    @Test
    void a_mobile_is_of_one_home_alone_and_of_two_people_only_where_a_couple_shares_it() {
        Map<String, String> accounts = people.stream()
                .collect(Collectors.toMap(
                        row -> row.getField("person_reference"), row -> row.getField("rent_account_number")));
        Map<String, Set<String>> homesOf = rows(ContactKind.MOBILE)
                .filter(row -> point(row).usable())
                .collect(Collectors.groupingBy(
                        row -> point(row).value(),
                        Collectors.mapping(row -> accounts.get(row.getField("person_reference")), Collectors.toSet())));

        assertThat(homesOf).hasSizeBetween(700, 750).allSatisfy((number, homes) -> assertThat(homes)
                .hasSize(1));
        assertThat(readable(ContactKind.MOBILE).stream().distinct().count())
                .isLessThan(readable(ContactKind.MOBILE).size());
    }

    @Test
    void most_tenants_whose_home_needs_a_visit_have_a_mobile_and_some_of_those_are_no_good() {
        Set<String> needVisit = new HashSet<>(estate.column("works-orders", "uprn"));
        Set<String> accounts = estate.rows("tenancies").stream()
                .filter(row -> row.getField("end_date").isEmpty() && needVisit.contains(row.getField("uprn")))
                .map(row -> row.getField("rent_account_number"))
                .collect(Collectors.toSet());
        Set<String> withMobile = rows(ContactKind.MOBILE)
                .filter(row -> point(row).usable())
                .map(row -> row.getField("person_reference"))
                .collect(Collectors.toSet());

        List<NamedCsvRecord> tenants = people.stream()
                .filter(row ->
                        row.getField("role").equals("TENANT") && accounts.contains(row.getField("rent_account_number")))
                .toList();
        long reached = tenants.stream()
                .filter(row -> withMobile.contains(row.getField("person_reference")))
                .count();

        assertThat(reached).isBetween(tenants.size() * 85L / 100, tenants.size() * 96L / 100);
        assertThat(rows(ContactKind.MOBILE).filter(row -> !point(row).usable())).hasSizeBetween(10, 60);
    }

    private Stream<NamedCsvRecord> rows(ContactKind kind) {
        return estate.rows("contact-points").stream()
                .filter(row -> row.getField("kind").equals(kind.name()));
    }

    private List<String> readable(ContactKind kind) {
        return rows(kind)
                .map(NorthtownContactsTest::point)
                .filter(ContactPoint::usable)
                .map(ContactPoint::value)
                .toList();
    }

    private static ContactPoint point(NamedCsvRecord row) {
        return ContactPoint.fromHousingSystem(ContactKind.valueOf(row.getField("kind")), row.getField("value"), 0);
    }
}
