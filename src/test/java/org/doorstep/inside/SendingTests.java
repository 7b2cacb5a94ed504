package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Texts.comesDue;
import static org.doorstep.inside.Texts.draft;
import static org.doorstep.inside.Texts.send;
import static org.doorstep.inside.Texts.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.audit.Author;
import org.doorstep.booking.BookingResult;
import org.doorstep.inside.ScriptedPhones.Script;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.MessageSwitch;
import org.doorstep.messaging.NotDeliverable;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.OutboxClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages go out once, whatever the provider or a server does, and not without bound. */
interface SendingTests {

    @AfterEach
    default void nothing_waits_and_all_is_sent() {
        Beans.the(MessageSwitch.class).start(People.ADVISER);
        Sql.change(
                "UPDATE outbox_message SET state = 'LAPSED' WHERE state = 'WAITING' AND message_key LIKE 'delivery/%'");
        Texts.forget();
    }

    @Test
    default void what_a_provider_took_from_a_worker_that_died_is_looked_up_and_not_sent_again() {
        Script phone = Script.begin();
        phone.finds(phone.handed());
        String key = "delivery/left-" + phone.number;
        Sql.change(
                "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at, give_up_at,"
                        + " created_at, first_tried_at, version) VALUES (?, 'TEST', 'TEXT', ?, 'words', 'SENDING', 1, ?, ?, ?, ?, 0)",
                key,
                phone.number,
                Texts.utc(-1),
                Texts.utc(3_600),
                Texts.utc(-40),
                Texts.utc(-31));

        Texts.work();

        assertThat(state(key)).isEqualTo("SENT");
        assertThat(phone.sent).isEmpty();
        assertThat(phone.looked).hasSize(1);
        assertThat(Sql.text("SELECT provider_id FROM outbox_message WHERE message_key = ?", key))
                .isEqualTo(phone.id(1));
    }

    @Test
    default void what_a_provider_did_not_take_from_a_worker_that_died_is_sent() {
        Script phone = Script.begin();
        Draft draft = draft(phone.number);
        String key = send(draft);
        Sql.change(
                "UPDATE outbox_message SET state = 'SENDING', provider = NULL, provider_id = NULL, parts = NULL WHERE message_key = ?",
                key);

        comesDue(key);

        assertThat(state(key)).isEqualTo("SENT");
        assertThat(phone.looked).hasSize(1);
        assertThat(phone.sent).hasSize(2);
    }

    @Test
    default void a_call_that_was_taken_and_not_answered_is_looked_up_before_the_next() {
        Script phone = Script.begin();
        phone.sends(message -> {
            phone.finds(phone.handed());
            throw new IllegalStateException("The line is dead");
        });

        String key = send(draft(phone.number));
        assertThat(state(key)).isEqualTo("WAITING");
        comesDue(key);

        assertThat(state(key)).isEqualTo("SENT");
        assertThat(phone.sent).hasSize(1);
    }

    @Test
    default void while_a_provider_is_down_messages_wait_lose_few_tries_and_go_out_once_when_it_is_up() {
        AtomicInteger down = new AtomicInteger(1);
        List<Script> phones = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Script phone = Script.begin();
            phone.sends(message -> {
                if (down.get() > 0) {
                    throw new IllegalStateException("503");
                }
                return phone.handed();
            });
            Draft draft = draft(phone.number);
            Beans.the(Written.class).write(draft);
            phones.add(phone);
            keys.add(draft.key());
        }
        Waiting.until(() -> phones.stream().mapToInt(phone -> phone.sent.size()).sum() >= 5);
        Texts.work();
        int tries = phones.stream().mapToInt(phone -> phone.sent.size()).sum();
        down.set(0);

        assertThat(tries).as("it is left alone").isLessThan(40);
        assertThat(keys).allMatch(key -> state(key).equals("WAITING"));
        Waiting.until(() -> keys.stream().allMatch(key -> state(key).equals("SENT")));
        assertThat(Sql.number(
                        "SELECT MAX(attempts) FROM outbox_message WHERE message_key IN (" + places(keys) + ")",
                        keys.toArray()))
                .isLessThanOrEqualTo(3);
        assertThat(phones.stream().mapToInt(phone -> phone.sent.size()).sum()).isLessThanOrEqualTo(tries + 41);
    }

    @Test
    default void while_a_provider_is_down_visits_are_booked_and_moved_and_each_is_told_once_when_it_is_up() {
        Home home = Estate.home();
        Script phone = Script.at(home.mobile());
        AtomicBoolean isDown = new AtomicBoolean(true);
        List<String> taken = new CopyOnWriteArrayList<>();
        phone.sends(message -> {
            if (isDown.get()) {
                throw new IllegalStateException("503");
            }
            taken.add(message.key());
            return phone.handed();
        });
        try {
            BookedVisit visit = BookedVisit.bookedBy(home);
            assertThat(Bookings.rebook(visit.appointment(), visit.slotId(), home.tenant()))
                    .isInstanceOf(BookingResult.Booked.class);
            Waiting.until(() -> phone.sent.size() >= 2);

            String booked = visit.reference() + "/BOOKED/0/" + home.person();
            String changed = visit.reference() + "/CHANGED/1/" + home.person();
            assertThat(List.of(state(booked), state(changed))).isSubsetOf("WAITING", "SENDING");
            isDown.set(false);
            Waiting.until(() -> state(booked).equals("SENT") && state(changed).equals("SENT"));

            assertThat(taken).containsExactlyInAnyOrder(booked, changed);
        } finally {
            phone.end();
        }
    }

    @Test
    default void more_texts_than_a_number_may_get_are_not_sent_however_many_workers_there_are() {
        Script phone = Script.begin();
        Sql.change("DELETE FROM alarm WHERE kind = 'TEXT_CAP'");
        String series = "delivery/many-" + phone.number;
        for (int i = 0; i < 70; i++) {
            Sql.change(
                    "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at, give_up_at,"
                            + " created_at, version) VALUES (?, 'CODE', 'TEXT', ?, 'words', 'WAITING', 0, ?, ?, ?, 0)",
                    series + "/" + i,
                    phone.number,
                    Texts.utc(-1),
                    Texts.utc(3_600),
                    Texts.utc(-1));
        }

        AtOnce.all(5, i -> {
            Texts.work();
            return i;
        });
        Bookings.awaitQuiet();

        assertThat(phone.sent).hasSize(60);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE ? AND state = 'FAILED' AND error = 'TOO_MANY'",
                        series + "/%"))
                .isEqualTo(10);
    }

    @Test
    default void a_text_abroad_or_to_a_landline_is_never_sent() {
        for (String number : List.of("+33612345678", "+441914980000", "+447012345678")) {
            String key = send(draft(number));
            Bookings.awaitQuiet();

            assertThat(state(key)).as(number).isEqualTo("FAILED");
            assertThat(Sql.number("SELECT COUNT(*) FROM simulated_message WHERE recipient = ?", number))
                    .isZero();
        }
    }

    @Test
    default void what_a_provider_will_never_take_is_tried_once() {
        Script phone = Script.begin();
        phone.sends(message -> {
            throw new NotDeliverable("21211", "Refused");
        });

        String key = send(draft(phone.number));

        assertThat(state(key)).isEqualTo("FAILED");
        assertThat(Sql.text("SELECT error FROM outbox_message WHERE message_key = ?", key))
                .isEqualTo("21211");
        assertThat(phone.sent).hasSize(1);
    }

    @Test
    default void when_all_is_stopped_nothing_goes_until_somebody_starts_it_and_it_is_recorded() {
        Script phone = Script.begin();
        Beans.the(MessageSwitch.class).stop(People.ADVISER);
        Beans.the(MessageSwitch.class).stop(new Author("staff:other", People.ADVISER.way()));

        String key = send(draft(phone.number));
        assertThat(state(key)).isEqualTo("WAITING");
        assertThat(phone.sent).isEmpty();
        assertThat(Beans.the(MessageSwitch.class).stopped().orElseThrow().by()).isEqualTo(People.ADVISER.name());

        Beans.the(MessageSwitch.class).start(People.ADVISER);
        Texts.work();
        Bookings.awaitQuiet();

        assertThat(state(key)).isEqualTo("SENT");
        assertThat(Sql.rows("SELECT action FROM audit_trail WHERE action LIKE 'messages.%' ORDER BY id DESC LIMIT 2"))
                .hasToString("[{action=messages.start}, {action=messages.stop}]");
    }

    @Test
    default void what_somebody_waits_for_goes_before_what_nobody_does() {
        List<String> first = new ArrayList<>();

        undone(() -> {
            for (int i = 0; i < 5; i++) {
                Beans.the(Written.class).write(draft(ScriptedPhones.newNumber(), "REMINDER", "Reminder", null));
            }
            Beans.the(Written.class).write(draft(ScriptedPhones.newNumber(), "CODE", "Code", null));
            Beans.the(Outbox.class).about("flush");
            claim(2).toSend().forEach(each -> first.add(each.message().body()));
        });

        assertThat(first).containsExactlyInAnyOrder("Code", "Reminder");
    }

    @Test
    default void taking_many_costs_as_many_statements_as_taking_a_few() {
        assertThat(statementsOf(40)).isEqualTo(statementsOf(5)).hasSizeLessThanOrEqualTo(12);
    }

    private static List<String> statementsOf(int count) {
        List<String> statements = new ArrayList<>();
        undone(() -> {
            for (int i = 0; i < count; i++) {
                Beans.the(Written.class).write(draft(ScriptedPhones.newNumber()));
            }
            Beans.the(Outbox.class).about("flush");
            statements.addAll(StatementCount.during(
                    () -> assertThat(claim(count).toSend()).hasSize(count)));
        });
        return statements.stream()
                .map(each -> each.toLowerCase(Locale.ROOT).split("\\s", 2)[0])
                .toList();
    }

    /** So no other worker sees them. */
    private static void undone(Runnable work) {
        try {
            Beans.the(Undone.class).work(work);
        } catch (Undone.RolledBack e) {
            // As it was meant.
        }
    }

    private static OutboxClaims.Batch claim(int most) {
        return Beans.the(OutboxClaims.class).claim(MessageKind.TEXT, most);
    }

    private static String places(List<String> keys) {
        return String.join(", ", Collections.nCopies(keys.size(), "?"));
    }
}
