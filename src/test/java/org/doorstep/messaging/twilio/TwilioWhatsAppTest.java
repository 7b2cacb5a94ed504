package org.doorstep.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.PUBLIC_URL;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.anAccount;
import static org.doorstep.twilio.LoopbackTwilio.TEMPLATE;

import java.time.Instant;
import org.doorstep.messaging.Channel.Outgoing;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.NotDeliverable;
import org.doorstep.messaging.Sender;
import org.doorstep.messaging.WhatsAppNumberBuilder;
import org.doorstep.twilio.LoopbackText;
import org.doorstep.twilio.LoopbackTwilio;
import org.doorstep.twilio.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio's own library against a Twilio on loopback, by WhatsApp. */
class TwilioWhatsAppTest {

    private static final String TO = "+447700900123";
    private static final String AT = "whatsapp:" + TO;
    private static final String WORDS =
            "Northtown Homes: your visit is \"tomorrow\",\n\n10:30am \t to 11am. Reply YES or NO.";
    private static final String IN_LINE =
            "Northtown Homes: your visit is \"tomorrow\", 10:30am to 11am. Reply YES or NO.";

    private LoopbackTwilio loopback;
    private TwilioSettingsBuilder account;

    @BeforeEach
    void start() {
        loopback = LoopbackTwilio.start();
        account = anAccount().at(loopback.url());
    }

    @AfterEach
    void stop() {
        loopback.close();
    }

    @Test
    void whoever_wrote_lately_is_written_to_in_our_own_words() {
        Handed handed = account.template(TEMPLATE).whatsApp(true).send(message());

        LoopbackText taken = loopback.texts(AT).get(0);
        assertThat(handed).isEqualTo(new Handed("twilio", taken.sid(), 1));
        assertThat(taken.body()).isEqualTo(WORDS);
        assertThat(taken.from()).isEqualTo("whatsapp:+447700900098");
        assertThat(taken.template()).isEmpty();
        assertThat(taken.statusCallback()).isEqualTo(PUBLIC_URL + "/webhooks/twilio/status");
    }

    @Test
    void others_are_written_to_in_the_approved_template_which_our_words_fill_on_one_line() {
        account.template(TEMPLATE).whatsApp(false).send(message());

        LoopbackText taken = loopback.texts(AT).get(0);
        assertThat(taken.template()).isEqualTo(TEMPLATE + " {\"1\":\"" + IN_LINE.replace("\"", "\\\"") + "\"}");
        assertThat(taken.body()).contains(IN_LINE);
        assertThat(taken.from()).isEqualTo("whatsapp:+447700900098");
    }

    @Test
    void where_no_template_is_set_others_are_not_written_to_and_twilio_is_not_asked() {
        assertIsRefused(account.whatsApp(false), "63016");
        assertThat(loopback.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {63003, 63007, 63016, 63024, 63049, 21655, 21910})
    void what_whatsapp_does_not_carry_is_known_at_once(int code) {
        loopback.refuse(AT, code);

        assertIsRefused(account.whatsApp(true), "" + code);
    }

    @Test
    void a_template_that_twilio_does_not_know_is_refused() {
        assertIsRefused(account.template("HX00000000000000000000000000000002").whatsApp(false), "21655");
    }

    @Test
    void what_twilio_took_before_it_broke_is_found_again_alone_or_in_a_template_and_texts_are_not_looked_at() {
        Instant first = Instant.now();
        loopback.took(TO, WORDS, first);
        TwilioWhatsApp others = account.template(TEMPLATE).whatsApp(false);
        TwilioWhatsApp lately = account.whatsApp(true);

        assertThat(lately.find(message(), first)).isEmpty();

        loopback.next(Trouble.brokenAfterTaking());
        assertThatThrownBy(() -> others.send(message())).isNotInstanceOf(NotDeliverable.class);
        assertThat(others.find(message(), first).map(Handed::providerId))
                .contains(loopback.texts(AT).get(0).sid());
        loopback.next(Trouble.brokenAfterTaking());
        assertThatThrownBy(() -> lately.send(message())).isNotInstanceOf(NotDeliverable.class);
        assertThat(lately.find(message(), first).map(Handed::providerId))
                .contains(loopback.texts(AT).get(1).sid());
    }

    @Test
    void without_an_account_or_without_a_number_at_whatsapp_it_carries_nothing() {
        TwilioWhatsApp without = account.whatsApp(true);
        without.number = WhatsAppNumberBuilder.none();

        assertThat(without.isConfigured()).isFalse();
        assertThat(TwilioSettingsBuilder.nothing().whatsApp(true).isConfigured())
                .isFalse();
        assertThat(account.whatsApp(true).isConfigured()).isTrue();
        assertThat(account.whatsApp(true).carries(MessageKind.TEXT)).isFalse();
    }

    private static void assertIsRefused(TwilioWhatsApp whatsApp, String code) {
        assertThatThrownBy(() -> whatsApp.send(message()))
                .isInstanceOfSatisfying(
                        NotDeliverable.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageNotContaining(TO);
    }

    private static Outgoing message() {
        return new Outgoing("key/1", MessageKind.WHATSAPP, TO, "", WORDS, Sender.STANDARD);
    }
}
