package org.doorstep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doorstep.account.Role;
import org.doorstep.intake.Estate.Agreement;
import org.doorstep.intake.Estate.Home;
import org.doorstep.intake.Estate.Job;
import org.doorstep.run.DemoFacts;
import org.doorstep.tenancy.PersonDetails;
import org.junit.jupiter.api.Test;

/** What the local run prints is what the estate holds. */
class DemoFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Estate estate = NorthtownEstate.on(TODAY, ZoneId.of("Europe/London"));

    @Test
    void the_demo_tenant_and_her_joint_tenant_are_as_printed() {
        List<PersonDetails> people = agreement(DemoFacts.RENT_ACCOUNT).details().people();

        assertThat(people).extracting(PersonDetails::fullName).containsExactly(DemoFacts.NAME, DemoFacts.JOINT_NAME);
        assertThat(people).extracting(PersonDetails::title).containsExactly("Mrs", "Mr");
        assertThat(people)
                .extracting(person -> inWords(person.dateOfBirth()))
                .containsExactly(DemoFacts.DATE_OF_BIRTH, DemoFacts.JOINT_DATE_OF_BIRTH);
        assertThat(people)
                .extracting(person -> person.contactPoints().get(0).value())
                .containsExactly(e164(DemoFacts.MOBILE), e164(DemoFacts.JOINT_MOBILE));
        assertThat(address(DemoFacts.RENT_ACCOUNT)).isEqualTo(DemoFacts.ADDRESS);
    }

    @Test
    void the_demo_tenant_has_a_booked_repair_an_overdue_gas_check_and_an_electrical_check() {
        List<Job> jobs = jobs(DemoFacts.RENT_ACCOUNT);

        assertThat(jobs)
                .extracting(Job::visitType)
                .containsExactly("GAS_SAFETY_CHECK", "RESPONSIVE_REPAIR", "ELECTRICAL_CHECK");
        assertThat(jobs.get(0).dueBy()).isBefore(TODAY);
        assertThat(jobs.get(2).dueBy()).isAfter(TODAY.plusWeeks(2));
        assertThat(estate.promises())
                .anyMatch(each -> each.worksOrder().equals(jobs.get(1).reference()));
    }

    @Test
    void the_tenant_with_email_only_is_as_printed_and_has_two_repairs_to_book() {
        PersonDetails person =
                agreement(DemoFacts.EMAIL_RENT_ACCOUNT).details().people().get(0);

        assertThat(person.fullName()).isEqualTo(DemoFacts.EMAIL_NAME);
        assertThat(inWords(person.dateOfBirth())).isEqualTo(DemoFacts.EMAIL_DATE_OF_BIRTH);
        assertThat(person.contactPoints()).singleElement().satisfies(each -> assertThat(each.value())
                .isEqualTo(DemoFacts.EMAIL));
        assertThat(jobs(DemoFacts.EMAIL_RENT_ACCOUNT)).hasSize(2).allMatch(job -> estate.promises().stream()
                .noneMatch(each -> each.worksOrder().equals(job.reference())));
    }

    @Test
    void the_key_is_the_one_that_is_made() {
        assertThat(DemoEstate.API_KEY).isEqualTo(DemoFacts.API_KEY);
    }

    @Test
    void there_is_a_member_of_staff_for_each_role_as_printed() {
        assertThat(DemoStaff.MEMBERS).extracting(DemoStaff.Member::role).containsExactlyInAnyOrder(Role.values());
        assertThat(DemoStaff.MEMBERS)
                .extracting(DemoStaff.Member::email)
                .containsExactly(Stream.of("adviser", "planner", "access", "operative", "manager", "admin")
                        .map(name -> name + "@" + DemoFacts.STAFF_DOMAIN)
                        .toArray(String[]::new));
        assertThat(DemoStaff.PASSWORD).isEqualTo(DemoFacts.STAFF_PASSWORD);
    }

    private Agreement agreement(String rentAccount) {
        return estate.agreements().stream()
                .filter(each -> each.number().written().equals(rentAccount))
                .findFirst()
                .orElseThrow();
    }

    private List<Job> jobs(String rentAccount) {
        return estate.jobs().stream()
                .filter(job ->
                        job.home().equals(agreement(rentAccount).details().uprn()))
                .toList();
    }

    private String address(String rentAccount) {
        Home home = estate.homes().stream()
                .filter(each ->
                        each.uprn().equals(agreement(rentAccount).details().uprn()))
                .findFirst()
                .orElseThrow();
        return home.door() + ", " + home.details().postcode();
    }

    private static String inWords(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
    }

    private static String e164(String written) {
        return "+44" + written.replace(" ", "").substring(1);
    }
}
