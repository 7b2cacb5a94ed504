package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Texts.comesDue;
import static org.doorstep.inside.Texts.draft;
import static org.doorstep.inside.Texts.report;
import static org.doorstep.inside.Texts.send;
import static org.doorstep.inside.Texts.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.doorstep.inside.ScriptedPhones.Script;
import org.doorstep.messaging.DeliveryReport;
import org.doorstep.messaging.DeliveryReport.State;
import org.doorstep.messaging.DeliveryReports;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.SecretUpkeep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What providers tell of a message: late, twice, in any order, before we have noted that it was sent. */
interface DeliveryTests {

    /** What waits for hours would be waited for by every test after. */
    @AfterEach
    default void nothing_waits_for_hours() {
        Sql.change(
                "UPDATE outbox_message SET state = 'LAPSED' WHERE state = 'WAITING' AND message_key LIKE 'delivery/%'");
        Texts.forget();
    }

    @Test
    default void reports_in_any_order_and_repeatedly_end_in_the_same_state() {
        List<State> reports = new ArrayList<>(
                List.of(State.QUEUED, State.SENDING, State.SENT, State.DELIVERED, State.DELIVERED, State.SENT));
        Random order = new Random(7);
        for (int i = 0; i < 12; i++) {
            Script phone = Script.begin();
            String key = send(draft(phone.number));
            Collections.shuffle(reports, order);

            reports.forEach(each -> report(phone.id(1), each, null));

            assertThat(state(key)).as(reports.toString()).isEqualTo("DELIVERED");
        }
    }

    @Test
    default void what_has_arrived_stays_so_and_what_did_not_is_put_right_when_it_has() {
        Script phone = Script.begin();
        String key = send(draft(phone.number));

        report(phone.id(1), State.UNDELIVERED, "30008");
        assertThat(state(key)).isEqualTo("UNDELIVERED");
        report(phone.id(1), State.SENT, null);
        assertThat(state(key)).isEqualTo("UNDELIVERED");
        report(phone.id(1), State.DELIVERED, null);
        assertThat(state(key)).isEqualTo("DELIVERED");
        report(phone.id(1), State.FAILED, "30008");

        assertThat(state(key)).isEqualTo("DELIVERED");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM delivery_event WHERE provider_id = ? AND state <> 'HANDED'", phone.id(1)))
                .as("each is kept")
                .isEqualTo(4);
    }

    @Test
    default void a_report_that_comes_before_we_have_noted_that_it_was_sent_counts() {
        Script phone = Script.begin();
        phone.sends(message -> {
            report(phone.id(1), State.DELIVERED, null);
            return phone.handed();
        });

        String key = send(draft(phone.number));

        assertThat(state(key)).isEqualTo("DELIVERED");
    }

    @Test
    default void reports_that_come_while_we_note_it_are_not_lost() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Script phone = Script.begin();
            phone.sends(message -> {
                Beans.the(LateReport.class).comes(phone.id(1));
                return phone.handed();
            });
            Draft draft = draft(phone.number);
            keys.add(draft.key());
            Beans.the(Written.class).write(draft);
        }

        Texts.work();
        Bookings.awaitQuiet();
        Waiting.until(() -> keys.stream().allMatch(key -> state(key).equals("DELIVERED")));

        assertThat(keys).allMatch(key -> state(key).equals("DELIVERED"));
    }

    @Test
    default void one_report_five_times_at_once_has_one_effect() {
        Script phone = Script.begin();
        String key = send(draft(phone.number));

        AtOnce.all(5, i -> {
            Beans.the(DeliveryReports.class)
                    .take(new DeliveryReport(ScriptedPhones.PROVIDER, phone.id(1), State.UNDELIVERED, "30003"));
            return i;
        });

        assertThat(state(key)).isEqualTo("WAITING");
        assertThat(Sql.number("SELECT rounds FROM outbox_message WHERE message_key = ?", key))
                .isEqualTo(1);
    }

    @Test
    default void a_phone_that_is_off_is_sent_it_again_some_hours_later_and_a_late_report_of_the_first_counts() {
        Script phone = Script.begin();
        String key = send(draft(phone.number, "TEST", "Northtown Homes: see {secret}", "https://x.example/v/1"));

        report(phone.id(1), State.UNDELIVERED, "30003");
        assertThat(state(key)).isEqualTo("WAITING");
        assertThat(Sql.number(
                        "SELECT TIMESTAMPDIFF(MINUTE, ?, due_at) FROM outbox_message WHERE message_key = ?",
                        Texts.utc(0),
                        key))
                .isBetween(118L, 120L);
        comesDue(key);
        assertThat(phone.sent)
                .containsExactly(
                        "Northtown Homes: see https://x.example/v/1", "Northtown Homes: see https://x.example/v/1");
        assertThat(phone.looked).as("the first is not taken for the second").isEmpty();

        report(phone.id(1), State.UNDELIVERED, "30003");
        assertThat(state(key)).as("an old report of the first").isEqualTo("SENT");
        report(phone.id(1), State.DELIVERED, null);

        assertThat(state(key)).isEqualTo("DELIVERED");
    }

    @Test
    default void a_secret_is_kept_until_the_message_is_there_and_no_longer() {
        Script phone = Script.begin();
        String link = "Northtown Homes: see {secret}";
        String arrives = send(draft(phone.number, "TEST", link, "x"));
        String code = send(draft(phone.number, "CODE", link, "123456"));
        String forgotten = send(draft(phone.number, "TEST", link, "x"));

        assertThat(isSealed(arrives)).isTrue();
        assertThat(isSealed(code)).as("a code is never sent again").isFalse();
        report(phone.id(1), State.DELIVERED, null);
        assertThat(isSealed(arrives)).isFalse();
        Sql.change("UPDATE outbox_message SET give_up_at = ? WHERE message_key = ?", Texts.utc(-60), forgotten);
        Beans.the(SecretUpkeep.class).run();

        assertThat(isSealed(forgotten)).isFalse();
    }

    private static boolean isSealed(String key) {
        return Sql.number("SELECT sealed_secret IS NOT NULL FROM outbox_message WHERE message_key = ?", key) == 1;
    }
}
