package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.tenancy.LettingIn.Consent;
import org.doorstep.tenancy.LettingIn.KeyHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettingInTest {

    @ParameterizedTest
    @CsvSource({"07700 900101,+447700900101", "(0191) 498-0123,+441914980123", "+34 612 345 678,+34612345678"})
    void a_key_holder_has_a_mobile_or_a_landline(String written, String e164) {
        assertThat(KeyHolder.reachedAt(written, "Ada Okafor", true)).contains(new KeyHolder("Ada Okafor", e164, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700", "ring Ada", "0"})
    void what_cannot_be_rung_is_no_key_holders_number(String written) {
        assertThat(KeyHolder.reachedAt(written, "Ada Okafor", false)).isEmpty();
    }

    @Test
    void conditions_are_kept_in_one_line_however_they_were_typed() {
        assertThat(Consent.inWords("Please ring first.\r\n\r\n Keep the\tcat in. "))
                .isEqualTo(new Consent("Please ring first. Keep the cat in."));
    }

    @Test
    void a_consent_may_have_no_conditions() {
        assertThat(Consent.inWords(" \n ")).isEqualTo(new Consent(null));
    }
}
