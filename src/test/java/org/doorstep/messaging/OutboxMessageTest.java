package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.messaging.DraftBuilder.NOON;
import static org.doorstep.messaging.DraftBuilder.NOW;
import static org.doorstep.messaging.DraftBuilder.aDraft;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboxMessageTest {

    @Test
    void it_waits_until_a_worker_claims_it() {
        OutboxMessage message = new OutboxMessage(aDraft().build(), null, NOW, NOW);

        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(dueAt(message)).isEqualTo(NOW);
    }

    @Test
    void what_may_not_be_told_before_it_is_worth_nothing_lapses_at_once() {
        Draft draft = Draft.safely("k", "HV4T7K", "BOOKED", "+447700900001", "Tea?", null, NOON, 7, NOON);

        assertThat(new OutboxMessage(draft, null, NOON, NOW).state()).isEqualTo(MessageState.LAPSED);
    }

    @Test
    void what_may_not_be_told_yet_is_due_later() {
        Instant opens = NOW.plusSeconds(60);

        OutboxMessage message = new OutboxMessage(aDraft().build(), null, opens, NOW);

        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(dueAt(message)).isEqualTo(opens);
    }

    @Test
    void the_pauses_after_a_refusal_last_longer_than_half_an_hour_and_are_not_the_same_for_all() {
        Set<Long> first = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            OutboxMessage message = sending(1);
            assertThat(message.notTaken(true, NOW)).isTrue();
            first.add(Duration.between(NOW, dueAt(message)).toMillis());
        }
        Duration all = Duration.ZERO;
        for (int attempt = 1; attempt < OutboxMessage.MOST_ATTEMPTS; attempt++) {
            OutboxMessage message = sending(attempt);
            assertThat(message.notTaken(true, NOW)).isTrue();
            all = all.plus(Duration.between(NOW, dueAt(message)));
        }

        assertThat(first).hasSizeGreaterThan(25).allMatch(millis -> millis >= 1_500 && millis <= 2_500);
        assertThat(all).isGreaterThan(Duration.ofHours(2));
        assertThat(sending(OutboxMessage.MOST_ATTEMPTS).notTaken(true, NOW)).isFalse();
    }

    @Test
    void one_that_was_not_tried_since_its_provider_is_left_alone_loses_no_try() {
        OutboxMessage message = sending(OutboxMessage.MOST_ATTEMPTS);

        assertThat(message.notTaken(false, NOW)).isTrue();

        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(field(message, "attempts")).isEqualTo(OutboxMessage.MOST_ATTEMPTS - 1);
    }

    @Test
    void once_it_has_arrived_its_secret_is_gone_and_nothing_changes_it() {
        OutboxMessage message = sent();

        assertThat(message.arrived(NOW.plusSeconds(5))).isTrue();

        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.deliveredAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(field(message, "sealedSecret")).isNull();
        assertThat(message.arrived(NOW.plusSeconds(9))).isFalse();
        assertThat(message.isOut(report("SM1"))).isFalse();
    }

    @Test
    void a_phone_that_is_off_is_tried_again_a_few_times_while_it_is_worth_it() {
        OutboxMessage message = sent();

        assertThat(message.comesAgain(Duration.ofHours(2), 3, NOW)).isTrue();
        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(dueAt(message)).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(field(message, "sealedSecret")).isNotNull();
        assertThat(message.isOut(report("SM1")))
                .as("the report comes a second time")
                .isFalse();
        assertThat(message.comesAgain(Duration.ofHours(3), 3, NOW))
                .as("not after noon")
                .isFalse();
        assertThat(message.comesAgain(Duration.ofHours(2), 1, NOW))
                .as("not more often")
                .isFalse();
    }

    @Test
    void what_whatsapp_did_not_carry_goes_as_a_text_now_while_it_is_worth_it() {
        OutboxMessage message = sent();
        message.goesBy(MessageKind.WHATSAPP);
        Instant late = NOW.plusSeconds(60);

        assertThat(message.goesAsText("63016", NOON)).as("it is too late").isFalse();
        assertThat(message.goesAsText("63016", late)).isTrue();

        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(dueAt(message)).isEqualTo(late);
        assertThat(message.error()).isEqualTo("63016");
        assertThat(field(message, "sealedSecret")).isNotNull();
        assertThat(message.isOut(report("SM1"))).as("a second report").isFalse();
        assertThat(message.goesAsText("30007", late)).as("a text has no other").isFalse();
    }

    @Test
    void what_goes_to_no_mobile_is_not_turned_into_what_does() {
        OutboxMessage email = new OutboxMessage(aDraft().build().by(MessageKind.EMAIL), null, NOW, NOW);

        assertThatThrownBy(() -> email.goesBy(MessageKind.TEXT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_somebody_waits_for_is_urgent_and_goes_by_night() {
        Draft code = new Draft("k", null, "CODE", MessageKind.TEXT, "+447700900001", null, "1", null, NOON);
        OutboxMessage answered = new OutboxMessage(aDraft().build().answering(), null, NOW, NOW);
        OutboxMessage told = new OutboxMessage(aDraft().build(), null, NOW, NOW);

        assertThat(field(new OutboxMessage(code, null, NOW, NOW), "byDay")).isEqualTo(false);
        assertThat(field(new OutboxMessage(code, null, NOW, NOW), "urgent")).isEqualTo(true);
        assertThat(field(answered, "byDay")).isEqualTo(false);
        assertThat(field(told, "byDay")).isEqualTo(true);
        assertThat(field(told, "urgent")).isEqualTo(false);
    }

    private static DeliveryReport report(String id) {
        return new DeliveryReport("twilio", id, DeliveryReport.State.UNDELIVERED, "30003");
    }

    private static OutboxMessage sending(int attempts) {
        OutboxMessage message = new OutboxMessage(aDraft().build(), null, NOW, NOW);
        set(message, "state", MessageState.SENDING);
        set(message, "attempts", attempts);
        return message;
    }

    private static OutboxMessage sent() {
        Draft draft = aDraft().saying("See {secret}").withSecret("x").build();
        OutboxMessage message = new OutboxMessage(draft, new byte[] {1}, NOW, NOW);
        set(message, "state", MessageState.SENT);
        set(message, "provider", "twilio");
        set(message, "providerId", "SM1");
        return message;
    }

    private static Instant dueAt(OutboxMessage message) {
        return (Instant) field(message, "dueAt");
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

    private static void set(OutboxMessage message, String name, Object value) {
        try {
            Field field = OutboxMessage.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(message, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
