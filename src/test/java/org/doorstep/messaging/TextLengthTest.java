package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
    void a_text_of_the_gsm_alphabet_has_160_characters_then_153_a_part(int characters, int parts) {
        assertThat(TextLength.parts("a".repeat(characters))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
    void one_character_outside_it_makes_70_then_67_a_part(int characters, int parts) {
        assertThat(TextLength.parts("ŵ" + "a".repeat(characters - 1))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"158, 1", "159, 2"})
    void a_character_of_the_extension_counts_twice(int others, int parts) {
        assertThat(TextLength.parts("€" + "a".repeat(others))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"£", "é", "à", "ñ", "ü", "Ø", "§", "¿", "Δ", "_", "@"})
    void letters_that_the_alphabet_has_cost_one(String letter) {
        assertThat(TextLength.parts(letter.repeat(160))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ç", "á", "í", "ê", "ł", "’", "–", "`"})
    void letters_that_it_has_not_make_the_text_dear(String letter) {
        assertThat(TextLength.parts(letter + "a".repeat(70))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"34, 1", "35, 1", "36, 2"})
    void an_emoji_takes_two_places(int emojis, int parts) {
        assertThat(TextLength.parts("😀".repeat(emojis))).isEqualTo(parts);
    }
}
