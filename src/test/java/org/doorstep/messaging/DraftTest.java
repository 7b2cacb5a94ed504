package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.doorstep.messaging.DraftBuilder.NOON;
import static org.doorstep.messaging.DraftBuilder.aDraft;

import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void a_secret_has_its_place_in_the_words() {
        Draft draft =
                aDraft().saying("Your code is {secret}.").withSecret("123456").build();

        assertThat(draft.body()).doesNotContain("123456");
    }

    @Test
    void a_secret_without_a_place_is_refused() {
        DraftBuilder draft = aDraft().saying("Your code is on its way.").withSecret("123456");

        assertThatIllegalArgumentException().isThrownBy(draft::build);
    }

    @Test
    void a_place_without_a_secret_is_refused() {
        DraftBuilder draft = aDraft().saying("Your code is {secret}.");

        assertThatIllegalArgumentException().isThrownBy(draft::build);
    }

    @Test
    void a_safe_contact_is_written_to_by_text_alone() {
        Draft text = Draft.safely("k", null, "BOOKED", "+447700900001", "Tea?", null, NOON, 7, NOON);

        assertThatIllegalArgumentException().isThrownBy(() -> text.by(MessageKind.WHATSAPP));
        assertThatIllegalArgumentException().isThrownBy(() -> text.by(MessageKind.EMAIL));
    }
}
