package org.doorstep.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.PUBLIC_URL;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.anAccount;

import java.util.List;
import java.util.Map;
import org.doorstep.twilio.SignedPost;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private static final String PATH = "/webhooks/twilio/messages";

    private final TwilioSignature signature = anAccount().signature();

    @Test
    void what_twilio_signed_for_our_public_address_is_true() {
        assertThat(signature.isTrue(
                        PATH, Map.of("Body", List.of("Yes & no + é")), signed(PATH, "Body", "Yes & no + é")))
                .isTrue();
    }

    @Test
    void a_question_in_the_address_is_signed_with_it_as_it_was_written() {
        String asked = "/webhooks/twilio/voice/abc?said=1&x=%2B%20";

        assertThat(signature.isTrue(asked, Map.of("Digits", List.of("1")), signed(asked, "Digits", "1")))
                .isTrue();
        assertThat(signature.isTrue(
                        "/webhooks/twilio/voice/abc", Map.of("Digits", List.of("1")), signed(asked, "Digits", "1")))
                .isFalse();
    }

    @Test
    void a_field_that_comes_repeatedly_is_signed_with_each_of_its_values_once() {
        String twice = SignedPost.to(PATH)
                .with("Url", "b")
                .with("Url", "a")
                .with("Url", "a")
                .signature(PUBLIC_URL + PATH);

        assertThat(signature.isTrue(PATH, Map.of("Url", List.of("b", "a", "a")), twice))
                .isTrue();
        assertThat(signature.isTrue(PATH, Map.of("Url", List.of("b")), twice)).isFalse();
    }

    @Test
    void another_token_another_address_another_word_or_no_signature_is_not() {
        Map<String, List<String>> form = Map.of("Body", List.of("YES"));

        assertThat(signature.isTrue(
                        PATH,
                        form,
                        SignedPost.to(PATH).with("Body", "YES").by("another").signature(PUBLIC_URL + PATH)))
                .isFalse();
        assertThat(signature.isTrue("/webhooks/twilio/calls", form, signed(PATH, "Body", "YES")))
                .isFalse();
        assertThat(signature.isTrue(PATH, form, signed(PATH, "Body", "NO"))).isFalse();
        assertThat(signature.isTrue(PATH, form, null)).isFalse();
        assertThat(signature.isTrue(PATH, form, "")).isFalse();
    }

    /** Of the tests of Twilio's own libraries: so that ours and the one that signs in tests are not wrong in the same way. */
    @Test
    void the_tests_sign_as_twilio_does() {
        String theirs = SignedPost.to("")
                .by("12345")
                .with("CallSid", "CA1234567890ABCDE")
                .with("Digits", "1234")
                .with("From", "+14158675309")
                .with("To", "+18005551212")
                .with("Caller", "+14158675309")
                .signature("https://mycompany.com/myapp.php?foo=1&bar=2");

        assertThat(theirs).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    private static String signed(String path, String name, String value) {
        return SignedPost.to(path).with(name, value).signature(PUBLIC_URL + path);
    }
}
