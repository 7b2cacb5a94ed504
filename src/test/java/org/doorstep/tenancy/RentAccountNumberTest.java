package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RentAccountNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"1002-3345.01", "1002334501", "1002 3345 01", " 1002/3345-01 ", "１００２３３４５０１"})
    void it_is_matched_whatever_stands_between_its_digits(String typed) {
        assertThat(RentAccountNumber.keyOf(typed)).isEqualTo(new RentAccountNumber("1002-3345.01").key());
    }

    @Test
    void its_letters_are_matched_in_either_case() {
        assertThat(new RentAccountNumber("nt-1002").key()).isEqualTo("NT1002");
    }

    @Test
    void it_is_shown_as_the_landlord_writes_it() {
        assertThat(new RentAccountNumber("1002-3345.01")).hasToString("1002-3345.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "12345678901234567890123456789012345678901"})
    void one_without_a_letter_or_digit_or_too_long_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RentAccountNumber(written));
    }

    @Test
    void whatever_is_typed_has_a_key_that_the_database_can_keep() {
        assertThat(RentAccountNumber.keyOf("x".repeat(5_000))).hasSize(40);
        assertThat(RentAccountNumber.keyOf("ßé—’")).isEmpty();
    }
}
