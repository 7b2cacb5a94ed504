package org.doorstep.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishGrammarTest {

    private static final Asked ASKED = new Asked(
            Sent.REMINDER,
            LocalDateTime.parse("2027-01-11T10:00"),
            VisitTime.of(LocalDateTime.parse("2027-01-12T10:30"), 30),
            List.of());

    static Stream<String> building() {
        return LabelledReply.all(Lines.of("replies-building.tsv")).stream().map(LabelledReply::text);
    }

    @ParameterizedTest
    @MethodSource("building")
    void what_was_understood_of_a_text_is_the_same_once_written_and_read(String text) {
        Wish wish = ReplyReader.standard().read(text, ASKED).wish();

        assertThat(WishGrammar.read(wish.toString())).isEqualTo(wish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2027-01-14 2027-01-18..2027-01-24 weekday:MON weekday:SUN AM PM EVENING SCHOOL SOONER >=09:00 >=15:30 <=10:00 not:2027-01-13"
                        + " not:2027-01-19..2027-01-20 not:weekday:TUE"
            })
    void it_is_written_as_it_was_read(String tokens) {
        assertThat(WishGrammar.read(tokens)).hasToString(tokens);
    }
}
