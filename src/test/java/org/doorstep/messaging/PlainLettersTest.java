package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLettersTest {

    @ParameterizedTest
    @CsvSource({
        "ŵ ŷ â ê î ô û,w y a e i o u",
        "Zażółć gęślą jaźń,Zazolc gesla jazn",
        "ședință țară îmâ,sedinta tara ima",
        "Eglė Kazlauskienė,Egle Kazlauskiene",
        "Ayşe Yıldız,Ayse Yildiz",
        "it’s – “so”…,it's - \"so\"..."
    })
    void letters_are_written_as_in_texts(String full, String plain) {
        assertThat(PlainLetters.of(full)).isEqualTo(plain);
        assertThat(TextLength.room(PlainLetters.of(full), 1)).isEqualTo(TextLength.ONE_PART);
    }

    @Test
    void what_has_room_or_no_plain_letter_stays() {
        assertThat(PlainLetters.of("é à ñ £ € {} 🙂 বাংলা")).isEqualTo("é à ñ £ € {} 🙂 বাংলা");
    }
}
