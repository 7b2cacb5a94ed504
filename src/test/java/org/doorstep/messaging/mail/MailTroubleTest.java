package org.doorstep.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.doorstep.messaging.mail.MailBuilder.email;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.doorstep.messaging.NotDeliverable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.RejectException;

/** What does not arrive, and why. */
class MailTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "550, 5.1.1 <sian@example.org>: no such user here, 5.1.1",
        "550, 5.2.1 mailbox of sian@example.org disabled, 5.2.1",
        "550, 5.1.10 null MX, 5.1.10",
        "553, sorry no mailbox here by that name, 553",
        "551, user not local, 551"
    })
    void a_mailbox_that_is_not_there_is_not_tried_again(int code, String said, String told) {
        Throwable failure = refused(code, said);

        assertThat(failure).isInstanceOfSatisfying(NotDeliverable.class, never -> assertThat(never.code())
                .isEqualTo(told));
        assertThat(logged(failure)).doesNotContain("sian", "example.org", "disabled");
    }

    @ParameterizedTest
    @CsvSource({
        "450, 4.2.0 greylisted sian@example.org",
        "451, 4.7.1 try again later",
        "452, 4.2.2 mailbox full",
        "552, 5.2.2 mailbox full",
        "550, 5.7.1 Relaying denied for sian@example.org",
        "554, 5.7.1 Client host blocked using a list",
        "550, 5.1.8 Sender address has no MX",
        "554, transaction failed",
        "530, 5.7.0 Authentication required"
    })
    void what_may_pass_or_is_about_us_is_tried_again(int code, String said) {
        Throwable failure = refused(code, said);

        assertThat(failure).isExactlyInstanceOf(IllegalStateException.class).hasMessageContaining(String.valueOf(code));
        assertThat(logged(failure)).doesNotContain("sian", "example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sian",
                "sian@",
                "sian, rhys@example.org",
                "\"Siân\" <sian@example.org>",
                "all:sian@example.org;",
                "sian@exa mple.org",
                "sian@example.org\r\nRCPT TO:<thief@elsewhere.example>"
            })
    void what_is_no_address_of_one_mailbox_is_not_even_tried(String recipient) {
        try (Postman postman = Postman.open()) {
            Throwable failure =
                    catchThrowable(() -> MailBuilder.to(postman).build().send(MailBuilder.to(recipient, "", "Words")));

            assertThat(failure).isInstanceOf(NotDeliverable.class);
            assertThat(logged(failure)).doesNotContain("example.org", "elsewhere");
            assertThat(postman.delivered()).isEmpty();
        }
    }

    @Test
    void a_domain_in_other_letters_is_written_as_the_net_writes_it() {
        try (Postman postman = Postman.open()) {
            MailBuilder.to(postman).build().send(MailBuilder.to("sian@tŷ.example", "", "Words"));

            assertThat(postman.only().to()).isEqualTo("sian@xn--t-foa.example");
        }
    }

    @Test
    void nothing_is_said_to_a_server_that_does_not_encrypt() {
        try (Postman postman = Postman.openWithoutEncryption()) {
            Throwable failure = catchThrowable(
                    () -> MailBuilder.to(postman).signingIn(null, null).build().send(email("Booked", "Words")));

            assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("no safe way");
            assertThat(postman.delivered()).isEmpty();
        }
    }

    @Test
    void nothing_is_said_to_a_server_whose_certificate_nobody_vouches_for() {
        try (Postman postman = Postman.open()) {
            Throwable failure = catchThrowable(() ->
                    MailBuilder.to(postman).trustingOnlyWhatJavaTrusts().build().send(email("Booked", "Words")));

            assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("no safe way");
            assertThat(postman.delivered()).isEmpty();
        }
    }

    @Test
    void a_server_on_the_same_machine_may_be_written_to_in_the_open() {
        try (Postman postman = Postman.openWithoutEncryption()) {
            MailBuilder.to(postman)
                    .secured(MailSecurity.NONE)
                    .signingIn(null, null)
                    .build()
                    .send(email("Booked", "Words"));

            assertThat(postman.delivered()).hasSize(1);
        }
    }

    @Test
    void a_wrong_password_is_no_fault_of_the_mailbox_and_is_written_nowhere() {
        try (Postman postman = Postman.open()) {
            Throwable failure = catchThrowable(() -> MailBuilder.to(postman)
                    .signingIn(Postman.USER, "wrong-password")
                    .build()
                    .send(email("Booked", "Words")));

            assertThat(failure)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("does not accept DOORSTEP_MAIL_USER");
            assertThat(logged(failure)).doesNotContain("wrong-password");
            assertThat(postman.delivered()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_down_took_nothing() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        Throwable failure = catchThrowable(() -> MailBuilder.to(port).build().send(email("Booked", "Words")));

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("does not answer");
    }

    @Test
    void a_server_that_answers_too_late_took_nothing_and_is_not_waited_for() {
        CountDownLatch over = new CountDownLatch(1);
        try (Postman postman = Postman.open(recipient -> await(over))) {
            MailChannel channel =
                    MailBuilder.to(postman).waiting(Duration.ofMillis(800)).build();
            Assertions.assertThatThrownBy(() -> channel.send(email("Booked", "Words")))
                    .isInstanceOf(IllegalStateException.class);
            boolean waitedForIt = over.getCount() == 0;
            over.countDown();

            assertThat(waitedForIt).isFalse();
            assertThat(postman.delivered()).isEmpty();
        }
    }

    @Test
    void without_a_host_and_beside_the_simulator_nothing_is_sent() {
        assertThat(MailBuilder.to(25).build().isConfigured()).isTrue();
        assertThat(MailBuilder.to(25).without("host").build().isConfigured()).isFalse();
        assertThat(MailBuilder.to(25).besideTheSimulator().build().isConfigured())
                .isFalse();
    }

    @Test
    void what_cannot_work_or_gives_the_password_away_stops_the_start() {
        Assertions.assertThatThrownBy(
                        () -> MailBuilder.to(25).without("from").build().isConfigured())
                .hasMessageContaining("DOORSTEP_MAIL_FROM");
        Assertions.assertThatThrownBy(
                        () -> MailBuilder.to(25).signingIn("user", null).build().isConfigured())
                .hasMessageContaining("DOORSTEP_MAIL_PASSWORD");
        Assertions.assertThatThrownBy(() ->
                        MailBuilder.to(25).secured(MailSecurity.NONE).build().isConfigured())
                .hasMessageContaining("in the open");
    }

    private static Throwable refused(int code, String said) {
        try (Postman postman = Postman.open(recipient -> {
            throw new RejectException(code, said);
        })) {
            return catchThrowable(() -> MailBuilder.to(postman).build().send(email("Booked", "Words")));
        }
    }

    /** All that a log would say of it. */
    private static String logged(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
