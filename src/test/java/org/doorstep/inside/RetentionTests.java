package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.Estate.today;
import static org.doorstep.inside.People.ADVISER;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorstep.privacy.Kept;
import org.doorstep.privacy.Retention;
import org.doorstep.privacy.Retention.Due;
import org.doorstep.privacy.RetentionRuns;
import org.doorstep.privacy.RetentionRuns.Run;
import org.doorstep.privacy.RetentionTerms;
import org.doorstep.privacy.RetentionWork;
import org.junit.jupiter.api.Test;

/** What is about people goes when it was kept long enough, not before, and only when somebody says so. */
interface RetentionTests {

    @Test
    default void every_kind_has_a_time_and_can_be_counted() {
        assertThat(Kept.values()).allSatisfy(kind -> assertThat(
                        Beans.the(RetentionTerms.class).of(kind).isNegative())
                .isFalse());
        assertThat(Beans.the(Retention.class).report()).extracting(Due::kind).containsExactly(Kept.values());
    }

    @Test
    default void the_report_says_how_many_and_since_when_and_changes_nothing() {
        Home home = home();
        Instant old = now().minus(Duration.ofDays(4_000));
        session(home, old);
        Map<String, Long> before = Sql.sumsOfAllTables();

        Due due = due(Kept.SESSIONS);

        assertThat(due.count()).isEqualTo(1);
        assertThat(Duration.between(old, due.oldest()).abs()).isLessThan(Duration.ofSeconds(1));
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
        remove();
    }

    @Test
    default void what_is_over_goes_and_what_is_not_stays() {
        Home home = home();
        session(home, now().minus(Duration.ofDays(32)));
        session(home, now().minus(Duration.ofDays(29)));
        code(home, now().minus(Duration.ofDays(32)));
        message("old/" + home.person(), now().minus(Duration.ofDays(800)));
        message("new/" + home.person(), now().minus(Duration.ofDays(600)));

        Run run = remove();

        assertThat(run.removed()).isGreaterThanOrEqualTo(3);
        assertThat(Sql.number("SELECT COUNT(*) FROM signed_in_session WHERE person_id = ?", home.personId()))
                .isEqualTo(1);
        assertThat(Sql.number("SELECT COUNT(*) FROM one_time_code WHERE person_id = ?", home.personId()))
                .isZero();
        assertThat(Sql.rows(
                        "SELECT message_key AS k FROM outbox_message WHERE message_key IN (?, ?)",
                        "old/" + home.person(),
                        "new/" + home.person()))
                .extracting(row -> row.get("k"))
                .containsExactly("new/" + home.person());
        assertThat(due(Kept.SESSIONS).count()).isZero();
        assertThat(Sql.text(
                        "SELECT detail FROM audit_trail WHERE action = 'retention.finish' ORDER BY id DESC LIMIT 1"))
                .contains("sessions=1", "sign-in-codes=1", "messages=1");
    }

    @Test
    default void more_than_one_batch_goes_in_one_run() {
        Sql.change(
                "INSERT INTO password_try (account_key, address, tried_at, counts) SELECT RANDOM_BYTES(32), '192.0.2.1', ?, FALSE"
                        + " FROM information_schema.columns LIMIT 1100",
                Timestamp.from(now().minus(Duration.ofDays(4_000))));
        long tries = due(Kept.PASSWORD_TRIES).count();
        assertThat(tries).isGreaterThan(1_000);

        assertThat(remove().removed()).isGreaterThanOrEqualTo(tries);

        assertThat(due(Kept.PASSWORD_TRIES).count()).isZero();
    }

    @Test
    default void asking_twice_is_one_run_and_each_is_recorded() {
        Beans.the(RetentionRuns.class).ask(ADVISER);
        Run first = Beans.the(RetentionRuns.class).underWay().orElseThrow();
        Beans.the(RetentionRuns.class).ask(ADVISER);

        assertThat(Beans.the(RetentionRuns.class).underWay().orElseThrow().number())
                .isEqualTo(first.number());
        Beans.the(RetentionWork.class).run();
        assertThat(Beans.the(RetentionRuns.class).underWay()).isEmpty();
        assertThat(Beans.the(RetentionRuns.class).last(1).get(0).finishedAt()).isNotNull();
    }

    @Test
    default void whose_last_tenancy_ended_six_years_ago_is_erased_and_nobody_else() {
        Home gone = home();
        Home left = home();
        Home back = home();
        ended(gone, 2_300);
        ended(left, 2_000);
        ended(back, 2_300);
        Sql.change(
                "INSERT INTO tenancy_member (tenancy_id, person_id, role) SELECT t.id, p.id, 'JOINT_TENANT' FROM tenancy t, person p"
                        + " WHERE t.property_id = ? AND p.person_reference = ?",
                home().propertyId(),
                back.person());
        assertThat(due(Kept.FORMER_TENANTS).count()).isEqualTo(1);

        remove();

        assertThat(List.of(nameOf(gone), nameOf(left), nameOf(back)))
                .containsExactly("Erased person", "Siân O’Brien", "Siân O’Brien");
        assertThat(due(Kept.FORMER_TENANTS).count()).isZero();
    }

    @Test
    default void what_only_grows_is_left_to_the_owner_of_the_database() {
        assertThat(Kept.values())
                .filteredOn(Kept::isForOwner)
                .containsExactly(Kept.VISITS, Kept.DELIVERIES, Kept.TRAIL);
        long lines = Sql.number("SELECT COUNT(*) FROM audit_trail");

        remove();

        assertThat(Sql.number("SELECT COUNT(*) FROM audit_trail")).isGreaterThan(lines);
    }

    @Test
    default void what_is_over_is_found_by_an_index_where_there_is_much() {
        Map.of(
                        "outbox_message", "created_at",
                        "sign_in_attempt", "asked_at",
                        "signed_in_session", "last_used_at",
                        "visit_link", "ends_at",
                        "password_try", "tried_at",
                        "slot_hold", "expires_at",
                        "past_visit", "earliest_arrival",
                        "tenancy", "end_date")
                .forEach((table, column) -> assertThat(Sql.rows(
                                "SELECT index_name FROM information_schema.statistics"
                                        + " WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ? AND seq_in_index = 1",
                                table,
                                column))
                        .as(table)
                        .isNotEmpty());
    }

    private static Run remove() {
        Beans.the(RetentionRuns.class).ask(ADVISER);
        Beans.the(RetentionWork.class).run();
        return Beans.the(RetentionRuns.class).last(1).get(0);
    }

    private static Due due(Kept kind) {
        return Beans.the(Retention.class).report().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void session(Home home, Instant used) {
        Sql.change(
                "INSERT INTO signed_in_session (token_hash, person_id, tenancy_id, started_at, last_used_at)"
                        + " VALUES (RANDOM_BYTES(32), ?, ?, ?, ?)",
                home.personId(),
                home.signedIn().tenancyId(),
                Timestamp.from(used),
                Timestamp.from(used));
    }

    private static void code(Home home, Instant asked) {
        Sql.change(
                "INSERT INTO sign_in_attempt (browser_hash, identity_key, asked_at, expires_at, wrong_codes, version, address)"
                        + " VALUES (RANDOM_BYTES(32), ?, ?, ?, 0, 0, '')",
                "old " + home.person(),
                Timestamp.from(asked),
                Timestamp.from(asked));
        Sql.change(
                "INSERT INTO one_time_code (attempt_id, person_id, salt, code_hash) SELECT id, ?, RANDOM_BYTES(16), RANDOM_BYTES(32)"
                        + " FROM sign_in_attempt WHERE identity_key = ?",
                home.personId(),
                "old " + home.person());
    }

    private static void message(String key, Instant written) {
        Timestamp at = Timestamp.from(written);
        Sql.change(
                "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at, give_up_at,"
                        + " created_at, version) VALUES (?, 'TEST', 'TEXT', '', 'A text', 'SENT', 1, ?, ?, ?, 0)",
                key,
                at,
                at,
                at);
    }

    private static void ended(Home home, int daysAgo) {
        Sql.change(
                "UPDATE tenancy SET start_date = '2010-01-04', end_date = ? WHERE property_id = ?",
                today().minusDays(daysAgo),
                home.propertyId());
    }

    private static String nameOf(Home home) {
        return Sql.text("SELECT full_name FROM person WHERE person_reference = ?", home.person());
    }
}
