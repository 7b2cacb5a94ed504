package org.doorstep.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.PUBLIC_URL;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.VOICE_FROM;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import org.doorstep.messaging.Channel.Outgoing;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.NotDeliverable;
import org.doorstep.messaging.Sender;
import org.doorstep.twilio.LoopbackCall;
import org.doorstep.twilio.LoopbackTwilio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls by Twilio's own library against a Twilio on loopback. */
class TwilioCallsTest {

    private static final String TO = "+441914980123";
    private static final Outgoing CALL =
            new Outgoing("V-1/REMINDER/1/P-1", MessageKind.CALL, TO, "", "Your visit is tomorrow.", Sender.STANDARD);

    private LoopbackTwilio loopback;
    private TwilioCalls calls;

    @BeforeEach
    void start() {
        loopback = LoopbackTwilio.start();
        calls = anAccount().at(loopback.url()).calls();
    }

    @AfterEach
    void stop() {
        loopback.close();
    }

    @Test
    void a_call_asks_us_what_to_say_tells_machines_from_people_and_reports() {
        Handed handed = calls.send(CALL);

        LoopbackCall made = loopback.calls(TO).get(0);
        assertThat(handed).isEqualTo(new Handed("twilio", made.sid(), 1));
        assertThat(made.from()).isEqualTo(VOICE_FROM);
        assertThat(made.machineDetection()).isEqualTo("Enable");
        assertThat(made.statusCallback()).isEqualTo(PUBLIC_URL + "/webhooks/twilio/status");
        assertThat(made.url()).startsWith(PUBLIC_URL + "/webhooks/twilio/voice/");
        assertThat(Callbacks.keyOf(made.url().substring(made.url().lastIndexOf('/') + 1)))
                .contains(CALL.key());
    }

    @Test
    void a_call_that_was_made_before_a_crash_is_found() {
        Instant before = Instant.now();
        assertThat(calls.find(CALL, before)).isEmpty();

        Handed made = calls.send(CALL);

        assertThat(calls.find(CALL, before)).contains(made);
        assertThat(calls.find(CALL, before.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void a_number_that_cannot_be_rung_is_told() {
        loopback.refuse(TO, 21217);

        assertThatThrownBy(() -> calls.send(CALL))
                .isInstanceOfSatisfying(
                        NotDeliverable.class, e -> assertThat(e.code()).isEqualTo("21217"));
    }

    @Test
    void nobody_is_rung_at_a_safe_contact() {
        assertThatThrownBy(() -> calls.send(new Outgoing("k", MessageKind.CALL, TO, "", "Words", Sender.SAFE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(loopback.calls(TO)).isEmpty();
    }

    @Test
    void without_a_number_for_calls_nobody_is_rung() {
        TwilioSettingsBuilder textsAlone = TwilioSettingsBuilder.nothing()
                .account(LoopbackTwilio.ACCOUNT)
                .token(LoopbackTwilio.TOKEN)
                .from(TwilioSettingsBuilder.FROM);

        assertThat(textsAlone.calls().isConfigured()).isFalse();
        assertThat(calls.isConfigured()).isTrue();
    }
}
