package org.doorstep.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.PUBLIC_URL;

import org.junit.jupiter.api.Test;

class CallScriptTest {

    private final CallScript script = TwilioSettingsBuilder.script();

    @Test
    void the_words_and_the_keys_are_read_and_a_key_is_waited_for() {
        String twiml = script.reading("V-1/x", "Tom & Sons come on \"Wednesday\" <at> 10", 0);

        assertThat(twiml)
                .contains(
                        "<Gather action=\"" + PUBLIC_URL + "/webhooks/twilio/voice/Vi0xL3g?said=1\"", "numDigits=\"1\"")
                .contains("Tom &amp; Sons come on", "&lt;at", "press 1", "press 2", "press 3", "press 4")
                .contains("language=\"en-GB\"")
                .contains(
                        "<Redirect method=\"POST\">" + PUBLIC_URL + "/webhooks/twilio/voice/Vi0xL3g?said=1</Redirect>");
    }

    @Test
    void to_somebody_who_presses_nothing_it_is_read_three_times_and_then_the_call_ends() {
        assertThat(script.reading("k", "words", 2)).contains("words", "said=3");
        assertThat(script.reading("k", "words", 3))
                .doesNotContain("words", "Gather")
                .contains("Goodbye", "<Hangup></Hangup>");
    }

    @Test
    void each_key_is_answered_and_ends_the_call() {
        assertThat(script.taken(PressedKey.YES)).contains("We have your yes", "<Hangup></Hangup>");
        assertThat(script.taken(PressedKey.CHANGE)).contains("Nothing has changed yet", "<Hangup></Hangup>");
        assertThat(script.taken(PressedKey.CALL_ME)).contains("We will ring you", "<Hangup></Hangup>");
        assertThat(PressedKey.of("4")).isEmpty();
    }

    @Test
    void a_machine_hears_nothing() {
        assertThat(script.silence()).doesNotContain("<Say").contains("<Hangup></Hangup>");
    }

    @Test
    void a_ring_costs_nothing_and_a_text_is_answered_with_none() {
        assertThat(script.engaged())
                .contains("<Reject reason=\"busy\"></Reject>")
                .doesNotContain("<Say");
        assertThat(script.nothing()).endsWith("<Response></Response>");
    }
}
