package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.intake.northtown.NorthtownCsv.TODAY;
import static org.doorstep.intake.northtown.NorthtownCsv.ZONE;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NorthtownFilesTest {

    private static final LocalDate LATER = TODAY.plusDays(40);
    private static final Set<String> FOLLOWING_TODAY = Set.of("shifts", "busy-blocks");

    private final NorthtownCsv estate = NorthtownCsv.TODAYS;

    @Test
    void the_files_of_a_date_are_always_the_same() {
        NorthtownCsv again = new NorthtownCsv(NorthtownFiles.on(TODAY, ZONE));

        assertThat(estate.kinds())
                .allSatisfy(kind -> assertThat(again.text(kind)).as(kind).isEqualTo(estate.text(kind)));
        assertThat(again.earlyBookings()).isEqualTo(estate.earlyBookings());
    }

    @Test
    void on_a_later_day_only_shifts_and_busy_blocks_have_moved() {
        NorthtownCsv later = new NorthtownCsv(NorthtownFiles.on(TODAY, LATER, ZONE));

        assertThat(estate.kinds())
                .allSatisfy(kind -> assertThat(later.text(kind).equals(estate.text(kind)))
                        .as(kind)
                        .isNotEqualTo(FOLLOWING_TODAY.contains(kind)));
        assertThat(later.earlyBookings()).isEqualTo(estate.earlyBookings());
    }

    @Test
    void a_date_has_the_same_shifts_and_busy_blocks_on_whatever_day_they_are_asked_for() {
        NorthtownCsv later = new NorthtownCsv(NorthtownFiles.on(TODAY, TODAY.plusDays(10), ZONE));

        assertThat(FOLLOWING_TODAY).allSatisfy(kind -> assertThat(ofDate(later, kind, TODAY.plusDays(15)))
                .isNotEmpty()
                .isEqualTo(ofDate(estate, kind, TODAY.plusDays(15))));
    }

    @Test
    void rolled_forward_diaries_go_on_where_they_ended_and_open_works_orders_are_due_as_much_later() {
        NorthtownCsv rolled = new NorthtownCsv(NorthtownFiles.rolledForward(TODAY, TODAY.plusDays(3), ZONE));

        assertThat(rolled.kinds()).containsExactly("shifts", "busy-blocks", "works-orders");
        assertThat(Set.copyOf(rolled.column("shifts", "date")))
                .isSubsetOf("2027-01-03", "2027-01-04", "2027-01-05")
                .contains("2027-01-04");
        assertThat(rolled.column("works-orders", "reference")).isEqualTo(estate.column("works-orders", "reference"));
        assertThat(rolled.column("works-orders", "due_by").get(0))
                .isEqualTo(
                        LocalDate.parse(estate.column("works-orders", "due_by").get(0))
                                .plusDays(3)
                                .toString());
    }

    @Test
    void after_a_long_rest_diaries_begin_today() {
        LocalDate spring = TODAY.plusDays(120);
        NorthtownCsv rolled = new NorthtownCsv(NorthtownFiles.rolledForward(TODAY, spring, ZONE));

        List<String> dates = rolled.column("shifts", "date").stream().sorted().toList();

        assertThat(dates.get(0)).isBetween(spring.toString(), spring.plusDays(1).toString());
        assertThat(dates.get(dates.size() - 1)).isLessThan(spring.plusDays(42).toString());
    }

    @Test
    void homes_people_and_references_stay_where_the_estate_is_first_filled_on_another_day() {
        NorthtownCsv later = new NorthtownCsv(NorthtownFiles.on(LATER, ZONE));

        assertThat(Stream.of("properties", "people", "contact-points", "next-of-kin", "adjustments", "operatives"))
                .allSatisfy(kind -> assertThat(later.text(kind)).as(kind).isEqualTo(estate.text(kind)));
        assertThat(later.column("works-orders", "reference")).isEqualTo(estate.column("works-orders", "reference"));
        assertThat(later.column("works-orders", "due_by"))
                .isEqualTo(estate.column("works-orders", "due_by").stream()
                        .map(due -> LocalDate.parse(due).plusDays(40).toString())
                        .toList());
    }

    @Test
    void it_has_the_size_that_was_promised() {
        assertThat(estate.rows("properties")).hasSize(2_000);
        assertThat(estate.rows("operatives")).hasSize(40);
        assertThat(estate.rows("works-orders")).hasSize(700);
        assertThat(estate.earlyBookings()).hasSizeBetween(30, 90);
    }

    @Test
    void every_reference_names_something_in_a_file_before_it() {
        Set<String> homes = set("properties", "uprn");
        Set<String> people = set("people", "person_reference");

        assertThat(homes).containsAll(estate.column("tenancies", "uprn"));
        assertThat(homes).containsAll(estate.column("works-orders", "uprn"));
        assertThat(set("tenancies", "rent_account_number"))
                .containsExactlyInAnyOrderElementsOf(set("people", "rent_account_number"));
        assertThat(Stream.of("contact-points", "next-of-kin", "adjustments"))
                .allSatisfy(kind -> assertThat(people).containsAll(set(kind, "person_reference")));
        assertThat(Stream.of("shifts", "busy-blocks")).allSatisfy(kind -> assertThat(set("operatives", "badge_number"))
                .containsAll(set(kind, "badge_number")));
        assertThat(estate.earlyBookings()).allSatisfy(each -> {
            assertThat(people).contains(each.tenant());
            assertThat(set("works-orders", "reference")).contains(each.worksOrder());
        });
    }

    @Test
    void no_cell_can_be_taken_for_a_formula() {
        assertThat(estate.kinds())
                .allSatisfy(kind -> assertThat(estate.rows(kind)).allSatisfy(row -> assertThat(row.getFields())
                        .allMatch(cell ->
                                cell.isEmpty() || !"=+-@\t".contains(cell.substring(0, 1)) || isDegrees(cell))));
    }

    @Test
    void all_of_it_is_made_in_less_than_two_seconds_of_a_processor() {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();

        NorthtownCsv again = new NorthtownCsv(NorthtownFiles.on(TODAY.plusDays(1), ZONE));
        again.kinds().forEach(again::text);

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private Set<String> set(String kind, String column) {
        return new HashSet<>(estate.column(kind, column));
    }

    private static List<List<String>> ofDate(NorthtownCsv files, String kind, LocalDate date) {
        return files.rows(kind).stream()
                .filter(row -> row.getField("date").equals(date.toString()))
                .map(row -> row.getFields())
                .toList();
    }

    private static boolean isDegrees(String cell) {
        return cell.matches("-1\\.[0-9]{1,6}");
    }
}
