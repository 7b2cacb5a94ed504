package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.doorstep.messaging.OutboxWorker;
import org.junit.jupiter.api.Test;

/** What is written is sent, and once. */
interface OutboxTests {

    @Test
    default void a_message_arrives_once_even_if_five_workers_send_at_once() {
        String series = "series-" + Estate.newTrade();
        LocalDateTime now = LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC);
        for (int i = 0; i < 120; i++) {
            write(series + "/" + i, "WAITING", now, now.plusHours(1));
        }

        AtOnce.all(5, i -> {
            Beans.the(OutboxWorker.class).sendDue();
            return i;
        });
        Bookings.awaitQuiet();

        assertThat(Sql.number("SELECT COUNT(*) FROM simulated_message WHERE message_key LIKE ?", series + "/%"))
                .isEqualTo(120);
        assertThat(Sql.rows(
                        "SELECT DISTINCT state, attempts FROM outbox_message WHERE message_key LIKE ?", series + "/%"))
                .singleElement()
                .hasToString("{state=SENT, attempts=1}");
    }

    @Test
    default void what_a_dead_server_left_in_the_middle_of_sending_is_sent() {
        String key = "left-" + Estate.newTrade();
        Instant now = Estate.now();
        write(
                key,
                "SENDING",
                LocalDateTime.ofInstant(now.minusSeconds(1), ZoneOffset.UTC),
                LocalDateTime.ofInstant(now.plusSeconds(3_600), ZoneOffset.UTC));

        Beans.the(OutboxWorker.class).sendDue();
        Bookings.awaitQuiet();

        assertThat(Sql.number("SELECT COUNT(*) FROM simulated_message WHERE message_key = ?", key))
                .isEqualTo(1);
    }

    @Test
    default void what_is_no_longer_worth_anything_is_not_sent() {
        String key = "late-" + Estate.newTrade();
        LocalDateTime now = LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC);
        write(key, "WAITING", now.minusHours(2), now.minusHours(1));

        Beans.the(OutboxWorker.class).sendDue();
        Bookings.awaitQuiet();

        assertThat(Sql.number("SELECT COUNT(*) FROM simulated_message WHERE message_key = ?", key))
                .isZero();
        assertThat(Sql.text("SELECT state FROM outbox_message WHERE message_key = ?", key))
                .isEqualTo("LAPSED");
    }

    @Test
    default void a_message_whose_secret_cannot_be_opened_holds_up_no_other() {
        String series = "sealed-" + Estate.newTrade();
        LocalDateTime now = LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC);
        write(series + "/by-another-key", "WAITING", now.plusMinutes(30), now.plusHours(1));
        Sql.change(
                "UPDATE outbox_message SET sealed_secret = ?, due_at = ? WHERE message_key = ?",
                new byte[60],
                now.minusMinutes(1),
                series + "/by-another-key");
        write(series + "/next", "WAITING", now, now.plusHours(1));

        Beans.the(OutboxWorker.class).sendDue();
        Bookings.awaitQuiet();

        assertThat(Sql.rows("SELECT state FROM outbox_message WHERE message_key LIKE ? ORDER BY id", series + "/%"))
                .hasToString("[{state=FAILED}, {state=SENT}]");
    }

    private static void write(String key, String state, LocalDateTime due, LocalDateTime giveUp) {
        Sql.change(
                "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at, give_up_at,"
                        + " created_at, version) VALUES (?, 'TEST', 'TEXT', ?, 'words', ?, 0, ?, ?, ?, 0)",
                key,
                ScriptedPhones.newNumber(),
                state,
                due,
                giveUp,
                due);
    }
}
