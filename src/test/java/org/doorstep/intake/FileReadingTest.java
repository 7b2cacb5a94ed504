package org.doorstep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.audit.Author;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;
import org.doorstep.intake.csv.CsvFiles;
import org.doorstep.intake.csv.Flaw;
import org.junit.jupiter.api.Test;

class FileReadingTest {

    private final List<Flaw> flaws = new ArrayList<>();
    private final List<List<String>> taken = new ArrayList<>();

    @Test
    void good_rows_are_handed_on_beside_bad_ones() {
        Tally tally = read("id,year\n1,1990\n2,x\n3,1991\n", new Years(false));

        assertThat(taken).containsExactly(List.of("1=1990"), List.of("3=1991"));
        assertThat(tally.rows()).isEqualTo(3);
        assertThat(tally.refused()).isEqualTo(1);
        assertThat(flaws).extracting(Flaw::line, Flaw::column).containsExactly(tuple(3L, "year"));
    }

    @Test
    void the_second_row_about_one_thing_is_refused_and_names_the_first() {
        read("id,year\n1,1990\n2,1990\n1,1991\n", new Years(false));

        assertThat(taken).containsExactly(List.of("1=1990"), List.of("2=1990"));
        assertThat(flaws)
                .extracting(Flaw::mend)
                .containsExactly("Line 2 is about the same thing. Leave one of the two.");
    }

    @Test
    void rows_that_belong_together_come_in_together() {
        read("id,year\n1,1990\n1,1991\n2,1992\n", new Years(true));

        assertThat(taken).containsExactly(List.of("1=1990", "1=1991"), List.of("2=1992"));
    }

    @Test
    void one_bad_row_keeps_out_the_others_about_the_same_thing_and_each_says_why() {
        Tally tally = read("id,year\n1,1990\n1,x\n2,1992\n", new Years(true));

        assertThat(taken).containsExactly(List.of("2=1992"));
        assertThat(tally.refused()).isEqualTo(2);
        assertThat(flaws).extracting(Flaw::line).containsExactly(2L, 3L);
        assertThat(flaws.get(0).mend()).contains("Line 3 is about the same thing and must be mended first");
    }

    @Test
    void rows_about_one_thing_that_stand_apart_are_refused() {
        read("id,year\n1,1990\n2,1991\n1,1992\n", new Years(true));

        assertThat(taken).containsExactly(List.of("1=1990"), List.of("2=1991"));
        assertThat(flaws.get(0).mend()).contains("must stand together: the others are at line 2");
    }

    @Test
    void a_thing_about_which_there_is_no_end_is_refused_and_not_kept_in_memory() {
        Tally tally = read("id,year\n" + "1,1990\n".repeat(1000), new Years(true));

        assertThat(taken).isEmpty();
        assertThat(tally.refused()).isEqualTo(1000);
    }

    @Test
    void columns_that_were_swapped_are_named() {
        StringBuilder file = new StringBuilder("id,year,note\n");
        for (int i = 0; i < 20; i++) {
            file.append(i).append(",text ").append(i).append(",1990\n");
        }

        assertThat(hints(file.toString()))
                .containsExactly(
                        "The columns \"note\" and \"year\" look swapped: with each other's name, the rows could be read.");
    }

    @Test
    void a_column_that_is_wrong_throughout_is_named() {
        assertThat(hints("id,year\n1,a\n2,b\n3,c\n4,d\n5,e\n"))
                .containsExactly(
                        "Nearly every row is refused at \"year\". Look whether that column holds what its name says.");
    }

    @Test
    void a_file_with_bad_rows_here_and_there_gets_no_hint() {
        assertThat(hints("id,year\n1,a\n2,1991\n3,c\n4,1992\n5,1993\n")).isEmpty();
    }

    @Test
    void a_header_alone_changes_nothing_and_says_so() {
        assertThat(hints("id,year\n")).containsExactly("The file has a header but no rows. Nothing was changed.");
    }

    private List<String> hints(String file) {
        Years years = new Years(false);
        return new FileReading<>(years, new Tally(flaws::addAll), chunk -> {})
                .readAll(CsvFiles.open(file, years.columns()));
    }

    private Tally read(String file, Years years) {
        Tally tally = new Tally(flaws::addAll);
        new FileReading<>(years, tally, chunk -> chunk.forEach(lines -> taken.add(lines.rows())))
                .readAll(CsvFiles.open(file, years.columns()));
        return tally;
    }

    /** Years of things. */
    private record Years(boolean isGrouped) implements RowKind<String> {

        private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

        @Override
        public ImportKind kind() {
            return ImportKind.PROPERTIES;
        }

        @Override
        public List<Column> columns() {
            return List.of(Column.needed("id"), Column.needed("year"), Column.optional("note"));
        }

        @Override
        public String read(Cells cells) {
            return cells.needed("id").text() + "=" + cells.needed("year").as(YEAR, "Write a year.");
        }

        @Override
        public String subject(String row) {
            return row.substring(0, row.indexOf('='));
        }

        @Override
        public String subjectWord() {
            return "thing";
        }

        @Override
        public List<Taken> put(List<Lines<String>> chunk, Author by) {
            throw new UnsupportedOperationException();
        }
    }
}
