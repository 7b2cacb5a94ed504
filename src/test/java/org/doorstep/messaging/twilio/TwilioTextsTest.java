package org.doorstep.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.FROM;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.PUBLIC_URL;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.doorstep.messaging.Channel.Outgoing;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.NotDeliverable;
import org.doorstep.messaging.Sender;
import org.doorstep.messaging.TextLength;
import org.doorstep.twilio.LoopbackText;
import org.doorstep.twilio.LoopbackTwilio;
import org.doorstep.twilio.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio's own library against a Twilio on loopback. */
class TwilioTextsTest {

    private static final String TO = "+447700900123";
    private static final String WORDS = "Northtown Homes: your visit is tomorrow, 10:30am to 11am. Reply YES or NO.";

    private LoopbackTwilio loopback;
    private TwilioTexts texts;

    @BeforeEach
    void start() {
        loopback = LoopbackTwilio.start();
        texts = anAccount().at(loopback.url()).texts();
    }

    @AfterEach
    void stop() {
        loopback.close();
    }

    @Test
    void a_text_goes_from_our_number_and_says_where_we_are_told_how_it_fares() {
        Handed handed = texts.send(text(TO, WORDS, Sender.STANDARD));

        LoopbackText taken = loopback.texts(TO).get(0);
        assertThat(handed).isEqualTo(new Handed("twilio", taken.sid(), 1));
        assertThat(taken.body()).isEqualTo(WORDS);
        assertThat(taken.from()).isEqualTo(FROM);
        assertThat(taken.statusCallback()).isEqualTo(PUBLIC_URL + "/webhooks/twilio/status");
    }

    @Test
    void by_a_messaging_service_the_parts_are_counted_here_as_twilio_does_not_yet_know_them() {
        String service = "MG00000000000000000000000000000001";
        String long2 = "é, ".repeat(60);

        Handed handed = anAccount().service(service).at(loopback.url()).texts().send(text(TO, long2, Sender.STANDARD));

        assertThat(loopback.texts(TO).get(0).service()).isEqualTo(service);
        assertThat(handed.parts()).isEqualTo(2).isEqualTo(TextLength.parts(long2));
    }

    @Test
    void a_safe_contact_is_texted_from_the_number_that_nobody_knows_even_beside_a_messaging_service() {
        anAccount()
                .service("MG00000000000000000000000000000001")
                .at(loopback.url())
                .texts()
                .send(text(TO, "Library book is due", Sender.SAFE));

        assertThat(loopback.texts(TO).get(0).from()).isEqualTo("+447700900099");
        assertThat(loopback.texts(TO).get(0).service()).isEmpty();
    }

    @Test
    void a_region_is_asked_by_its_own_name() {
        anAccount().in("ie1", "dublin").at(loopback.url()).texts().send(text(TO, WORDS, Sender.STANDARD));

        assertThat(loopback.asked()).singleElement().asString().startsWith("POST api.dublin.ie1.twilio.com/");
    }

    @ParameterizedTest
    @ValueSource(ints = {21211, 21408, 21610, 21612, 21614})
    void a_number_that_can_have_no_texts_is_told_from_what_is_worth_another_try(int code) {
        loopback.refuse(TO, code);

        assertThatThrownBy(() -> texts.send(text(TO, WORDS, Sender.STANDARD)))
                .isInstanceOfSatisfying(
                        NotDeliverable.class, e -> assertThat(e.code()).isEqualTo("" + code));
    }

    /** 20003: a wrong token; 21606: our number cannot send texts. Somebody mends it, and the message is still wanted. */
    @ParameterizedTest
    @ValueSource(ints = {20003, 21606})
    void a_mistake_in_our_account_loses_no_message(int code) {
        loopback.refuse(TO, code);

        assertIsTriedAgain(() -> texts.send(text(TO, WORDS, Sender.STANDARD)), "" + code);
    }

    @Test
    void when_twilio_wants_patience_it_is_asked_once_and_tried_again_later() {
        loopback.next(Trouble.tooMany());

        assertIsTriedAgain(() -> texts.send(text(TO, WORDS, Sender.STANDARD)), "429");
        assertThat(loopback.asked()).hasSize(1);
    }

    @Test
    void when_twilio_is_broken_it_is_asked_once_and_tried_again_later() {
        loopback.next(Trouble.broken());

        assertIsTriedAgain(() -> texts.send(text(TO, WORDS, Sender.STANDARD)), "500");
        assertThat(loopback.asked()).hasSize(1);
    }

    @Test
    void what_twilio_took_before_it_broke_goes_out_once_and_is_found_again() {
        Instant first = Instant.now();
        loopback.next(Trouble.brokenAfterTaking());

        assertIsTriedAgain(() -> texts.send(text(TO, WORDS, Sender.STANDARD)), "500");

        assertThat(loopback.texts(TO)).hasSize(1);
        assertThat(texts.find(text(TO, WORDS, Sender.STANDARD), first))
                .contains(new Handed("twilio", loopback.texts(TO).get(0).sid(), 1));
    }

    @Test
    void a_slow_twilio_is_not_waited_for_longer_than_the_setting_says_and_what_it_took_is_found_again() {
        Instant first = Instant.now();
        loopback.next(Trouble.slow(Duration.ofSeconds(12)));

        assertIsTriedAgain(() -> texts.send(text(TO, WORDS, Sender.STANDARD)), "Timeout");

        assertThat(Duration.between(first, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(loopback.asked()).hasSize(1);
        assertThat(texts.find(text(TO, WORDS, Sender.STANDARD), first)).isPresent();
    }

    @Test
    void where_nobody_answers_it_is_tried_again_later() {
        loopback.close();

        assertIsTriedAgain(() -> texts.send(text(TO, WORDS, Sender.STANDARD)), "could not be asked");
    }

    @Test
    void a_wrong_token_is_told_and_loses_no_message() {
        TwilioTexts wrong = anAccount().token("another").at(loopback.url()).texts();

        assertIsTriedAgain(() -> wrong.send(text(TO, WORDS, Sender.STANDARD)), "401");
    }

    @Test
    void only_the_same_words_to_the_same_number_since_then_are_the_same_message() {
        Instant since = Instant.now();
        loopback.took(TO, WORDS, since.minus(Duration.ofHours(1)));
        loopback.took("+447700900124", WORDS, since);
        loopback.took(TO, "Other words", since);

        assertThat(texts.find(text(TO, WORDS, Sender.STANDARD), since)).isEmpty();

        LoopbackText same = loopback.took(TO, WORDS, since);
        assertThat(texts.find(text(TO, WORDS, Sender.STANDARD), since).map(Handed::providerId))
                .contains(same.sid());
    }

    @Test
    void to_look_for_one_asks_for_no_more_than_the_newest() {
        Instant now = Instant.now();
        LoopbackText oldest = loopback.took(TO, WORDS, now);
        for (int i = 0; i < 60; i++) {
            loopback.took(TO, "Words " + i, now);
        }

        assertThat(texts.find(text(TO, oldest.body(), Sender.STANDARD), now)).isEmpty();
        assertThat(texts.find(text(TO, "Words 20", Sender.STANDARD), now)).isPresent();
        assertThat(loopback.asked()).hasSize(2);
    }

    @Test
    void without_an_account_it_carries_nothing() {
        assertThat(TwilioSettingsBuilder.nothing().texts().isConfigured()).isFalse();
        assertThat(texts.isConfigured()).isTrue();
        assertThat(texts.carries(MessageKind.EMAIL)).isFalse();
    }

    private static void assertIsTriedAgain(ThrowingCallable sending, String said) {
        assertThatThrownBy(sending)
                .isNotInstanceOf(NotDeliverable.class)
                .hasMessageContaining(said)
                .satisfies(e -> assertThat(Optional.ofNullable(e.getCause())).isEmpty())
                .hasMessageNotContaining(TO);
    }

    private static Outgoing text(String to, String words, Sender sender) {
        return new Outgoing("key/1", MessageKind.TEXT, to, "", words, sender);
    }
}
