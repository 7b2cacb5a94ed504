package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Eannex",
                "an\u202Anex\u202C",
                "an\u2066nex\u2069",
                "an\u200Fnex",
                "an\u0000nex",
                "an\u0007nex",
                "\uFEFFannex",
                "an\uD83Dnex",
                "an\u061Cnex",
                "an\u200Bnex"
            })
    void what_would_turn_or_hide_text_is_gone(String written) {
        assertThat(InertText.of(written)).isEqualTo("annex");
    }

    @Test
    void lines_letters_and_angle_brackets_stay() {
        assertThat(InertText.of(" It was <b>cold</b>.\r\nŁukasz \uD83D\uDE00 said:\n\u0645\u0631\u062D\u0628\u0627 "))
                .isEqualTo("It was <b>cold</b>.\nŁukasz \uD83D\uDE00 said:\n\u0645\u0631\u062D\u0628\u0627");
    }

    @Test
    void a_name_is_on_one_line() {
        assertThat(InertText.onOneLine("Siân\n  O’Brien\t")).isEqualTo("Siân O’Brien");
    }
}
