package org.doorstep.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.anAccount;
import static org.doorstep.messaging.twilio.TwilioSettingsBuilder.nothing;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server does not start with half an account, and says what is missing. */
class TwilioSettingsTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String SERVICE = "MG00000000000000000000000000000001";

    @Test
    void with_nothing_set_there_is_no_account() {
        assertThatCode(() -> nothing().build().check()).doesNotThrowAnyException();
        assertThat(nothing().build().isThere()).isFalse();
    }

    @Test
    void a_number_is_enough_and_so_is_a_messaging_service() {
        TwilioSettings byService =
                nothing().account(ACCOUNT).token("t").service(SERVICE).build();

        assertThatCode(() -> anAccount().build().check()).doesNotThrowAnyException();
        assertThatCode(byService::check).doesNotThrowAnyException();
        assertThat(byService.isThere()).isTrue();
    }

    static Stream<Arguments> halves() {
        return Stream.of(
                Arguments.of(nothing().account(ACCOUNT), "doorstep.twilio.auth-token is not set"),
                Arguments.of(nothing().token("t"), "doorstep.twilio.account-sid is not set"),
                Arguments.of(nothing().from("+447700900000"), "doorstep.twilio.account-sid is not set"),
                Arguments.of(nothing().account(ACCOUNT).token("t"), "doorstep.twilio.messaging-service-sid is not set"),
                Arguments.of(
                        anAccount().apiKey("SK00000000000000000000000000000001"),
                        "doorstep.twilio.api-key-secret is not set"),
                Arguments.of(anAccount().inRegion("ie1"), "doorstep.twilio.edge is not set"),
                Arguments.of(anAccount().account(SERVICE), "doorstep.twilio.account-sid does not begin with AC"),
                Arguments.of(anAccount().service(ACCOUNT), "messaging-service-sid does not begin with MG"),
                Arguments.of(anAccount().template(ACCOUNT), "whatsapp-template does not begin with HX"),
                Arguments.of(
                        nothing().template("HX00000000000000000000000000000001"),
                        "doorstep.twilio.account-sid is not set"),
                Arguments.of(anAccount().from("Northtown"), "doorstep.twilio.from is no number"),
                Arguments.of(anAccount().from("07700 900000"), "doorstep.twilio.from is no number"));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void half_an_account_is_refused_by_the_name_of_what_is_wrong(TwilioSettingsBuilder half, String said) {
        assertThatThrownBy(() -> half.build().check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("docs/twilio.md");
    }
}
