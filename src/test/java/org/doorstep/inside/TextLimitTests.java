package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Texts.draft;
import static org.doorstep.inside.Texts.send;
import static org.doorstep.inside.Texts.state;

import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.inside.ScriptedPhones.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many texts go out at most, by what stands in the tables; and who learns that it was many (safeguard 16). */
interface TextLimitTests {

    /** What one person gets a day, and what all get: as the settings come. */
    int A_PERSON = 60;

    int TEXTS = 20_000;

    /** A thousand pounds at four pence. */
    int PARTS = 25_000;

    @AfterEach
    default void nothing_waits_for_hours_and_the_day_is_as_it_was() {
        Sql.change(
                "UPDATE outbox_message SET state = 'LAPSED' WHERE state = 'WAITING' AND message_key LIKE 'delivery/%'");
        Sql.change("UPDATE message_day SET texts = 0, parts = 0");
        Texts.forget();
    }

    @Test
    default void a_person_gets_so_many_a_day_at_all_their_numbers_however_many_workers_there_are() {
        Home home = Estate.home();
        List<Script> phones =
                IntStream.range(0, 11).mapToObj(i -> Script.begin()).toList();
        String series = "delivery/person-" + home.person();
        for (int i = 0; i < A_PERSON + 6; i++) {
            Sql.change(
                    "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at, give_up_at,"
                            + " created_at, person_id, version) VALUES (?, 'CODE', 'TEXT', ?, 'words', 'WAITING', 0, ?, ?, ?, ?, 0)",
                    series + "/" + i,
                    phones.get(i % phones.size()).number,
                    Texts.utc(-1),
                    Texts.utc(3_600),
                    Texts.utc(-1),
                    home.personId());
        }

        AtOnce.all(5, i -> {
            Texts.work();
            return i;
        });
        Bookings.awaitQuiet();

        assertThat(phones.stream().mapToInt(phone -> phone.sent.size()).sum()).isEqualTo(A_PERSON);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE ? AND state = 'FAILED' AND error = 'TOO_MANY'",
                        series + "/%"))
                .isEqualTo(6);
    }

    @Test
    default void when_the_texts_of_a_day_are_used_up_only_what_somebody_waits_for_goes_and_somebody_learns_of_it() {
        Sql.change("DELETE FROM alarm WHERE kind = 'TEXT_DAY_FULL'");
        Script phone = Script.begin();
        today(TEXTS, TEXTS);

        String told = send(draft(phone.number));
        String code = send(draft(phone.number, "CODE", "Your code is {secret}", "123456"));

        assertThat(state(told)).isEqualTo("WAITING");
        assertThat(Sql.number(
                        "SELECT TIMESTAMPDIFF(MINUTE, ?, due_at) FROM outbox_message WHERE message_key = ?",
                        Texts.utc(0),
                        told))
                .isBetween(14L, 15L);
        assertThat(state(code)).isEqualTo("SENT");
        assertThat(raised("TEXT_DAY_FULL")).isEqualTo(1);
    }

    @Test
    default void four_fifths_of_the_money_of_a_day_raise_an_alarm() {
        Sql.change("DELETE FROM alarm WHERE kind = 'TEXT_SPEND'");
        Script phone = Script.begin();
        today(0, PARTS * 4 / 5 - 2);

        send(draft(phone.number));
        assertThat(raised("TEXT_SPEND")).isZero();
        send(draft(phone.number));

        assertThat(raised("TEXT_SPEND")).isEqualTo(1);
        assertThat(phone.sent).hasSize(2);
    }

    /** So much went out today. */
    private static void today(int texts, int parts) {
        Sql.change(
                "INSERT INTO message_day (day, texts, parts) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE texts = VALUES(texts), parts = VALUES(parts)",
                Estate.today(),
                texts,
                parts);
    }

    private static long raised(String kind) {
        return Sql.number("SELECT COUNT(*) FROM alarm WHERE kind = ?", kind);
    }
}
