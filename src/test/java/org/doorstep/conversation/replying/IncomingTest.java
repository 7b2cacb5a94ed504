package org.doorstep.conversation.replying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.doorstep.conversation.Exchange;
import org.doorstep.conversation.Exchange.Direction;
import org.doorstep.conversation.IncomingText.Way;
import org.junit.jupiter.api.Test;

class IncomingTest {

    private static final Instant NOW = Instant.parse("2027-01-11T10:00:00Z");
    private static final String TURNS = "gas leak \u202Eereh\u202C <i> {landlord}";

    @Test
    void staff_are_shown_nothing_that_turns_or_hides_what_stands_around_it() {
        Exchange shown = new Exchange(1, NOW, Direction.IN, "SMS", "+447700900101", TURNS, "READ", "", null, null);

        assertThat(shown.words()).isEqualTo("gas leak ereh <i> {landlord}");
    }

    @Test
    void nor_is_it_in_a_task_where_no_place_is_filled_either() {
        assertThat(text(Way.SMS, TURNS).quoted()).isEqualTo("gas leak ereh <i> (landlord)");
        assertThat(text(Way.SMS, "x".repeat(2_000)).quoted()).hasSizeLessThanOrEqualTo(600);
    }

    @Test
    void a_key_that_was_pressed_is_the_word_for_which_it_stands() {
        assertThat(text(Way.VOICE, "1").meant()).isEqualTo("YES");
        assertThat(text(Way.VOICE, "2").meant()).isEqualTo("CHANGE");
        assertThat(text(Way.VOICE, "3").meant()).isEqualTo("CALL ME");
        assertThat(text(Way.VOICE, "YES").meant()).isEqualTo("YES");
        assertThat(text(Way.SMS, "1").meant()).as("in a text, a choice").isEqualTo("1");
    }

    @Test
    void a_digit_and_the_words_of_an_offer_can_belong_to_choices_alone() {
        assertThat(List.of("2", " 2. ", "3)", "More", "KEEP!"))
                .allSatisfy(
                        words -> assertThat(text(Way.SMS, words).isOfChoices()).isTrue());
        assertThat(List.of("x", "yes", "22", "2 more", "change"))
                .allSatisfy(
                        words -> assertThat(text(Way.SMS, words).isOfChoices()).isFalse());
    }

    private static Incoming text(Way way, String words) {
        return new Incoming(1, way, "+447700900101", words, 0, false, NOW);
    }
}
