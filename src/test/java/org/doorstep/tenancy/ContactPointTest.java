package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.tenancy.ContactPoint.fromHousingSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPointTest {

    @Test
    void a_mobile_is_kept_as_e164_and_can_take_words() {
        ContactPoint mobile = fromHousingSystem(ContactKind.MOBILE, " 07700 900123 ", 0);

        assertThat(mobile.value()).isEqualTo("+447700900123");
        assertThat(mobile.canTakeWords()).isTrue();
        assertThat(mobile.source()).isEqualTo(ContactSource.HOUSING_SYSTEM);
        assertThat(mobile.safe()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MOBILE, ring daughter", "MOBILE, 0191 498 0123", "LANDLINE, 12", "EMAIL, sian.example.org"})
    void one_that_cannot_be_is_kept_as_written_but_never_used(ContactKind kind, String written) {
        ContactPoint contact = fromHousingSystem(kind, written, 0);

        assertThat(contact.value()).isEqualTo(written);
        assertThat(contact.usable()).isFalse();
        assertThat(contact.canTakeWords()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LANDLINE, 0191 498 0123", "POST, 14 Marsden Close"})
    void a_landline_or_letter_is_usable_but_takes_no_words_at_once(ContactKind kind, String written) {
        ContactPoint contact = fromHousingSystem(kind, written, 0);

        assertThat(contact.usable()).isTrue();
        assertThat(contact.canTakeWords()).isFalse();
    }

    @Test
    void an_email_is_usable_where_it_can_be_one() {
        assertThat(fromHousingSystem(ContactKind.EMAIL, " sian@example.org ", 0).canTakeWords())
                .isTrue();
    }
}
