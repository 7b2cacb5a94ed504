package org.doorstep.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Safeguard 12, in files that we write. */
class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", " =1+1", "＝1+1"})
    void what_a_spreadsheet_would_reckon_out_is_marked_as_text(String cell) {
        assertThat(CsvText.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Lee", "+447700900123", "+44 7700 900123", "-1.5432", "10-12 High Street", "", "a=b"})
    void plain_text_and_numbers_stay(String cell) {
        assertThat(CsvText.inert(cell)).isEqualTo(cell);
    }

    @Test
    void a_spreadsheet_is_told_that_it_is_utf_8_and_cells_are_quoted_where_they_must_be() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (CsvText text = new CsvText(out)) {
            text.row(List.of("Zoë", "a,b", "say \"x\""));
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFZoë,\"a,b\",\"say \"\"x\"\"\"\r\n");
    }
}
