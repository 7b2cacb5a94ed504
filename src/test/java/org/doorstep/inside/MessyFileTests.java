package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.ImportMode;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.ImportState;
import org.doorstep.intake.csv.Flaw;
import org.junit.jupiter.api.Test;

/** Files as they come: each is taken as far as it can be, or refused with a report that a clerk can act on, and nothing else changes. */
interface MessyFileTests {

    String HOMES = "uprn,address_line_1,postcode,has_gas\n";
    String TENANCIES = "rent_account_number,uprn,start_date\n";
    String PEOPLE = "rent_account_number,person_reference,full_name,date_of_birth,role\n";
    Charset WINDOWS = Charset.forName("windows-1252");

    /** Sends it, and holds that no table but those of the file's own report is different then. */
    private static ImportRun refused(ImportKind kind, ImportMode mode, byte[] file) {
        AtomicReference<ImportRun> run = new AtomicReference<>();
        Set<String> changed = Clerk.tablesChangedBy(() -> run.set(Clerk.sends(kind, mode, file)));
        assertThat(changed).isEmpty();
        return run.get();
    }

    private static ImportRun refused(ImportKind kind, String file) {
        return refused(kind, ImportMode.GOOD_ROWS, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String street(String uprn) {
        return Sql.text("SELECT address_lines FROM property WHERE uprn = ?", uprn);
    }

    @Test
    default void letters_come_in_right_whichever_program_saved_the_file() {
        String row = "Tŷ Gwyn’s Ön£y";
        String plain = "Café O’Neill’s £ Yard";

        Clerk.sends(ImportKind.PROPERTIES, HOMES + "310000000001,1 " + row + ",NE28 9QT,yes\n");
        Clerk.sends(ImportKind.PROPERTIES, "\uFEFF" + HOMES + "310000000002,2 " + row + ",NE28 9QT,yes\n");
        Clerk.sends(
                ImportKind.PROPERTIES,
                ImportMode.GOOD_ROWS,
                (HOMES + "310000000003,3 " + plain + ",NE28 9QT,yes\n").getBytes(WINDOWS));
        Clerk.sends(
                ImportKind.PROPERTIES,
                ImportMode.GOOD_ROWS,
                ("\uFEFF" + HOMES.replace(',', '\t') + "310000000004\t4 " + row + "\tNE28 9QT\tyes\r\n")
                        .getBytes(StandardCharsets.UTF_16LE));

        assertThat(street("310000000001")).isEqualTo("1 " + row);
        assertThat(street("310000000002")).isEqualTo("2 " + row);
        assertThat(street("310000000003")).isEqualTo("3 " + plain);
        assertThat(street("310000000004")).isEqualTo("4 " + row);
    }

    @Test
    default void a_spreadsheet_of_the_continent_comes_in_with_its_semicolons_quotes_and_dates_of_ours() {
        Clerk.sends(
                ImportKind.PROPERTIES,
                "sep=;\r\nUPRN;Address line 1;Postcode;Has gas\r\n310000000010;\"1; the \"\"Nook\"\"\";NE28 9QT;YES\r\n");
        ImportRun run = Clerk.sends(
                ImportKind.TENANCIES, "Rent account number;UPRN;Start date\r\n31-10;310000000010;07/04/2019\r\n");

        assertThat(run.rowsMade()).isEqualTo(1);
        assertThat(street("310000000010")).isEqualTo("1; the \"Nook\"");
        assertThat(Sql.text("SELECT start_date FROM tenancy WHERE rent_account_number = '31-10'"))
                .isEqualTo("2019-04-07");
    }

    @Test
    default void a_workbook_or_a_picture_is_refused_with_how_to_save_it_as_text() {
        ImportRun workbook = refused(ImportKind.PROPERTIES, "PK\u0003\u0004 and so on");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 1, 2, 3};
        ImportRun drawn = refused(ImportKind.PROPERTIES, ImportMode.GOOD_ROWS, picture);

        assertThat(workbook.state()).isEqualTo(ImportState.REFUSED);
        assertThat(workbook.problem()).contains("Save As").contains("CSV UTF-8");
        assertThat(drawn.state()).isEqualTo(ImportState.REFUSED);
        assertThat(drawn.problem()).contains("not a text file");
    }

    @Test
    default void swapped_columns_are_refused_row_by_row_and_the_report_says_which_two() {
        String rows = IntStream.range(0, 20)
                .mapToObj(i -> "NE28 9QT,1 High Street,3100000001" + (10 + i) + ",yes\n")
                .collect(Collectors.joining());

        ImportRun run = refused(ImportKind.PROPERTIES, HOMES + rows);

        assertThat(run.rowsRefused()).isEqualTo(20);
        assertThat(run.hints()).singleElement().asString().contains("\"postcode\" and \"uprn\" look swapped");
        assertThat(Clerk.report(run).get(0)).startsWith("line 2 uprn: A UPRN is text of 1 to 12 digits.");
    }

    @Test
    default void somebody_who_is_there_twice_comes_in_once_and_both_lines_are_named() {
        Clerk.sends(ImportKind.PROPERTIES, HOMES + "310000000200,1 High Street,NE28 9QT,yes\n");
        Clerk.sends(ImportKind.TENANCIES, TENANCIES + "31-200,310000000200,2020-01-01\n");

        ImportRun run = Clerk.sends(
                ImportKind.PEOPLE,
                PEOPLE
                        + "31-200,31P200,Ann Lee,14/03/1984,TENANT\n"
                        + "31-200,31P200,Ann Lee,14/03/1984,TENANT\n"
                        + "31-200,31P201,ann  LEE,14/03/1984,TENANT\n"
                        + "31-200,31P202,Ann Lee,15/03/1984,JOINT_TENANT\n");

        assertThat(run.rowsMade()).isEqualTo(2);
        assertThat(Clerk.flaws(run)).extracting(Flaw::line).containsExactly(3L, 4L);
        assertThat(Clerk.report(run).get(0)).contains("Line 2 is about the same person");
        assertThat(Clerk.report(run).get(1)).contains("Line 2 has the same name and date of birth in this tenancy");
        assertThat(Sql.number("SELECT COUNT(*) FROM person WHERE person_reference LIKE '31P20%'"))
                .isEqualTo(2);
    }

    @Test
    default void dates_that_cannot_be_are_refused_each_with_its_own_mend() {
        Clerk.sends(ImportKind.PROPERTIES, HOMES + "310000000300,1 High Street,NE28 9QT,yes\n");

        ImportRun run = refused(
                ImportKind.TENANCIES,
                TENANCIES
                        + "31-301,310000000300,31/02/2020\n"
                        + "31-302,310000000300,12/25/2020\n"
                        + "31-303,310000000300,44927\n"
                        + "31-304,310000000300,01/04/19\n"
                        + "31-305,310000000300,last spring\n"
                        + "31-306,310000000300,2320-04-01\n");

        assertThat(Clerk.flaws(run))
                .extracting(Flaw::line, Flaw::column, Flaw::value)
                .containsExactly(
                        tuple(2L, "start_date", "31/02/2020"),
                        tuple(3L, "start_date", "12/25/2020"),
                        tuple(4L, "start_date", "44927"),
                        tuple(5L, "start_date", "01/04/19"),
                        tuple(6L, "start_date", "last spring"),
                        tuple(7L, "start_date", "2320-04-01"));
        assertThat(Clerk.flaws(run)).extracting(Flaw::mend).doesNotHaveDuplicates();
    }

    @Test
    default void a_cell_that_would_be_a_formula_is_refused_and_stays_harmless_in_the_report() {
        String cell = "=cmd|' /C calc'!A0";

        ImportRun run = refused(
                ImportKind.PROPERTIES,
                HOMES + "310000000400,\"" + cell + "\",NE28 9QT,yes\n" + "310000000401,\"@SUM(1+1)\",NE28 9QT,yes\n");

        assertThat(Clerk.report(run)).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("address_line_1: A cell may not begin with = or @"));
        assertThat(Clerk.reportAsFile(run))
                .contains("'" + cell)
                .doesNotContain("," + cell)
                .doesNotContain("\"" + cell);
    }

    @Test
    default void a_cell_of_a_megabyte_is_refused_with_its_length_and_the_rows_beside_it_come_in() {
        String endless = "x".repeat(1 << 20);

        ImportRun run = Clerk.sends(
                ImportKind.PROPERTIES,
                HOMES
                        + "310000000500,1 High Street,NE28 9QT,yes\n"
                        + "310000000501,\"" + endless + "\",NE28 9QT,yes\n"
                        + "310000000502,3 High Street,NE28 9QT,yes\n");

        assertThat(run.rowsMade()).isEqualTo(2);
        assertThat(Clerk.flaws(run)).singleElement().satisfies(flaw -> {
            assertThat(flaw.line()).isEqualTo(3);
            assertThat(flaw.column()).isEqualTo("address_line_1");
            assertThat(flaw.value()).hasSizeLessThanOrEqualTo(100);
            assertThat(flaw.mend()).contains("1048576 characters");
        });
    }

    @Test
    default void a_file_without_its_header_or_with_a_column_missing_is_refused_with_the_names() {
        ImportRun none = refused(ImportKind.PROPERTIES, "310000000600,1 High Street,NE28 9QT,yes\n");
        ImportRun missing = refused(ImportKind.PROPERTIES, "uprn,address_line_1,postcod,colour\n1,2,3,4\n");

        assertThat(none.state()).isEqualTo(ImportState.REFUSED);
        assertThat(none.problem())
                .contains("The first row names none of the columns")
                .contains("address_line_1");
        assertThat(missing.state()).isEqualTo(ImportState.REFUSED);
        assertThat(missing.problem())
                .contains("There is no column \"postcod\" here. If \"postcode\" is meant, write that")
                .contains("There is no column \"colour\" here")
                .contains("The column \"has_gas\" is missing");
    }

    @Test
    default void an_empty_file_is_refused_and_one_of_only_a_header_says_that_it_had_no_rows() {
        ImportRun empty = refused(ImportKind.PROPERTIES, "");
        ImportRun header = refused(ImportKind.PROPERTIES, HOMES);

        assertThat(empty.state()).isEqualTo(ImportState.REFUSED);
        assertThat(empty.problem()).contains("The file is empty");
        assertThat(header.state()).isEqualTo(ImportState.DONE);
        assertThat(header.hints()).singleElement().asString().contains("a header but no rows");
    }

    @Test
    default void of_a_file_with_thirty_bad_rows_in_a_hundred_the_good_ones_come_in_and_each_bad_one_is_told() {
        ImportRun run = Clerk.sends(ImportKind.PROPERTIES, aHundredHomes("310000007", true));

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.rowsMade()).isEqualTo(70);
        assertThat(run.rowsRefused()).isEqualTo(30);
        assertThat(Clerk.flaws(run)).hasSize(30).allSatisfy(flaw -> {
            assertThat(flaw.column()).isEqualTo("has_gas");
            assertThat(flaw.value()).isEqualTo("perhaps");
            assertThat(flaw.mend()).isEqualTo("Write yes or no.");
        });
        assertThat(Sql.number("SELECT COUNT(*) FROM property WHERE uprn LIKE '310000007%'"))
                .isEqualTo(70);
    }

    @Test
    default void all_or_nothing_leaves_nothing_of_a_file_with_a_bad_row_and_all_of_it_once_that_is_mended() {
        byte[] bad = aHundredHomes("310000008", true).getBytes(StandardCharsets.UTF_8);
        byte[] good = aHundredHomes("310000008", false).getBytes(StandardCharsets.UTF_8);

        ImportRun first = refused(ImportKind.PROPERTIES, ImportMode.ALL_OR_NOTHING, bad);
        ImportRun second = Clerk.sends(ImportKind.PROPERTIES, ImportMode.ALL_OR_NOTHING, good);

        assertThat(first.state()).isEqualTo(ImportState.REFUSED);
        assertThat(first.problem()).contains("Nothing was changed");
        assertThat(Clerk.flaws(first)).hasSize(30);
        assertThat(second.state()).isEqualTo(ImportState.DONE);
        assertThat(second.rowsMade()).isEqualTo(100);
    }

    /** The last row is good by itself; only the database knows that there is no such home. */
    @Test
    default void all_or_nothing_takes_back_what_was_in_when_a_late_row_is_refused() {
        Clerk.sends(ImportKind.PROPERTIES, HOMES + "310000000900,1 High Street,NE28 9QT,yes\n");
        String tenancies = IntStream.range(0, 1200)
                .mapToObj(i -> "31-9" + (1000 + i) + ",310000000900,2020-01-01\n")
                .collect(Collectors.joining("", TENANCIES, "31-99999,999999999999,2020-01-01\n"));

        ImportRun run =
                refused(ImportKind.TENANCIES, ImportMode.ALL_OR_NOTHING, tenancies.getBytes(StandardCharsets.UTF_8));

        assertThat(run.state()).isEqualTo(ImportState.REFUSED);
        assertThat(Clerk.report(run))
                .containsExactly("line 1202 uprn: No home has this UPRN. Import the properties first.");
        assertThat(Sql.number("SELECT COUNT(*) FROM audit_trail WHERE about LIKE '31-9%'"))
                .isZero();
    }

    private static String aHundredHomes(String uprn, boolean messy) {
        return IntStream.range(0, 100)
                .mapToObj(i -> uprn + (100 + i) + "," + i + " High Street,NE28 9QT,"
                        + (messy && i % 10 < 3 ? "perhaps" : "yes") + "\n")
                .collect(Collectors.joining("", HOMES, ""));
    }
}
