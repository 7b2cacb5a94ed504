package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.awaitQuiet;
import static org.doorstep.inside.Staff.SOMEBODY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.doorstep.intake.FirstRows;
import org.doorstep.intake.FirstRows.Seen;
import org.doorstep.intake.ImportFlaws;
import org.doorstep.intake.ImportGuide;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.ImportMode;
import org.doorstep.intake.ImportPreview;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.ImportRuns;
import org.doorstep.intake.ImportState;
import org.doorstep.intake.Importing;
import org.doorstep.intake.RowKinds;
import org.junit.jupiter.api.Test;

/** What an administrator sees of a file before it comes in, and the examples from which they begin. */
interface ImportPreviewTests {

    @Test
    default void each_example_comes_in_as_it_is_after_those_before_it_and_again_changes_nothing() throws IOException {
        ImportGuide guide = Beans.the(ImportGuide.class);
        for (int time = 1; time <= 2; time++) {
            for (ImportKind kind : Beans.the(RowKinds.class).all()) {
                ImportRun run = received(kind, guide.example(kind).readAllBytes());
                Beans.the(Importing.class).run(run.reference(), ImportMode.ALL_OR_NOTHING, SOMEBODY);

                ImportRun over = found(run);
                String what = kind + ", time " + time;
                assertThat(Beans.the(ImportFlaws.class).of(over, 0, 10))
                        .as(what)
                        .isEmpty();
                assertThat(over.state()).as(what + ": " + over.problem()).isEqualTo(ImportState.DONE);
                // A day without work is nothing new where no day is planned yet.
                assertThat(over.rowsMade() + over.rowsChanged() > 0).as(what).isEqualTo(time == 1);
                assertThat(over.rowsRead()).as(what).isPositive();
            }
        }
    }

    @Test
    default void every_column_of_every_kind_is_said_in_words() {
        for (ImportKind kind : Beans.the(RowKinds.class).all()) {
            assertThat(Beans.the(ImportGuide.class).columns(kind))
                    .as(kind.path())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.holds()).endsWith("."));
        }
    }

    @Test
    default void a_date_is_shown_as_it_is_understood_and_what_must_be_mended_stands_at_its_cell() throws IOException {
        FirstRows first = preview(ImportKind.PEOPLE, """
                Person Reference;full_name;ROLE;date_of_birth;rent_account_number;#ours
                P-1;Ann;tenant;03/04/1951;10 1;x
                P-2;Bob;owner;13/14/1951;10 1;x
                """);

        assertThat(first.problem()).isEmpty();
        assertThat(first.columns())
                .containsExactly("rent_account_number", "person_reference", "full_name", "date_of_birth", "role");
        assertThat(first.absent()).containsExactly("title", "left");
        assertThat(first.rows().get(0).cells())
                .containsExactly(
                        new Seen("10 1", "", List.of()),
                        new Seen("P-1", "", List.of()),
                        new Seen("Ann", "", List.of()),
                        new Seen("03/04/1951", "3 Apr 1951", List.of()),
                        new Seen("tenant", "", List.of()));
        assertThat(first.rows().get(1).line()).isEqualTo(3);
        assertThat(first.rows().get(1).cells().get(3).mends())
                .containsExactly("There is no such month. Write the day first, as in 30/12/2026.");
        assertThat(first.rows().get(1).cells().get(4).mends())
                .containsExactly("Write one of: TENANT, JOINT_TENANT, HOUSEHOLD_MEMBER.");
    }

    @Test
    default void of_a_long_file_only_the_beginning_is_read_and_no_letter_is_cut() throws IOException {
        String row = "906700034599,1 Ynys Môn,,,NE28 9QX,,,,yes,,,,,,no\n";
        String long0 = "uprn,address_line_1,address_line_2,address_line_3,postcode,patch,latitude,longitude,has_gas,"
                + "entry_code,key_safe,warden,parking,asbestos,two_people\n" + row.repeat(20_000);
        awaitQuiet();
        ImportRun run = received(ImportKind.PROPERTIES, long0.getBytes(StandardCharsets.UTF_8));
        Map<String, Long> before = Sql.sumsOfAllTables();

        FirstRows first = Beans.the(ImportPreview.class).of(run);

        assertThat(first.rows())
                .hasSize(8)
                .allSatisfy(each -> assertThat(each.cells().get(1).text()).isEqualTo("1 Ynys Môn"));
        assertThat(Sql.sumsOfAllTables()).as("looking changes nothing").isEqualTo(before);
        Beans.the(ImportRuns.class).discard(run.reference(), SOMEBODY);
    }

    @Test
    default void a_workbook_or_a_file_without_our_columns_is_told_in_words() throws IOException {
        assertThat(preview(ImportKind.PEOPLE, "PK\3\4 and so on").problem()).startsWith("This is an Excel workbook.");
        assertThat(preview(ImportKind.PEOPLE, "one,two\n1,2\n").problem())
                .startsWith("The first row names none of the columns.");
        assertThat(preview(ImportKind.PEOPLE, "=1,\"").problem()).isNotEmpty();
    }

    @Test
    default void a_file_comes_in_once_and_one_that_was_thrown_away_never() throws IOException {
        byte[] example =
                Beans.the(ImportGuide.class).example(ImportKind.PROPERTIES).readAllBytes();
        ImportRun thrown = received(ImportKind.PROPERTIES, example);
        Beans.the(ImportRuns.class).discard(thrown.reference(), SOMEBODY);
        Beans.the(Importing.class).run(thrown.reference(), ImportMode.GOOD_ROWS, SOMEBODY);
        assertThat(Beans.the(ImportRuns.class).find(thrown.reference())).isEmpty();

        ImportRun run = received(ImportKind.PROPERTIES, example);
        Beans.the(Importing.class).run(run.reference(), ImportMode.GOOD_ROWS, SOMEBODY);
        Beans.the(Importing.class).run(run.reference(), ImportMode.ALL_OR_NOTHING, SOMEBODY);
        Beans.the(ImportRuns.class).discard(run.reference(), SOMEBODY);

        assertThat(found(run).mode()).as("the second start did nothing").isEqualTo(ImportMode.GOOD_ROWS);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE action = 'import.run' AND about = ?", run.reference()))
                .isEqualTo(1);
    }

    private static FirstRows preview(ImportKind kind, String file) throws IOException {
        ImportRun run = received(kind, file.getBytes(StandardCharsets.UTF_8));
        FirstRows first = Beans.the(ImportPreview.class).of(run);
        Beans.the(ImportRuns.class).discard(run.reference(), SOMEBODY);
        return first;
    }

    private static ImportRun received(ImportKind kind, byte[] file) throws IOException {
        return Beans.the(Importing.class)
                .receive(kind, ImportMode.GOOD_ROWS, "file.csv", new ByteArrayInputStream(file), SOMEBODY)
                .orElseThrow();
    }

    private static ImportRun found(ImportRun run) {
        return Beans.the(ImportRuns.class).find(run.reference()).orElseThrow();
    }
}
