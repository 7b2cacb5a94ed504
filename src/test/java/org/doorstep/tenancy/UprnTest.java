package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UprnTest {

    @ParameterizedTest
    @CsvSource({"10001234567, 10001234567", "000010001234, 10001234", "0, 0", "000000000000, 0"})
    void it_is_kept_without_leading_noughts(String written, String kept) {
        assertThat(new Uprn(written)).hasToString(kept).isEqualTo(new Uprn(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890123", "12a", "-1", " 12", "１２"})
    void anything_but_1_to_12_digits_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uprn(written));
    }
}
