package org.doorstep.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportUploadTest {

    @ParameterizedTest
    @CsvSource({
        "homes.csv,                 homes.csv",
        "C:\\Users\\Ann\\homes.csv, homes.csv",
        "../../etc/homes.csv,       homes.csv",
        "\u202Efdp.csv,             fdp.csv",
        "Siân’s homes.csv,          Siân’s homes.csv"
    })
    void the_name_of_a_file_is_shown_without_folders_and_without_marks_that_turn_it(String sent, String shown) {
        assertThat(ImportUpload.printable(sent)).isEqualTo(shown);
    }
}
