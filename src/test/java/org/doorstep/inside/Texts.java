package org.doorstep.inside;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.doorstep.Keys;
import org.doorstep.messaging.DeliveryReport;
import org.doorstep.messaging.DeliveryReports;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.OutboxWorker;
import org.jspecify.annotations.Nullable;

/** Writes texts, has them sent, and looks what became of them. */
final class Texts {

    private Texts() {}

    static Draft draft(String number) {
        return draft(number, "TEST", "Northtown Homes: a test", null);
    }

    static Draft draft(String number, String purpose, String body, @Nullable String secret) {
        return new Draft(
                "delivery/" + Keys.randomToken(),
                null,
                purpose,
                MessageKind.TEXT,
                number,
                null,
                body,
                secret,
                Estate.now().plus(Duration.ofDays(2)));
    }

    /** Writes it and has it sent; its key. */
    static String send(Draft draft) {
        Beans.the(Written.class).write(draft);
        work();
        return draft.key();
    }

    static void work() {
        Beans.the(OutboxWorker.class).sendDue();
        Waiting.until(() ->
                Sql.number("SELECT COUNT(*) FROM outbox_message WHERE state = 'SENDING' AND due_at > ?", utc(0)) == 0);
    }

    static void report(String id, DeliveryReport.State state, @Nullable String error) {
        Beans.the(DeliveryReports.class).take(new DeliveryReport(ScriptedPhones.PROVIDER, id, state, error));
    }

    static String state(String key) {
        return Sql.text("SELECT state FROM outbox_message WHERE message_key = ?", key);
    }

    /** Its turn comes now, however long its pause is. */
    static void comesDue(String key) {
        Sql.change("UPDATE outbox_message SET due_at = ? WHERE message_key = ?", utc(-1), key);
        work();
    }

    /** A test of signing in looks at all secrets that are kept; those of scripted phones are kept for a report that never comes. */
    static void forget() {
        Sql.change("UPDATE outbox_message SET sealed_secret = NULL WHERE provider = 'scripted'");
    }

    static LocalDateTime utc(long secondsFromNow) {
        Instant when = Estate.now().plusSeconds(secondsFromNow);
        return LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    }
}
