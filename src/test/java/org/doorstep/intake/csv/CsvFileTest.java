package org.doorstep.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final List<Column> COLUMNS =
            List.of(Column.needed("uprn"), Column.needed("full_name"), Column.optional("note"));

    @Test
    void a_name_is_read_the_same_from_every_encoding_that_a_spreadsheet_writes() {
        String text = "uprn,full_name\n1,Zoë Zieliński\n";
        String western = "uprn,full_name\n1,Zoë O’Brien – née Müller\n";

        assertThat(names(text.getBytes(StandardCharsets.UTF_8))).containsExactly("Zoë Zieliński");
        assertThat(names(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).containsExactly("Zoë Zieliński");
        assertThat(names(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).containsExactly("Zoë Zieliński");
        assertThat(names(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).containsExactly("Zoë Zieliński");
        assertThat(names(western.getBytes(Charset.forName("windows-1252"))))
                .containsExactly("Zoë O’Brien – née Müller");
    }

    @Test
    void a_letter_that_straddles_the_readers_buffer_does_not_make_a_file_windows_1252() {
        String name = "x".repeat((1 << 16) - "uprn,full_name\n1,".length() - 1) + "ë";

        assertThat(names(("uprn,full_name\n1," + name + "\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uprn,full_name\n1,\"Ann, Lee\"\n",
                "uprn;full_name\r\n1;Ann, Lee\r\n",
                "uprn\tfull_name\n1\tAnn, Lee",
                "sep=;\r\nuprn;full_name\r\n1;\"Ann, Lee\"\r\n",
                "\n\nUPRN, Full Name \n1,\"Ann, Lee\"\n\n",
                "\"full-name\",\"UPRN\"\n\"Ann, Lee\",\"1\"\n"
            })
    void separators_quotes_and_headers_are_read_as_people_write_them(String text) {
        assertThat(names(text.getBytes(StandardCharsets.UTF_8))).containsExactly("Ann, Lee");
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        List<Cells> rows = rows("sep=;\nuprn;full_name\n1;\"Ann\nLee\"\n\n2;Bo\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(Cells::line).containsExactly(3L, 6L);
    }

    @Test
    void a_doubled_quotation_mark_is_one() {
        assertThat(names("uprn,full_name\n1,\"Ann \"\"Nan\"\" Lee\"\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Ann \"Nan\" Lee");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> names(new byte[0])).hasMessageContaining("The file is empty");
        assertThatThrownBy(() -> names(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}))
                .hasMessageContaining("The file is empty");
    }

    @Test
    void a_file_without_a_header_row_is_refused_with_the_header_that_it_needs() {
        assertThatThrownBy(() -> names("1,Ann Lee\n2,Bo Ek\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("The first row names none of the columns")
                .hasMessageContaining("uprn, full_name, note");
    }

    @Test
    void every_wrong_column_is_told_at_once_with_what_was_meant() {
        assertThatThrownBy(() -> names("uprn,ful_name,colour,uprn\n1,Ann,red,1\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("If \"full_name\" is meant, write that")
                .hasMessageContaining("There is no column \"colour\"")
                .hasMessageContaining("The column \"uprn\" is there twice")
                .hasMessageContaining("The column \"full_name\" is missing");
    }

    @Test
    void a_column_may_be_left_out_on_purpose() {
        assertThat(names("uprn,#rent,full_name\n1,=1+1,Ann\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Ann");
    }

    @Test
    void a_workbook_and_other_bytes_are_refused_with_what_to_send() {
        assertThatThrownBy(() -> names(new byte[] {'P', 'K', 3, 4, 20, 0}))
                .hasMessageContaining("This is an Excel workbook");
        assertThatThrownBy(() -> names(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0, 0}))
                .hasMessageContaining("This is not a text file");
    }

    @Test
    void a_megabyte_in_a_cell_is_that_rows_fault_alone() {
        String text = "uprn,full_name\n1," + "x".repeat(1_000_000) + "\n2,Bo\n";

        List<Cells> rows = rows(text.getBytes(StandardCharsets.UTF_8));

        rows.forEach(row -> row.needed("full_name").upTo(200));
        assertThat(rows).extracting(Cells::isFlawed).containsExactly(true, false);
        assertThat(rows.get(0).flaws().get(0).value()).hasSize(81);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_ends_the_file_where_it_began() {
        String text = "uprn,full_name\n1,Ann\n2,\"Bo\n" + "3,Cy\n".repeat(1_000_000);

        assertThatThrownBy(() -> rows(text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("From line 3 on")
                .hasMessageContaining("a quotation mark");
    }

    @Test
    void a_formula_is_refused_wherever_it_stands() {
        Cells row = rows("uprn,full_name,note\n1,=cmd()|' /C calc'!A0,@SUM(1)\n".getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(row.isFlawed()).isTrue();
        assertThat(row.flaws()).extracting(Flaw::column).containsExactlyInAnyOrder("full_name", "note");
    }

    @Test
    void a_row_with_more_cells_than_the_header_is_refused_and_a_shorter_one_lacks_its_last() {
        List<Cells> rows = rows("uprn,full_name\n1,Lee, Ann\n2\n".getBytes(StandardCharsets.UTF_8));

        rows.get(1).needed("full_name");
        assertThat(rows.get(0).flaws().get(0).mend()).contains("The row has 3 cells, the header 2");
        assertThat(rows.get(1).flaws().get(0).mend()).contains("must be filled");
    }

    private static List<String> names(byte[] file) {
        return rows(file).stream().map(row -> row.needed("full_name").text()).toList();
    }

    private static List<Cells> rows(byte[] file) {
        try (CsvFile csv = CsvFile.open(() -> new ByteArrayInputStream(file), COLUMNS)) {
            List<Cells> rows = new ArrayList<>();
            while (csv.hasNext(rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line())) {
                rows.add(csv.next());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
