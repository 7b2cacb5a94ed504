package org.doorstep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.intake.Estate.Job;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.PersonDetails;
import org.doorstep.tenancy.Uprn;
import org.junit.jupiter.api.Test;

class NorthtownPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Path FONT = Path.of("webapp-theme/fonts/subset.py");

    private final Estate estate = NorthtownEstate.on(TODAY, ZoneId.of("Europe/London"));

    @Test
    void rent_account_numbers_and_person_references_are_unique() {
        assertThat(estate.agreements())
                .extracting(each -> each.number().written())
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("10 [0-9]{4} [0-9]"));
        assertThat(people()).extracting(PersonDetails::personReference).doesNotHaveDuplicates();
    }

    @Test
    void no_number_can_ring_anybody() {
        assertThat(contacts(ContactKind.MOBILE)).allMatch(number -> number.matches("\\+447700900[0-9]{3}"));
        assertThat(contacts(ContactKind.LANDLINE)).allMatch(number -> number.matches("\\+441914980[0-9]{3}"));
        assertThat(contacts(ContactKind.LANDLINE)).doesNotContain("+441914980000");
        assertThat(contacts(ContactKind.EMAIL)).allMatch(address -> address.matches("[a-z0-9.-]+@example\\.(org|net)"));
    }

    @Test
    void every_contact_point_can_be_read_and_is_somebodys_alone() {
        List<ContactPoint> points =
                people().flatMap(person -> person.contactPoints().stream()).toList();

        assertThat(points).allMatch(ContactPoint::usable);
        assertThat(points).extracting(ContactPoint::value).doesNotHaveDuplicates();
    }

    @Test
    void tenants_of_homes_that_need_a_visit_have_a_mobile_but_for_the_one_with_email_only() {
        Set<Uprn> needVisit = estate.jobs().stream().map(Job::home).collect(Collectors.toSet());

        List<PersonDetails> others = estate.agreements().stream()
                .filter(each -> needVisit.contains(each.details().uprn()))
                .flatMap(each -> each.details().people().stream())
                .filter(person -> person.role().holdsTheTenancy())
                .filter(person -> !person.contactPoints().get(0).kind().equals(ContactKind.MOBILE))
                .toList();

        assertThat(others).extracting(PersonDetails::fullName).containsExactly("Łukasz Wójcik");
    }

    @Test
    void tenants_are_adults_and_tenancies_began_after_they_were_eighteen() {
        assertThat(estate.agreements()).allSatisfy(each -> {
            assertThat(each.details().startDate()).isBefore(LocalDate.of(2025, 1, 1));
            PersonDetails tenant = each.details().people().get(0);
            assertThat(tenant.dateOfBirth().plusYears(18))
                    .isBeforeOrEqualTo(each.details().startDate());
        });
        assertThat(people().filter(person -> person.role().holdsTheTenancy()))
                .allMatch(person -> person.dateOfBirth().plusYears(18).isBefore(TODAY));
    }

    @Test
    void about_fifteen_of_a_hundred_tenancies_are_joint() {
        assertThat(people().filter(person -> person.role() == MemberRole.JOINT_TENANT))
                .hasSizeBetween(20, 40);
    }

    @Test
    void some_people_have_household_members_adjustments_and_next_of_kin() {
        assertThat(people().filter(person -> person.role() == MemberRole.HOUSEHOLD_MEMBER))
                .hasSizeBetween(40, 160);
        assertThat(people().filter(person -> !person.adjustments().isEmpty())).hasSizeBetween(8, 40);
        assertThat(people().filter(person -> !person.nextOfKin().isEmpty())).hasSizeBetween(8, 40);
    }

    @Test
    void the_font_has_every_letter_of_every_name_and_address() throws IOException {
        Set<Integer> letters = lettersOfTheFont();

        Stream<String> names = Stream.of(
                        people().map(PersonDetails::fullName),
                        TabbedFile.read("names.tsv").rows().stream().flatMap(row -> row.cells().values().stream()),
                        estate.workers().stream().map(worker -> worker.details().name()),
                        estate.homes().stream().flatMap(home -> home.details().addressLines().stream()),
                        estate.jobs().stream().map(Job::description))
                .flatMap(each -> each);

        assertThat(names)
                .allSatisfy(name -> assertThat(name.codePoints().boxed()).isSubsetOf(letters));
    }

    @Test
    void nobody_in_a_home_has_the_name_of_somebody_else_there() {
        assertThat(estate.agreements())
                .allSatisfy(each -> assertThat(each.details().people())
                        .extracting(PersonDetails::fullName)
                        .doesNotHaveDuplicates());
    }

    @Test
    void names_are_of_many_origins() {
        String all = people().map(PersonDetails::fullName).collect(Collectors.joining("\n"));

        assertThat(all).containsPattern("[őșțŁłŞşİığčřšžėūġħ]").contains("'").contains("Siân", "Müller", "Kaur");
        assertThat(people().map(PersonDetails::fullName).distinct().count()).isGreaterThan(200);
    }

    private Stream<PersonDetails> people() {
        return estate.agreements().stream().flatMap(each -> each.details().people().stream());
    }

    private List<String> contacts(ContactKind kind) {
        return people().flatMap(person -> person.contactPoints().stream())
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .toList();
    }

    /** As subset.py adds them up: two ranges, the letters in quotes, less what is dropped. */
    private static Set<Integer> lettersOfTheFont() throws IOException {
        String script = Files.readString(FONT);
        String listed = script.substring(script.indexOf("LETTERS = ("), script.indexOf("DROP ="));
        Set<Integer> letters = IntStream.concat(IntStream.range(0x20, 0x7F), IntStream.range(0xA0, 0x100))
                .boxed()
                .collect(Collectors.toSet());
        letters.addAll(quoted(listed));
        List<Integer> kept = quoted(line(script, "KEEP ="));
        quoted(line(script, "DROP =")).stream()
                .filter(code -> !kept.contains(code))
                .forEach(letters::remove);
        return letters;
    }

    private static String line(String script, String start) {
        return script.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    private static List<Integer> quoted(String text) {
        return Pattern.compile("\"[^\"]*\"")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(each ->
                        each.substring(1, each.length() - 1).codePoints().boxed())
                .toList();
    }
}
