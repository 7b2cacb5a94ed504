package org.doorstep.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.doorstep.web.staff.WordChange.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChangeTest {

    @ParameterizedTest
    @CsvSource({
        "we come on {day} then,we come {day} then,we come [on ]{day} then",
        "a b,c d,[a b]<c d>",
        "same words,same words,same words",
        "'',all new,<all new>",
        "all old,'',[all old]"
    })
    void words_that_went_and_came_are_marked(String before, String after, String marked) {
        String said = WordChange.between(before, after).stream()
                .map(each -> switch (each.kind()) {
                    case BOTH -> each.text();
                    case BEFORE -> "[" + each.text() + "]";
                    case AFTER -> "<" + each.text() + ">";
                })
                .collect(Collectors.joining());

        assertThat(said).isEqualTo(marked);
        assertThat(text(before, after, Kind.AFTER)).isEqualTo(before);
        assertThat(text(before, after, Kind.BEFORE)).isEqualTo(after);
    }

    private static String text(String before, String after, Kind without) {
        return WordChange.between(before, after).stream()
                .filter(each -> each.kind() != without)
                .map(WordChange::text)
                .collect(Collectors.joining());
    }
}
