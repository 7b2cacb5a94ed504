package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.ImportMode;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.ImportState;
import org.doorstep.intake.Importing;
import org.junit.jupiter.api.Test;

/** What comes in from files, comes in once, and again only where it has changed. */
interface ImportTests {

    int A_CHUNK = 500;

    private static String homes(String uprn, int count, String street) {
        return IntStream.range(0, count)
                .mapToObj(i -> uprn + (1000 + i) + "," + (i + 1) + " " + street + ",NE28 9QT,yes\n")
                .collect(Collectors.joining("", MessyFileTests.HOMES, ""));
    }

    @Test
    default void the_examples_in_the_guide_come_in_one_after_another_and_again_change_nothing() {
        Map<ImportKind, String> examples = GuideExamples.all();

        examples.forEach((kind, file) -> {
            ImportRun run = Clerk.sends(kind, file);
            assertThat(Clerk.report(run)).as(kind.path()).isEmpty();
            assertThat(run.rowsRefused()).as(kind.path()).isZero();
            assertThat(run.rowsMade() + run.rowsChanged()).as(kind.path()).isPositive();
        });
        Set<String> changed = Clerk.tablesChangedBy(() -> examples.forEach((kind, file) -> {
            ImportRun run = Clerk.sends(kind, file);
            assertThat(run.rowsUnchanged()).as(kind.path()).isEqualTo(run.rowsRead());
        }));

        assertThat(examples.keySet()).containsExactly(ImportKind.values());
        assertThat(changed).isEmpty();
    }

    @Test
    default void only_what_has_changed_is_written_and_told() {
        Clerk.sends(ImportKind.PROPERTIES, homes("32000001", 3, "High Street"));
        String corrected = homes("32000001", 3, "High Street").replace("2 High Street", "2 High Row");

        ImportRun run = Clerk.sends(ImportKind.PROPERTIES, corrected);

        assertThat(List.of(run.rowsMade(), run.rowsChanged(), run.rowsUnchanged()))
                .containsExactly(0L, 1L, 2L);
        assertThat(
                        Sql.rows(
                                "SELECT was, became FROM audit_trail WHERE about = '320000011001' AND action = 'property.put' ORDER BY id DESC LIMIT 1"))
                .singleElement()
                .satisfies(row -> {
                    assertThat((String) row.get("was")).contains("2 High Street");
                    assertThat((String) row.get("became")).contains("2 High Row");
                });
    }

    @Test
    default void a_chunk_of_homes_is_looked_up_at_once_and_the_same_again_takes_one_look() {
        String file = homes("32000002", A_CHUNK, "High Street");

        List<String> first = StatementCount.during(() -> Clerk.sends(ImportKind.PROPERTIES, file));
        List<String> again = StatementCount.during(() -> Clerk.sends(ImportKind.PROPERTIES, file));

        assertThat(first.stream().filter(sql -> sql.contains("property") && !sql.startsWith("INSERT INTO property")))
                .hasSize(2);
        assertThat(again.stream().filter(sql -> sql.contains("property"))).hasSize(1);
    }

    @Test
    default void two_imports_of_one_file_at_once_bring_each_home_in_once() {
        String file = homes("32000003", 1500, "High Street");

        List<ImportRun> runs = AtOnce.all(2, number -> Clerk.sends(ImportKind.PROPERTIES, file));

        assertThat(runs).allSatisfy(run -> {
            assertThat(run.state()).isEqualTo(ImportState.DONE);
            assertThat(Clerk.report(run)).isEmpty();
        });
        assertThat(runs.stream().mapToLong(ImportRun::rowsMade).sum()).isEqualTo(1500);
        assertThat(Sql.number("SELECT COUNT(*) FROM property WHERE uprn LIKE '32000003%'"))
                .isEqualTo(1500);
    }

    @Test
    default void two_files_at_once_that_disagree_leave_each_home_as_one_of_them_says() {
        Clerk.sends(ImportKind.PROPERTIES, homes("32000004", 1500, "High Street"));

        List<ImportRun> runs =
                AtOnce.all(2, number -> Clerk.sends(ImportKind.PROPERTIES, homes("32000004", 1500, "Row " + number)));

        assertThat(runs).allSatisfy(run -> assertThat(Clerk.report(run)).isEmpty());
        assertThat(
                        Sql.number(
                                "SELECT COUNT(*) FROM property WHERE uprn LIKE '32000004%' AND address_lines REGEXP 'Row [01]$'"))
                .isEqualTo(1500);
    }

    @Test
    default void a_file_that_two_servers_begin_at_once_is_put_in_by_one() {
        String reference = Clerk.leaves(ImportKind.PROPERTIES, homes("32000005", 600, "High Street"));

        AtOnce.all(2, number -> {
            Beans.the(Importing.class).run(reference, ImportMode.GOOD_ROWS, Author.SYSTEM);
            return number;
        });

        assertThat(Clerk.run(reference).rowsMade()).isEqualTo(600);
        assertThat(Sql.number("SELECT COUNT(*) FROM audit_trail WHERE about = ? AND action = 'import.run'", reference))
                .isEqualTo(1);
    }

    @Test
    default void a_withdrawn_order_with_a_visit_is_not_dropped_and_the_report_says_what_to_do_first() {
        String trade = Estate.newTrade();
        Estate.operative(trade, Estate.someDay(), "08:00", "16:00");
        Home home = Estate.home();
        String order = Estate.order(home, trade);
        Bookings.book(home, order, Estate.someDay(), "10:00");
        String uprn = Sql.text("SELECT uprn FROM property WHERE id = ?", home.propertyId());

        ImportRun run = Clerk.sends(
                ImportKind.WORKS_ORDERS,
                "reference,uprn,visit_type,trade,minutes,description,withdrawn\n" + order + "," + uprn + ","
                        + Estate.GAS + "," + trade + ",45,A job,yes\n");

        assertThat(Clerk.report(run))
                .containsExactly(
                        "line 2 withdrawn: A visit is booked for it. Cancel the visit first; then import this row again.");
    }
}
