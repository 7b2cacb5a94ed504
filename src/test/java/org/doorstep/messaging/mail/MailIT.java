package org.doorstep.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.doorstep.run.DatabaseAccess;
import org.doorstep.testing.RunningDatabase;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** The built war on a real server, with the Jakarta Mail that the server brings, writes to a mail server. */
class MailIT {

    private static final long LONGEST_WAIT_NS = 30_000_000_000L;

    @Test
    void a_message_of_the_outbox_reaches_the_mail_server_and_nothing_of_it_the_log() throws Exception {
        DatabaseAccess database = RunningDatabase.get().newSchema("mail");
        try (Postman postman = Postman.openWithoutEncryption();
                RunningDoorstep doorstep = RunningDoorstep.start("mail", database, settings(postman))) {
            write(database);
            MimeMessage letter = awaited(postman).letter();

            assertThat(letter.getSubject()).isEqualTo("Siân, your visit is booked");
            assertThat(letter.getContentType()).startsWith("multipart/alternative");
            assertThat(doorstep.said()).doesNotContain("sian@example.org", "Wednesday");
        }
    }

    private static Map<String, String> settings(Postman postman) {
        return Map.of(
                "DOORSTEP_SIMULATOR", "false",
                // A service that could text nobody does not start; no text is sent here.
                "DOORSTEP_TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32),
                "DOORSTEP_TWILIO_AUTH_TOKEN", "none",
                "DOORSTEP_TWILIO_FROM", "+441914980000",
                "DOORSTEP_TWILIO_API_URL", "http://localhost:1",
                "DOORSTEP_DEMO", "false",
                "DOORSTEP_MAIL_HOST", "localhost",
                "DOORSTEP_MAIL_PORT", String.valueOf(postman.port()),
                "DOORSTEP_MAIL_SECURITY", "NONE",
                "DOORSTEP_MAIL_FROM", "visits@northtown.example");
    }

    private static void write(DatabaseAccess database) throws Exception {
        try (Connection connection = database.connectForMigration();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO outbox_message (message_key, purpose, kind, recipient, subject, body, state, attempts, due_at, give_up_at,"
                            + " created_at, version) VALUES ('mail-it', 'TEST', 'EMAIL', 'sian@example.org', 'Siân, your visit is booked',"
                            + " 'It is on Wednesday.', 'WAITING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, UTC_TIMESTAMP(6), 0)");
        }
    }

    private static Postman.Delivered awaited(Postman postman) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT_NS;
        while (postman.delivered().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        return postman.only();
    }
}
