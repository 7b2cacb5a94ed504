package org.doorstep.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.doorstep.journey.TextingPhone;

/**
 * A tenant's phone behind the loopback Twilio: what it receives went through Twilio's library, and is reported on as Twilio does; what it writes comes as
 * Twilio posts it.
 *
 * @param number E.164
 */
record LoopbackPhone(String number, LoopbackTwilio twilio, String server, String publicUrl, Set<String> reported)
        implements TextingPhone {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    static LoopbackPhone at(String number, LoopbackTwilio twilio, String server, String publicUrl) {
        return new LoopbackPhone(number, twilio, server, publicUrl, new HashSet<>());
    }

    @Override
    public void answers(String words) {
        HttpResponse<String> answer = text(words).send(server, publicUrl);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).as("we answer by a text of its own").endsWith("<Response></Response>");
    }

    /** A text as Twilio posts it, which is not sent yet. */
    SignedPost text(String words) {
        return SignedPost.to("/webhooks/twilio/messages")
                .with("MessageSid", "SM-" + UUID.randomUUID())
                .with("AccountSid", LoopbackTwilio.ACCOUNT)
                .with("From", number)
                .with("To", "+447700900000")
                .with("NumMedia", "0")
                .with("Body", words);
    }

    @Override
    public String textWith(String words) {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (true) {
            for (LoopbackText text : twilio.texts(number)) {
                if (reported.add(text.sid())) {
                    report(text.sid(), "sent");
                    report(text.sid(), "delivered");
                }
            }
            String newest = newestWith(words);
            if (!newest.isEmpty()) {
                return newest;
            }
            assertThat(Instant.now())
                    .as("'%s' comes; there are %s", words, twilio.texts(number))
                    .isBefore(end);
            pause();
        }
    }

    private String newestWith(String words) {
        return twilio.texts(number).stream()
                .map(LoopbackText::body)
                .filter(body -> body.contains(words))
                .reduce("", (older, newer) -> newer);
    }

    /** Twilio says how a text fares. */
    private void report(String sid, String status) {
        assertThat(statusOf(sid, status).send(server, publicUrl).statusCode()).isEqualTo(204);
    }

    /** Such a report, which is not sent yet. */
    static SignedPost statusOf(String sid, String status) {
        return SignedPost.to("/webhooks/twilio/status").with("MessageSid", sid).with("MessageStatus", status);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
