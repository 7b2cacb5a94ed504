package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"071", "072", "073", "074", "075", "077", "078", "079"})
    void every_range_of_uk_mobiles_is_read(String range) {
        assertThat(PhoneNumbers.e164(ContactKind.MOBILE, range + "00 900 123"))
                .contains("+44" + range.substring(1) + "00900123");
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900123, +447700900123",
        "+44 7700 900123, +447700900123",
        "(07700) 900-123, +447700900123",
        "0044 7700 900123, +447700900123",
        "07624 123456, +447624123456",
        "+44 (0)7700 900123, +447700900123",
        "+48 601 234 567, +48601234567",
        "+353 87 123 4567, +353871234567"
    })
    void a_mobile_is_read_as_people_write_it(String written, String e164) {
        assertThat(PhoneNumbers.e164(ContactKind.MOBILE, written)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"07000 900123", "07600 900123", "0191 555 0100", "07700 90012", "07700 9001234", "none", "", "?"
            })
    void what_cannot_be_a_mobile_is_not_one(String written) {
        assertThat(PhoneNumbers.e164(ContactKind.MOBILE, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900123,      true",
        "07624 123456,      true",
        "+353 87 123 4567,  false",
        "+48 601 234 567,   false"
    })
    void texts_go_to_mobiles_of_ours_alone(String written, boolean textable) {
        String e164 = PhoneNumbers.e164(ContactKind.MOBILE, written).orElseThrow();

        assertThat(PhoneNumbers.isTextable(e164)).isEqualTo(textable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447000900123", "+447600900123", "+441914980123", "ring daughter"})
    void what_is_no_mobile_takes_no_texts(String value) {
        assertThat(PhoneNumbers.isTextable(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0191 498 0123, +441914980123", "020 7946 0123, +442079460123", "01632 960123, +441632960123"})
    void a_landline_is_read(String written, String e164) {
        assertThat(PhoneNumbers.e164(ContactKind.LANDLINE, written)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700 900123", "0191 49", "n/a"})
    void what_cannot_be_a_landline_is_not_one(String written) {
        assertThat(PhoneNumbers.e164(ContactKind.LANDLINE, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+447700900101, 07700 900101",
        "+441914980123, 0191 498 0123",
        "+353861234567, +353 86 123 4567",
        "no number,     no number"
    })
    void a_number_is_written_as_people_write_it(String e164, String written) {
        assertThat(PhoneNumbers.asWritten(e164)).isEqualTo(written);
    }
}
