package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.TextedVisit.shown;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is said once a question has been answered: it is not asked again, and what was asked before it counts. */
interface ReplyAfterwardsTests {

    @Test
    default void once_a_visit_is_kept_it_is_not_asked_again_whether_it_shall_end() {
        TextedVisit texted = TextedVisit.booked().writes("cancel").writes("keep");
        assertThat(texted.newest()).contains("nothing has changed. Your visit is still " + shown(someDay()));

        texted.writes("hmm");

        assertThat(texted.newest())
                .isEqualTo("sorry, we did not understand. Nothing has changed. Reply YES, NO, CHANGE or CALL ME.");
        texted.writes("x");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        texted.writes("keep");
        assertThat(texted.stands()).as("kept twice is no more than kept").isEqualTo(texted.stoodAt());
        texted.writes("yes");
        assertThat(texted.stands()).as("it answers what was asked before").isEqualTo(texted.stood("CONFIRMED"));
    }

    @Test
    default void once_an_offer_is_declined_or_used_up_digits_are_not_asked_for_again() {
        TextedVisit texted =
                TextedVisit.booked().writes("change").writes("keep").writes("hmm");
        assertThat(texted.newest()).endsWith("Reply YES, NO, CHANGE or CALL ME.");

        TextedVisit late = TextedVisit.booked().writes("change").movedTo(Duration.ofHours(1), "BOOKED");
        late.writes("2");
        assertThat(late.newest()).contains("too soon to change it by text");
        late.writes("hmm");

        assertThat(late.newest()).endsWith("Reply YES, NO, CHANGE or CALL ME.");
    }

    @Test
    default void while_a_question_stands_it_is_asked_again_in_its_own_words() {
        TextedVisit end = TextedVisit.booked().writes("cancel").writes("hmm");
        TextedVisit offer = TextedVisit.booked().writes("change").writes("hmm");

        assertThat(end.newest()).endsWith("Reply X to end your visit, or KEEP to keep it.");
        assertThat(offer.newest()).endsWith("Reply 1, 2 or 3, MORE or KEEP.");
        end.writes("x");
        assertThat(end.stands()).isEqualTo(end.stood("CANCELLED_BY_TENANT"));
    }
}
