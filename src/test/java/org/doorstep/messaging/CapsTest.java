package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.doorstep.messaging.Caps.Limits;
import org.doorstep.messaging.Caps.Sent;
import org.doorstep.messaging.Caps.Verdict;
import org.junit.jupiter.api.Test;

class CapsTest {

    private static final String NUMBER = "+447700900101";

    private static final Limits LIMITS = new Limits(3, 5, 4, 10, 20);

    @Test
    void a_number_gets_so_many_an_hour_those_of_this_claim_among_them() {
        Caps caps = new Caps(LIMITS, Map.of(NUMBER, new Sent(1, 1)), Map.of(), 0, 0);

        assertThat(caps.count(text())).isEqualTo(Verdict.SEND);
        assertThat(caps.count(text())).isEqualTo(Verdict.SEND);
        assertThat(caps.count(text())).isEqualTo(Verdict.TOO_MANY);
        assertThat(caps.count(text("+447700900102", null, false))).isEqualTo(Verdict.SEND);
        assertThat(caps.texts()).isEqualTo(3);
    }

    @Test
    void a_number_gets_so_many_a_day_and_codes_count_and_are_held_to_it() {
        Caps caps = new Caps(LIMITS, Map.of(NUMBER, new Sent(0, 4)), Map.of(), 0, 0);

        assertThat(caps.count(text(NUMBER, null, true))).isEqualTo(Verdict.SEND);
        assertThat(caps.count(text(NUMBER, null, true))).isEqualTo(Verdict.TOO_MANY);
    }

    @Test
    void a_person_gets_so_many_a_day_at_all_their_numbers_together() {
        Caps caps = new Caps(LIMITS, Map.of(), Map.of(7L, new Sent(0, 3)), 0, 0);

        assertThat(caps.count(text(NUMBER, 7L, false))).isEqualTo(Verdict.SEND);
        assertThat(caps.count(text("+447700900102", 7L, false))).isEqualTo(Verdict.TOO_MANY);
        assertThat(caps.count(text("+447700900103", 8L, false))).isEqualTo(Verdict.SEND);
    }

    @Test
    void when_the_texts_of_a_day_are_used_up_others_wait_and_what_somebody_waits_for_goes_on_until_twice_as_many() {
        assertThat(caps(10, 0).count(text())).isEqualTo(Verdict.DAY_IS_FULL);
        assertThat(caps(10, 0).count(text(NUMBER, null, true))).isEqualTo(Verdict.SEND);
        assertThat(caps(20, 0).count(text(NUMBER, null, true))).isEqualTo(Verdict.DAY_IS_FULL);
    }

    @Test
    void so_too_the_money_of_a_day() {
        assertThat(caps(0, 20).count(text())).isEqualTo(Verdict.DAY_IS_FULL);
        assertThat(caps(0, 20).count(text(NUMBER, null, true))).isEqualTo(Verdict.SEND);
        assertThat(caps(0, 40).count(text(NUMBER, null, true))).isEqualTo(Verdict.DAY_IS_FULL);
    }

    @Test
    void it_warns_once_when_four_fifths_of_the_money_are_used_up() {
        Caps before = caps(0, 14);
        Caps at = caps(0, 15);
        Caps after = caps(0, 16);
        before.count(text());
        at.count(text());
        after.count(text());

        assertThat(before.warnsOfSpend()).isFalse();
        assertThat(at.warnsOfSpend()).isTrue();
        assertThat(after.warnsOfSpend()).isFalse();
    }

    @Test
    void one_that_was_tried_before_is_counted_no_more() {
        Caps caps = new Caps(LIMITS, Map.of(NUMBER, new Sent(3, 3)), Map.of(), 10, 20);

        assertThat(caps.count(due(NUMBER, null, false, DraftBuilder.NOW))).isEqualTo(Verdict.SEND);
        assertThat(caps.texts()).isZero();
    }

    private static Caps caps(int texts, int parts) {
        return new Caps(LIMITS, Map.of(), Map.of(), texts, parts);
    }

    private static DueMessage text() {
        return text(NUMBER, null, false);
    }

    private static DueMessage text(String number, Long person, boolean urgent) {
        return due(number, person, urgent, null);
    }

    private static DueMessage due(String number, Long person, boolean urgent, Instant tried) {
        return new DueMessage(
                1,
                "k",
                "BOOKED",
                MessageKind.TEXT,
                number,
                null,
                "words",
                null,
                DraftBuilder.NOON,
                urgent,
                false,
                tried,
                person,
                Sender.STANDARD);
    }
}
