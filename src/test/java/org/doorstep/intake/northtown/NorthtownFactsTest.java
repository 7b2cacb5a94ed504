package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.intake.northtown.NorthtownCsv.TODAY;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.doorstep.run.DemoFacts;
import org.junit.jupiter.api.Test;

/** What the local run and the README print is what the files hold. */
class NorthtownFactsTest {

    private final NorthtownCsv estate = NorthtownCsv.TODAYS;

    @Test
    void the_demo_tenant_and_her_joint_tenant_are_as_printed() {
        List<NamedCsvRecord> people = people(DemoFacts.RENT_ACCOUNT);

        assertThat(people)
                .extracting(row -> row.getField("full_name"))
                .containsExactly(DemoFacts.NAME, DemoFacts.JOINT_NAME);
        assertThat(people)
                .extracting(row -> inWords(row.getField("date_of_birth")))
                .containsExactly(DemoFacts.DATE_OF_BIRTH, DemoFacts.JOINT_DATE_OF_BIRTH);
        assertThat(people).flatExtracting(this::contacts).containsExactly(DemoFacts.MOBILE, DemoFacts.JOINT_MOBILE);
        assertThat(address(DemoFacts.RENT_ACCOUNT)).isEqualTo(DemoFacts.ADDRESS);
    }

    @Test
    void the_demo_tenant_has_a_booked_repair_an_overdue_gas_check_and_an_electrical_check() {
        List<NamedCsvRecord> jobs = jobs(DemoFacts.RENT_ACCOUNT);

        assertThat(jobs)
                .extracting(row -> row.getField("visit_type"))
                .containsExactly("GAS_SAFETY_CHECK", "RESPONSIVE_REPAIR", "ELECTRICAL_CHECK");
        assertThat(LocalDate.parse(jobs.get(0).getField("due_by"))).isBefore(TODAY);
        assertThat(LocalDate.parse(jobs.get(2).getField("due_by"))).isAfter(TODAY.plusWeeks(2));
        assertThat(isBooked(jobs.get(1))).isTrue();
    }

    @Test
    void the_tenant_with_email_only_is_as_printed_and_has_two_repairs_to_book() {
        List<NamedCsvRecord> people = people(DemoFacts.EMAIL_RENT_ACCOUNT);

        assertThat(people).singleElement().satisfies(row -> {
            assertThat(row.getField("full_name")).isEqualTo(DemoFacts.EMAIL_NAME);
            assertThat(inWords(row.getField("date_of_birth"))).isEqualTo(DemoFacts.EMAIL_DATE_OF_BIRTH);
            assertThat(contacts(row)).containsExactly(DemoFacts.EMAIL);
        });
        assertThat(jobs(DemoFacts.EMAIL_RENT_ACCOUNT)).hasSize(2).noneMatch(this::isBooked);
    }

    @Test
    void the_works_order_of_the_readme_is_the_demo_tenants() throws IOException {
        String reference = jobs(DemoFacts.RENT_ACCOUNT).get(0).getField("reference");

        assertThat(Files.readString(Path.of("README.md"))).contains("worksOrder=" + reference);
    }

    private List<NamedCsvRecord> people(String account) {
        return estate.grouped("people", "rent_account_number").getOrDefault(account, List.of());
    }

    private List<String> contacts(NamedCsvRecord person) {
        return estate.rows("contact-points").stream()
                .filter(row -> row.getField("person_reference").equals(person.getField("person_reference")))
                .map(row -> row.getField("value"))
                .toList();
    }

    private List<NamedCsvRecord> jobs(String account) {
        return estate.grouped("works-orders", "uprn").getOrDefault(uprn(account), List.of());
    }

    private String uprn(String account) {
        return estate.by("tenancies", "rent_account_number").get(account).getField("uprn");
    }

    private String address(String account) {
        NamedCsvRecord home = estate.by("properties", "uprn").get(uprn(account));
        return home.getField("address_line_1") + ", " + home.getField("postcode");
    }

    private boolean isBooked(NamedCsvRecord job) {
        return estate.earlyBookings().stream()
                .anyMatch(booking -> booking.worksOrder().equals(job.getField("reference")));
    }

    private static String inWords(String date) {
        return LocalDate.parse(date).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
    }
}
