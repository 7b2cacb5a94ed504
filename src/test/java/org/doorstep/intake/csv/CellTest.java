package org.doorstep.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-03",
                "03/12/2026",
                "3/12/2026",
                "3-12-2026",
                "03.12.2026",
                "2026/12/03",
                "3 Dec 2026",
                "3 December 2026",
                "03-Dec-2026",
                "2026-12-03T00:00:00",
                "2026-12-03 00:00:00.000",
                "03/12/2026 00:00"
            })
    void a_date_is_read_as_systems_and_people_write_it(String written) {
        assertThat(read(written, cell -> cell.date(EARLIEST, LATEST))).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2026, There is no such day",
        "2026-13-01, There is no such day",
        "0000-00-00, There is no such day",
        "12/30/2026, Write the day first",
        "03/12/26, Write the year with four figures",
        "46359, Excel's own number for a date",
        "tomorrow, Write a date as 30/12/2026",
        "2026-12-03T08:30:00, Write a date as",
        "01/01/0199, Write a date between 1900-01-01 and 2199-12-31"
    })
    void a_date_that_there_is_not_is_refused_with_what_to_write(String written, String mend) {
        assertThat(mendOf(written, cell -> cell.date(EARLIEST, LATEST))).contains(mend);
    }

    @Test
    void a_shortened_number_is_known_for_what_it_is() {
        Pattern digits = Pattern.compile("[0-9]{1,12}");

        assertThat(mendOf("1.00024E+11", cell -> cell.as(digits, "digits"))).contains("Excel has shortened");
        assertThat(mendOf("NE28", cell -> cell.as(digits, "digits"))).isEqualTo("digits");
    }

    @Test
    void numbers_have_bounds_and_may_have_a_comma() {
        assertThat(read("-1.5432", cell -> cell.number(-9, 2.5))).isEqualTo(-1.5432);
        assertThat(read("\"54,98\"", cell -> cell.number(49, 61))).isEqualTo(54.98);
        assertThat(read("45.0", cell -> cell.integer(5, 720))).isEqualTo(45);
        assertThat(mendOf("45.5", cell -> cell.integer(5, 720))).contains("from 5 to 720");
        assertThat(mendOf("1000", cell -> cell.integer(5, 720))).contains("whole number");
        assertThat(mendOf("54.98", cell -> cell.number(-9, 2.5))).contains("from -9 to 2.5");
    }

    @Test
    void yes_and_no_are_said_in_many_ways() {
        assertThat(List.of("yes", "Y", "TRUE", "1"))
                .allMatch(each -> read(each, Cell::flag).equals(true));
        assertThat(List.of("no", "N", "False", "0"))
                .noneMatch(each -> read(each, Cell::flag).equals(true));
        assertThat(mendOf("maybe", Cell::flag)).contains("yes or no");
    }

    @Test
    void a_time_of_day_is_read_from_a_clock_of_24_hours() {
        assertThat(read("8:30", Cell::time)).isEqualTo(Optional.of(LocalTime.of(8, 30)));
        assertThat(read("08:30:00", Cell::time)).isEqualTo(Optional.of(LocalTime.of(8, 30)));
        assertThat(mendOf("25:00", Cell::time)).contains("08:30");
    }

    @Test
    void codes_stand_between_spaces_or_other_signs() {
        assertThat(read("\"GAS, PLUMBING;JOINERY | HOUSING\"", Cell::codes))
                .isEqualTo(List.of("GAS", "PLUMBING", "JOINERY", "HOUSING"));
    }

    @Test
    void text_that_would_upset_a_screen_is_refused() {
        assertThat(mendOf("Ann\u202Eeel", cell -> cell.upTo(20))).contains("control characters");
        assertThat(mendOf("Ann\u0007", cell -> cell.upTo(20))).contains("control characters");
        assertThat(mendOf("\"a\n" + "b".repeat(30) + "\"", cell -> cell.upTo(20)))
                .contains("Is a quotation mark");
    }

    @Test
    void a_cell_that_is_missing_is_told_once() {
        Cells row = row("");

        row.needed("it").as(Pattern.compile("x"), "an x");

        assertThat(row.flaws()).extracting(Flaw::mend).containsExactly("This cell must be filled.");
    }

    private static Object read(String written, Function<Cell, ?> reading) {
        Cells row = row(written);
        Object value = reading.apply(row.needed("it"));
        assertThat(row.flaws()).isEmpty();
        return value;
    }

    private static String mendOf(String written, Function<Cell, ?> reading) {
        Cells row = row(written);
        Object standIn = reading.apply(row.needed("it"));
        assertThat(standIn).isNotNull();
        assertThat(row.isFlawed()).isTrue();
        return row.flaws().get(0).mend();
    }

    private static Cells row(String written) {
        return CsvFiles.rows("it,other\n" + written + ",x\n", Column.needed("it"), Column.optional("other"))
                .get(0);
    }
}
