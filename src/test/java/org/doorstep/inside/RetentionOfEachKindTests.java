package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.People.ADVISER;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doorstep.account.Role;
import org.doorstep.privacy.Kept;
import org.doorstep.privacy.RetentionRuns;
import org.doorstep.privacy.RetentionWork;
import org.junit.jupiter.api.Test;

/** Of each kind of data that we may remove, what is old goes and what is new stays (safeguard 20). */
interface RetentionOfEachKindTests {

    /** Former tenants are people: {@link RetentionTests} erases them one by one. */
    List<Kept> NO_ROWS_OF_THEIR_OWN = List.of(Kept.FORMER_TENANTS, Kept.VISITS, Kept.DELIVERIES, Kept.TRAIL);

    /** One row each that is as old as {@code :t}: of the person {@code :p}, their tenancy and the newest visit. */
    Map<Kept, String> ROWS = Map.ofEntries(
            Map.entry(
                    Kept.SIGN_IN_CODES,
                    "INSERT INTO sign_in_attempt (browser_hash, identity_key, asked_at, expires_at, wrong_codes, version, address)"
                            + " VALUES (RANDOM_BYTES(32), 'somebody', :t, :t, 0, 0, '')"),
            Map.entry(
                    Kept.SESSIONS,
                    "INSERT INTO signed_in_session (token_hash, person_id, tenancy_id, started_at, last_used_at)"
                            + " SELECT RANDOM_BYTES(32), m.person_id, m.tenancy_id, :t, :t FROM tenancy_member m WHERE m.person_id = :p"),
            Map.entry(
                    Kept.STAFF_SESSIONS,
                    "INSERT INTO staff_session (token_hash, staff_id, started_at, last_used_at)"
                            + " SELECT RANDOM_BYTES(32), MAX(id), :t, :t FROM staff_account"),
            Map.entry(
                    Kept.PASSWORD_TRIES,
                    "INSERT INTO password_try (account_key, address, tried_at, counts) VALUES (RANDOM_BYTES(32), '192.0.2.1', :t, FALSE)"),
            Map.entry(
                    Kept.STAFF_LINKS,
                    "INSERT INTO staff_password_link (staff_id, token_hash, expires_at) SELECT MAX(id), RANDOM_BYTES(32), :t FROM staff_account"),
            Map.entry(
                    Kept.VISIT_LINKS,
                    "INSERT INTO visit_link (token_hash, appointment_id, person_id, change_number, action, made_at, ends_at)"
                            + " SELECT RANDOM_BYTES(32), MAX(id), :p, 1, 'CHANGE', :t, :t FROM appointment"),
            Map.entry(
                    Kept.HOLDS,
                    "INSERT INTO slot_hold (hold_key, owner, working_day_id, operative_id, earliest_arrival, latest_arrival, minutes,"
                            + " works_orders, made_at, expires_at) SELECT LEFT(MD5(UUID()), 22), 'test', a.working_day_id, a.operative_id,"
                            + " a.earliest_arrival, a.latest_arrival, 30, '', :t, :t FROM appointment a ORDER BY a.id DESC LIMIT 1"),
            Map.entry(
                    Kept.SIMULATED_MESSAGES,
                    "INSERT INTO simulated_message (message_key, kind, recipient, body, received_at) VALUES (UUID(), 'TEXT', '', 'A text', :t)"),
            Map.entry(
                    Kept.CORRECTIONS,
                    "INSERT INTO correction_request (reference, browser_hash, address, full_name, rent_account, reply_kind, reply_value,"
                            + " differs, asked_at, state, decided_at, version) VALUES (LEFT(MD5(UUID()), 6), RANDOM_BYTES(32), '', 'Nia Test',"
                            + " '1', 'EMAIL', 'nia@example.org', '', :t, 'REFUSED', :t, 0)"),
            Map.entry(
                    Kept.POSTED_CODES,
                    "INSERT INTO posted_code (reference, person_id, tenancy_id, asked_at, asked_by, times_printed, printed_at, printed_by,"
                            + " salt, code_hash, expires_at, wrong_tries, version) SELECT LEFT(MD5(UUID()), 6), m.person_id, m.tenancy_id, :t,"
                            + " 'test', 1, :t, 'test', RANDOM_BYTES(16), RANDOM_BYTES(32), :t, 0, 0 FROM tenancy_member m WHERE m.person_id = :p"),
            Map.entry(
                    Kept.COMPLAINTS,
                    "INSERT INTO complaint (reference, form_hash, full_name, words, put_right, about_data, reply_way, reply_to, made_at,"
                            + " acknowledge_by, answer_by, state, dealt_with_by, acknowledged_at, acknowledged_by, answer, answered_at, answered_by,"
                            + " version) VALUES (LEFT(MD5(UUID()), 6), RANDOM_BYTES(32), 'Nia Test', 'It was late', '', FALSE, 'EMAIL',"
                            + " 'nia@example.org', :t, DATE(:t), DATE(:t), 'ANSWERED', 'Ruth', :t, 'test', 'Sorry', :t, 'test', 0)"),
            Map.entry(
                    Kept.ENQUIRIES,
                    "INSERT INTO enquiry (reference, form_hash, person_id, asked_by, kind, words, asked_at, answer_by, state, answers, settled_at,"
                            + " version) VALUES (LEFT(MD5(UUID()), 6), RANDOM_BYTES(32), :p, 'test', 'UPDATE', 'When?', :t,"
                            + " :t + INTERVAL 72 HOUR, 'ANSWERED', 1, :t, 0)"),
            Map.entry(
                    Kept.SOONER_TIMES,
                    "INSERT INTO earlier_ask (offer_id, appointment_id, person_id, change_number, token_hash, asked_at, asked_on, version)"
                            + " SELECT MAX(o.id), (SELECT MAX(a.id) FROM appointment a), :p, 1, RANDOM_BYTES(32), :t, DATE(:t), 0 FROM earlier_offer o"),
            Map.entry(
                    Kept.ABSENCES,
                    "INSERT INTO home_absence (tenancy_id, first_date, let_in, key_holder_told, said_by, said_at, ended_at, ended_by, version)"
                            + " SELECT m.tenancy_id, DATE(:t), 'NOBODY', FALSE, 'test', :t, :t, 'test', 0 FROM tenancy_member m WHERE m.person_id = :p"),
            Map.entry(
                    Kept.MESSAGES,
                    "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at, give_up_at, created_at,"
                            + " version) VALUES (UUID(), 'TEST', 'TEXT', '', 'A text', 'SENT', 1, :t, :t, :t, 0)"),
            Map.entry(
                    Kept.INCOMING_TEXTS,
                    "INSERT INTO incoming_text (provider_id, way, sender, recipient, words, photos, safe, received_at, version)"
                            + " VALUES (UUID(), 'SMS', '', '', 'Yes', 0, FALSE, :t, 0)"),
            Map.entry(
                    Kept.TEXT_CONVERSATIONS,
                    "INSERT INTO text_conversation (number, safe, round, first_round, not_understood, changed_at, version)"
                            + " VALUES (LEFT(UUID(), 36), FALSE, 0, 0, 0, :t, 0)"),
            Map.entry(
                    Kept.STAFF_TASKS,
                    "INSERT INTO staff_task (task_key, kind, words, urgent, made_at, due_at, done_at, done_by, version)"
                            + " VALUES (UUID(), 'CALL', 'Ring', FALSE, :t, :t, :t, 'test', 0)"),
            Map.entry(
                    Kept.PAST_VISITS,
                    "INSERT INTO past_visit (reference, works_orders, property_id, operative_id, visit_type, trade_code, earliest_arrival,"
                            + " latest_arrival, minutes, outcome) SELECT UUID(), '', a.property_id, a.operative_id, (SELECT MIN(v.code) FROM"
                            + " visit_type v), 'ANY', :t, :t, 30, 'COMPLETED' FROM appointment a ORDER BY a.id DESC LIMIT 1"),
            Map.entry(
                    Kept.REFUSED_CELLS,
                    "INSERT INTO import_flaw (run_id, line, column_name, value, mend, refused) SELECT MAX(id), 1, '', '', '', TRUE FROM import_run"));

    @Test
    default void of_each_kind_what_is_old_goes_and_what_is_new_stays() {
        assertThat(Arrays.stream(Kept.values()).filter(kind -> !NO_ROWS_OF_THEIR_OWN.contains(kind)))
                .as("a kind that was added: give it a row here")
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        Home home = home();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        book(home, order(home, trade), someDay(), "09:00");
        Staff.newStaff(Role.ADVISER);
        Bookings.awaitQuiet();
        offer();
        Map<Kept, Long> old = rows(home, now().minus(Duration.ofDays(4_000)));
        Map<Kept, Long> fresh = rows(home, now().minus(Duration.ofDays(20)));

        Beans.the(RetentionRuns.class).ask(ADVISER);
        Beans.the(RetentionWork.class).run();

        assertThat(ROWS.keySet().stream().filter(kind -> isThere(kind, old.get(kind))))
                .as("kinds of which a row of 4,000 days ago is still there")
                .isEmpty();
        assertThat(ROWS.keySet().stream().filter(kind -> !isThere(kind, fresh.get(kind))))
                .as("kinds of which a row of 20 days ago is gone")
                .isEmpty();
    }

    private static void offer() {
        Timestamp at = Timestamp.from(now());
        Sql.change(
                "INSERT INTO earlier_offer (offer_key, hold_key, earliest_arrival, latest_arrival, made_at, held_until, state, settled_at,"
                        + " version) VALUES (LEFT(MD5(UUID()), 22), LEFT(MD5(UUID()), 22), ?, ?, ?, ?, 'ENDED', ?, 0)",
                at,
                at,
                at,
                at,
                at);
    }

    private static Map<Kept, Long> rows(Home home, Instant when) {
        Sql.change(
                "INSERT INTO import_run (reference, kind, mode, file_name, started_by, state, bytes_in_all, bytes_read, rows_read, rows_made,"
                        + " rows_changed, rows_unchanged, rows_refused, warnings, made_at, alive_at, finished_at, version)"
                        + " VALUES (LEFT(MD5(UUID()), 22), 'PEOPLE', 'GOOD_ROWS', 'x.csv', 'test', 'DONE', 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, 0)",
                Timestamp.from(when),
                Timestamp.from(when),
                Timestamp.from(when));
        Map<Kept, Long> ids = new EnumMap<>(Kept.class);
        ROWS.forEach((kind, insert) -> {
            String sql = insert.replace(":p", String.valueOf(home.personId()));
            Object[] moments = new Object[sql.split(":t", -1).length - 1];
            Arrays.fill(moments, Timestamp.from(when));
            assertThat(Sql.change(sql.replace(":t", "?"), moments))
                    .as(kind.name())
                    .isEqualTo(1);
            ids.put(kind, Sql.number("SELECT MAX(id) FROM " + table(kind)));
        });
        return ids;
    }

    private static boolean isThere(Kept kind, long id) {
        return Sql.number("SELECT COUNT(*) FROM " + table(kind) + " WHERE id = ?", id) == 1;
    }

    private static String table(Kept kind) {
        return ROWS.get(kind).split(" ", 4)[2];
    }
}
