package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.doorstep.tenancy.SafeWords.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeWordsTest {

    private static final String LANDLORD = "Northtown Homes";

    @Test
    void the_day_and_the_time_are_filled_in_and_nothing_else() {
        SafeWords words = new SafeWords(SafeWords.tidy(" Mum\u2019s\n[Day ], [TIME]? "));

        assertThat(words.say("Wed 30 Dec", "10:30am")).isEqualTo("Mum's Wed 30 Dec, 10:30am?");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "See you, NO_PLACE",
        "See you [day], NO_PLACE",
        "[day] [time] [name], OTHER_PLACE",
        "{secret} [day] [time], OTHER_PLACE",
        "[day] [time] http://x, LINK",
        "[day] [time] northtown.org, LINK",
        "[day] [time] www.x, LINK",
        "northtown homes [day] [time], NAMES_US",
        "Zo\u0451 [day] [time], NOT_PLAIN",
    })
    void what_would_say_too_much_or_nothing_is_refused(String words, Problem problem) {
        assertThat(SafeWords.problemOf(SafeWords.tidy(words), LANDLORD)).contains(problem);
    }

    @Test
    void the_longest_day_and_time_fit_in_one_text() {
        assertThat(SafeWords.problemOf("x".repeat(141) + "[day][time]", LANDLORD))
                .isEmpty();
        assertThat(SafeWords.problemOf("x".repeat(144) + "[day][time]", LANDLORD))
                .contains(Problem.LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPOINTMENT", "SEE_YOU", "REMEMBER"})
    void the_words_that_we_suggest_can_be_used_and_say_nothing_of_us(String name) {
        String words =
                ResourceBundle.getBundle("org.doorstep.web.Pages").getString("tenant_contact_more_form.words." + name);

        assertThat(SafeWords.problemOf(SafeWords.tidy(words), LANDLORD)).isEmpty();
        assertThat(words).doesNotContainIgnoringCase("visit").doesNotContainIgnoringCase("landlord");
    }
}
