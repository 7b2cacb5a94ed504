package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.messaging.DraftBuilder.NOON;
import static org.doorstep.messaging.DraftBuilder.NOW;
import static org.doorstep.messaging.DraftBuilder.aDraft;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.Keys;
import org.doorstep.KeysBuilder;
import org.junit.jupiter.api.Test;

class OutboxMessageTest {

    private final Keys keys = KeysBuilder.someKeys();

    @Test
    void it_waits_until_a_worker_claims_it() {
        OutboxMessage message = new OutboxMessage(aDraft().build(), null, NOW);

        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(message.claim(NOW)).isTrue();
        assertThat(message.state()).isEqualTo(MessageState.SENDING);
        assertThat(dueAt(message)).isEqualTo(NOW.plus(OutboxMessage.CLAIM));
    }

    @Test
    void once_sent_it_says_when() {
        OutboxMessage message = claimed();

        message.sent(NOW.plusSeconds(1));

        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.sentAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void its_secret_is_told_when_sending_and_gone_afterwards() {
        Draft draft = aDraft().saying("To change: {secret}")
                .withSecret("http://localhost:8080/v/x")
                .build();
        OutboxMessage message = new OutboxMessage(draft, keys.seal("http://localhost:8080/v/x"), NOW);

        message.claim(NOW);
        Channel.Outgoing outgoing = message.outgoing(keys);
        message.sent(NOW);

        assertThat(outgoing.body()).isEqualTo("To change: http://localhost:8080/v/x");
        assertThat(message.body()).isEqualTo("To change: {secret}");
        assertThat(sealedSecret(message)).isNull();
    }

    @Test
    void what_comes_too_late_lapses_and_loses_its_secret() {
        Draft draft =
                aDraft().saying("Your code is {secret}.").withSecret("123456").build();
        OutboxMessage message = new OutboxMessage(draft, keys.seal("123456"), NOW);

        boolean worthIt = message.claim(NOON);

        assertThat(worthIt).isFalse();
        assertThat(message.state()).isEqualTo(MessageState.LAPSED);
        assertThat(sealedSecret(message)).isNull();
    }

    @Test
    void what_may_not_be_told_before_it_is_worth_nothing_lapses_at_once() {
        Draft draft = Draft.safely("k", "HV4T7K", "BOOKED", "+447700900001", "Tea?", null, NOON, 7, NOON);

        assertThat(new OutboxMessage(draft, null, NOW).state()).isEqualTo(MessageState.LAPSED);
    }

    @Test
    void what_may_not_be_told_yet_is_due_later() {
        Draft draft =
                Draft.safely("k", "HV4T7K", "BOOKED", "+447700900001", "Tea?", null, NOON, 7, NOW.plusSeconds(60));

        OutboxMessage message = new OutboxMessage(draft, null, NOW);

        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(dueAt(message)).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void the_pause_after_a_refusal_doubles_up_to_a_quarter_of_an_hour() {
        OutboxMessage message = new OutboxMessage(aDraft().build(), null, NOW);
        List<Long> pauses = new ArrayList<>();

        while (message.state() == MessageState.WAITING) {
            message.claim(NOW);
            message.notTaken(NOW);
            pauses.add(Duration.between(NOW, dueAt(message)).toSeconds());
        }

        assertThat(pauses.subList(0, 11)).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
        assertThat(pauses).hasSize(12);
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
    }

    private static OutboxMessage claimed() {
        OutboxMessage message = new OutboxMessage(aDraft().build(), null, NOW);
        message.claim(NOW);
        return message;
    }

    private static Instant dueAt(OutboxMessage message) {
        return (Instant) field(message, "dueAt");
    }

    private static Object sealedSecret(OutboxMessage message) {
        return field(message, "sealedSecret");
    }

    private static Object field(OutboxMessage message, String name) {
        try {
            Field field = OutboxMessage.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
