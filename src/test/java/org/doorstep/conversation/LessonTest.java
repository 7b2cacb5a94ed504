package org.doorstep.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.conversation.reading.TaughtReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An example is kept for good, so nothing in it says whose it was. */
class LessonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "its sian, can we do friday",
                "O’BRIEN here",
                "o'brien here",
                "ring me on 07700 900123",
                "ring 0191-498-0000 pls",
                "im at ne28 9qt now",
                "write to sian@example.org"
            })
    void words_that_tell_whose_they_are_are_refused(String words) {
        assertThat(lesson(words, "").tellsOf("Sian O’Brien")).isTrue();
        assertThat(lesson("ok", words).tellsOf("Sian O’Brien"))
                .as("in the note")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"can we do friday after 3", "not the 14th or 15th", "2 pls", "siandra", "A1 service ta"})
    void others_are_kept(String words) {
        assertThat(lesson(words, "").tellsOf("Sian O’Brien")).isFalse();
        assertThat(lesson(words, "").tellsOf("")).isFalse();
    }

    @Test
    void it_is_inert_and_has_bounds() {
        assertThat(lesson("a\u202Eb", "").taught().words()).isEqualTo("ab");
        assertThat(lesson("ok", "").fits()).isTrue();
        assertThat(lesson(" ", "").fits()).isFalse();
        assertThat(lesson("x".repeat(Lesson.LONGEST + 1), "").fits()).isFalse();
        assertThat(lesson("ok", "x".repeat(Lesson.LONGEST_NOTE + 1)).fits()).isFalse();
        assertThat(new Lesson(new TaughtReply(Sent.NONE, "ok", List.of(Intent.CHANGE), "Friday", "en", "")).fits())
                .isFalse();
    }

    private static Lesson lesson(String words, String note) {
        return new Lesson(new TaughtReply(Sent.NONE, words, List.of(Intent.CHANGE), "", "en", note));
    }
}
