package org.doorstep.conversation.replying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.doorstep.conversation.replying.TextConversation.Question;
import org.junit.jupiter.api.Test;

class TextConversationTest {

    private static final Instant ASKED = Instant.parse("2027-01-11T10:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-11T10:30:00Z");

    @Test
    void an_answer_counts_while_its_question_stands() {
        assertThat(offered().stands(Question.OFFER, ASKED.plusSeconds(60))).isTrue();
    }

    @Test
    void an_answer_that_comes_once_it_has_run_out_does_not_count_and_we_still_know_what_was_asked() {
        assertThat(offered().stands(Question.OFFER, UNTIL)).isFalse();
        assertThat(offered().isAsked(Question.OFFER)).isTrue();
    }

    @Test
    void what_came_before_it_was_asked_is_no_answer_to_it() {
        assertThat(offered().stands(Question.OFFER, ASKED.minusSeconds(1))).isFalse();
        assertThat(offered().stands(Question.OFFER, ASKED)).isFalse();
    }

    @Test
    void an_answer_to_another_question_does_not_count() {
        TextConversation conversation = offered();
        conversation.ask(Question.CANCEL, "HV4T7K", 1, ASKED.plusSeconds(60), UNTIL);

        assertThat(conversation.stands(Question.OFFER, ASKED.plusSeconds(120))).isFalse();
        assertThat(conversation.stands(Question.CANCEL, ASKED.plusSeconds(120))).isTrue();
    }

    @Test
    void nothing_stands_once_it_is_settled() {
        TextConversation conversation = offered();
        conversation.settle(ASKED.plusSeconds(60));

        assertThat(conversation.stands(Question.OFFER, ASKED.plusSeconds(120))).isFalse();
        assertThat(conversation.about()).isNull();
    }

    @Test
    void what_was_asked_before_it_was_settled_is_answered_and_what_is_asked_after_is_not() {
        TextConversation conversation = offered();
        assertThat(conversation.isSettledSince(ASKED)).as("it is still asked").isFalse();

        conversation.settle(ASKED.plusSeconds(60));

        assertThat(conversation.isSettledSince(ASKED)).isTrue();
        assertThat(conversation.isSettledSince(ASKED.plusSeconds(61)))
                .as("a question that is kept nowhere")
                .isFalse();
    }

    @Test
    void it_is_asked_again_once_and_anew_after_something_was_understood() {
        TextConversation conversation = new TextConversation();

        assertThat(conversation.mayAskAgain()).isTrue();
        assertThat(conversation.mayAskAgain()).isFalse();
        conversation.understood();
        assertThat(conversation.mayAskAgain()).isTrue();
    }

    @Test
    void a_number_that_nobody_knows_is_answered_once_a_day() {
        TextConversation conversation = new TextConversation();
        LocalDate today = LocalDate.of(2027, 1, 11);

        assertThat(conversation.isFirstAnswerOn(today)).isTrue();
        assertThat(conversation.isFirstAnswerOn(today)).isFalse();
        assertThat(conversation.isFirstAnswerOn(today.plusDays(1))).isTrue();
    }

    private static TextConversation offered() {
        TextConversation conversation = new TextConversation();
        conversation.ask(Question.OFFER, "HV4T7K", 1, ASKED, UNTIL);
        return conversation;
    }
}
