package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenReferenceTest {

    @Test
    void it_is_six_characters_none_of_which_is_taken_for_another() {
        assertThat(Stream.generate(SpokenReference::random).limit(2_000))
                .allMatch(reference -> reference.matches("[A-Z0-9]{6}"))
                .noneMatch(reference -> reference.matches(".*[0O1IL2Z5S8B].*"));
    }

    @Test
    void each_is_another() {
        assertThat(Stream.generate(SpokenReference::random).limit(1_000).distinct())
                .hasSizeGreaterThan(995);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HV4T7K", "hv4t7k", "HV4 T7K", " hv4\tt7k "})
    void what_people_type_is_read_whatever_its_case_and_spaces(String typed) {
        assertThat(SpokenReference.read(typed)).contains("HV4T7K");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HV4T7", "HV4T7KK", "HV4T70", "HV4-T7K", "ＨＶ４Ｔ７Ｋ", "../../"})
    void what_cannot_be_one_is_not_read(String typed) {
        assertThat(SpokenReference.read(typed)).isEmpty();
    }

    @Test
    void it_is_read_out_in_two_halves() {
        assertThat(SpokenReference.spoken("HV4T7K")).isEqualTo("HV4 T7K");
    }
}
