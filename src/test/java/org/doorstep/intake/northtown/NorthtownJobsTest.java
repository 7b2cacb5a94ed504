package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.intake.northtown.NorthtownCsv.TODAY;
import static org.doorstep.intake.northtown.NorthtownCsv.ZONE;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NorthtownJobsTest {

    private static final Path VISIT_TYPES = Path.of("src/main/resources/db/migration/R__visit_types.sql");

    private final NorthtownCsv estate = NorthtownCsv.TODAYS;
    private final List<NamedCsvRecord> jobs = estate.rows("works-orders");

    @Test
    void every_visit_type_that_ships_is_there_and_no_other() throws IOException {
        Set<String> shipped = Pattern.compile("^\\('([A-Z_]+)',", Pattern.MULTILINE)
                .matcher(Files.readString(VISIT_TYPES))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(shipped).hasSizeGreaterThan(8).contains("VIDEO_LOOK");
        assertThat(new HashSet<>(estate.column("works-orders", "visit_type"))).isEqualTo(shipped);
    }

    @Test
    void references_are_unique_and_jobs_of_a_home_share_a_number() {
        assertThat(estate.column("works-orders", "reference"))
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("608[0-9]{5}/[1-9]"))
                .startsWith("60842792/1", "60842792/2", "60842792/3");
        assertThat(estate.grouped("works-orders", "uprn").values())
                .allSatisfy(atHome -> assertThat(atHome.stream()
                                .map(row -> row.getField("reference").split("/")[0])
                                .distinct())
                        .hasSize(1))
                .anySatisfy(atHome -> assertThat(atHome).hasSize(3));
    }

    @Test
    void gas_work_is_at_homes_with_gas_and_all_work_where_somebody_lives() {
        Map<String, NamedCsvRecord> homes = estate.by("properties", "uprn");
        Set<String> let = estate.rows("tenancies").stream()
                .filter(row -> row.getField("end_date").isEmpty())
                .map(row -> row.getField("uprn"))
                .collect(Collectors.toSet());

        assertThat(jobs.stream().filter(row -> row.getField("trade").equals("GAS")))
                .hasSizeGreaterThan(100)
                .allMatch(row ->
                        homes.get(row.getField("uprn")).getField("has_gas").equals("yes"));
        assertThat(let).containsAll(estate.column("works-orders", "uprn"));
    }

    @Test
    void whatever_a_job_asks_for_at_least_two_operatives_have() {
        assertThat(jobs).allSatisfy(job -> assertThat(estate.rows("operatives").stream()
                        .filter(row -> words(row, "trades").contains(job.getField("trade")))
                        .filter(row -> words(row, "registrations").containsAll(words(job, "skills"))))
                .as(job.getField("reference"))
                .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void some_are_overdue_and_the_rest_is_due_within_three_months() {
        assertThat(jobs.stream().filter(row -> date(row, "due_by").isBefore(TODAY)))
                .hasSizeBetween(50, 150);
        assertThat(jobs.stream().filter(row -> within(row, 14))).hasSizeGreaterThan(150);
        assertThat(jobs).allMatch(row -> within(row, 92));
    }

    @Test
    void work_that_waits_for_materials_can_still_be_done_in_time() {
        assertThat(jobs.stream().filter(row -> !row.getField("not_before").isEmpty()))
                .hasSizeBetween(20, 120)
                .allMatch(row -> date(row, "not_before").isAfter(TODAY)
                        && date(row, "not_before").isBefore(date(row, "due_by")));
    }

    @Test
    void what_comes_after_another_is_at_the_same_home_and_due_later() {
        Map<String, NamedCsvRecord> byReference = estate.by("works-orders", "reference");

        assertThat(jobs.stream().filter(row -> !row.getField("after").isEmpty()))
                .hasSizeBetween(10, 80)
                .allSatisfy(row -> {
                    NamedCsvRecord first = byReference.get(row.getField("after"));
                    assertThat(first.getField("uprn")).isEqualTo(row.getField("uprn"));
                    assertThat(date(first, "due_by")).isBefore(date(row, "due_by"));
                });
    }

    @Test
    void a_hazard_was_known_of_before_today_and_some_jobs_need_two_people() {
        assertThat(jobs.stream().filter(row -> !row.getField("aware_at").isEmpty()))
                .hasSizeBetween(30, 150)
                .allMatch(row -> OffsetDateTime.parse(row.getField("aware_at"))
                        .toInstant()
                        .isBefore(TODAY.atStartOfDay(ZONE).toInstant()));
        assertThat(jobs.stream().filter(row -> row.getField("crew_size").equals("2")))
                .hasSizeBetween(8, 40);
    }

    @Test
    void early_bookings_are_of_jobs_that_one_person_can_do_in_time() {
        Map<String, NamedCsvRecord> byReference = estate.by("works-orders", "reference");

        assertThat(estate.earlyBookings()).allSatisfy(booking -> {
            NamedCsvRecord job = byReference.get(booking.worksOrder());
            assertThat(booking.from()).isAfter(TODAY).isBeforeOrEqualTo(date(job, "due_by"));
            assertThat(job.getField("crew_size")).isEqualTo("1");
            assertThat(job.getField("after")).isEmpty();
        });
        assertThat(estate.earlyBookings()).extracting(EarlyBooking::worksOrder).doesNotHaveDuplicates();
    }

    private static boolean within(NamedCsvRecord job, int days) {
        return !date(job, "due_by").isAfter(TODAY.plusDays(days));
    }

    private static List<String> words(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("[ ;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static LocalDate date(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column));
    }
}
