package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.account.IdentityQuestion.ADDRESS;
import static org.doorstep.account.IdentityQuestion.BORN;
import static org.doorstep.account.IdentityQuestion.HELD_CONTACT;
import static org.doorstep.account.IdentityQuestion.LAST_VISIT;
import static org.doorstep.account.IdentityQuestion.NAME;
import static org.doorstep.account.IdentityQuestion.TENANCY_BEGAN;
import static org.doorstep.inside.Estate.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.account.Callers;
import org.doorstep.account.IdentityCheck.Said;
import org.doorstep.account.IdentityChecks;
import org.doorstep.account.IdentityChecks.NotPassed;
import org.doorstep.account.IdentityChecks.Passed;
import org.doorstep.account.IdentityChecks.Refused;
import org.doorstep.account.IdentityQuestion;
import org.doorstep.account.Recovering;
import org.doorstep.account.RecoveryCodes;
import org.doorstep.account.RecoveryCodes.Sent;
import org.doorstep.account.Role;
import org.doorstep.account.Sessions;
import org.doorstep.account.SignedInStaff;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactSource;
import org.junit.jupiter.api.Test;

/** Staff help somebody who lost phone and email, after questions; what was asked is recorded, and no answer. */
interface RecoveryTests {

    SignedInStaff ADVISER = colleague("advis", Role.ADVISER);
    SignedInStaff OFFICER = colleague("offic", Role.ACCESS_OFFICER);
    Set<IdentityQuestion> ENOUGH = EnumSet.of(NAME, BORN, TENANCY_BEGAN);
    Set<IdentityQuestion> NONE = EnumSet.noneOf(IdentityQuestion.class);

    @Test
    default void the_caller_is_found_by_rent_account_and_name_and_that_somebody_looked_is_recorded() {
        Home home = home();
        Callers callers = Beans.the(Callers.class);

        assertThat(callers.find(home.rentAccount().toLowerCase(), "sian OBRIEN", ADVISER))
                .get()
                .satisfies(found -> assertThat(found.person().reference()).isEqualTo(home.person()));
        assertThat(callers.find(home.rentAccount(), "Somebody Else", ADVISER)).isEmpty();
        assertThat(callers.findAgain(home().rentAccount(), home.person()))
                .as("another home's")
                .isEmpty();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE action = 'identity.look' AND for_whom = ?",
                        home.person()))
                .isEqualTo(1);
    }

    @Test
    default void three_right_answers_pass_if_one_is_more_than_a_name_a_birth_date_and_an_address() {
        Home home = home();

        assertThat(check(home, EnumSet.of(NAME, BORN, ADDRESS), NONE)).isInstanceOf(NotPassed.class);
        assertThat(check(home, EnumSet.of(NAME, TENANCY_BEGAN), NONE)).isInstanceOf(NotPassed.class);
        assertThat(check(home, ENOUGH, EnumSet.of(LAST_VISIT, HELD_CONTACT))).isInstanceOf(NotPassed.class);
        assertThat(check(home, ENOUGH, EnumSet.of(LAST_VISIT))).isInstanceOf(Passed.class);

        assertThat(Sql.rows(
                        "SELECT answered, missed, passed, checked_by FROM identity_check WHERE person_id = ? ORDER BY id DESC",
                        home.personId()))
                .hasSize(4)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("answered", "NAME,BORN,TENANCY_BEGAN")
                        .containsEntry("missed", "LAST_VISIT")
                        .containsEntry("checked_by", "staff:advis"));
        assertThat(Sql.rows("SELECT * FROM audit_trail WHERE for_whom = ?", home.person())
                        .toString())
                .doesNotContain("Siân", home.mobile(), home.born().toString());
    }

    @Test
    default void a_form_that_is_sent_twice_is_one_check() {
        Home home = home();
        String form = Keys.randomToken();
        Said said = new Said(ENOUGH, NONE, "");

        IdentityChecks.Result first = checks().record(form, home.person(), said, ADVISER);

        assertThat(checks().record(form, home.person(), said, ADVISER)).isEqualTo(first);
        assertThat(Sql.number("SELECT COUNT(*) FROM identity_check WHERE person_id = ?", home.personId()))
                .isEqualTo(1);
    }

    @Test
    default void after_five_failed_checks_there_are_no_more_until_a_day_later() {
        Home home = home();
        for (int i = 0; i < 5; i++) {
            assertThat(check(home, EnumSet.of(NAME), NONE)).isInstanceOf(NotPassed.class);
        }

        assertThat(check(home, ENOUGH, NONE)).isEqualTo(Refused.TOO_MANY);
        assertThat(check(home(), ENOUGH, NONE)).as("another person").isInstanceOf(Passed.class);
        Home yesterday = home();
        for (int i = 0; i < 5; i++) {
            written(yesterday, "AAAA3" + "ACDEF".charAt(i), false, Duration.ofDays(1));
        }
        assertThat(check(yesterday, ENOUGH, NONE)).as("a day later").isInstanceOf(Passed.class);
    }

    @Test
    default void a_code_read_back_replaces_the_contact_ends_what_was_signed_in_and_tells_the_old_one_nothing_more() {
        Home home = home();
        String fresh = home().mobile();
        String session = SignInTests.signIn(home);
        String check = passed(home, ADVISER, "");

        assertThat(codes().send(check, "0" + fresh.substring(3), ADVISER.author()))
                .isEqualTo(Sent.DONE);
        String code = codeAt(fresh);
        assertThat(recovering().confirm(check, code.equals("000000") ? "000001" : "000000", ADVISER.author()))
                .isEqualTo(Recovering.Result.WRONG_CODE);
        assertThat(recovering().confirm(check, code, ADVISER.author())).isEqualTo(Recovering.Result.DONE);

        assertThat(People.inUse(home)).containsExactly("MOBILE " + fresh + " ADVISER");
        assertThat(Beans.the(Sessions.class).use(session)).isEmpty();
        assertThat(texts(home.mobile()))
                .anyMatch(text -> text.contains("how we reach you was changed"))
                .noneMatch(text -> text.contains(fresh.substring(3)));
        assertThat(recovering().confirm(check, code, ADVISER.author()))
                .as("used twice")
                .isEqualTo(Recovering.Result.CODE_ENDED);
    }

    @Test
    default void a_check_counts_for_its_colleague_and_half_an_hour() {
        Home home = home();
        String check = passed(home, ADVISER, "");

        assertThat(codes().send(check, "a@example.org", OFFICER.author())).isEqualTo(Sent.CHECK_ENDED);
        String old = written(home, "AAAA4A", true, Duration.ofMinutes(30));

        assertThat(codes().send(old, "a@example.org", ADVISER.author())).isEqualTo(Sent.CHECK_ENDED);
        assertThat(recovering().confirm(old, "123456", ADVISER.author())).isEqualTo(Recovering.Result.CHECK_ENDED);
    }

    @Test
    default void five_wrong_codes_end_it_and_there_are_three_codes() {
        Home home = home();
        String fresh = home().mobile();
        String check = passed(home, ADVISER, "");
        codes().send(check, fresh, ADVISER.author());
        String code = codeAt(fresh);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 1; i <= 4; i++) {
            assertThat(recovering().confirm(check, wrong, ADVISER.author())).isEqualTo(Recovering.Result.WRONG_CODE);
        }

        assertThat(recovering().confirm(check, wrong, ADVISER.author())).isEqualTo(Recovering.Result.CODE_ENDED);
        assertThat(recovering().confirm(check, code, ADVISER.author())).isEqualTo(Recovering.Result.CODE_ENDED);
        assertThat(codes().send(check, fresh, ADVISER.author())).isEqualTo(Sent.DONE);
        assertThat(codes().send(check, fresh, ADVISER.author())).isEqualTo(Sent.DONE);
        assertThat(codes().send(check, fresh, ADVISER.author())).isEqualTo(Sent.TOO_MANY);
    }

    @Test
    default void where_a_safety_mark_stands_an_officer_says_why_and_the_old_contact_is_told_nothing() {
        Home home = home();
        String feared = home().mobile();
        String fresh = home().mobile();
        People.replaceMobile(home, feared, ContactSource.TENANT);
        Beans.the(ContactChange.class).markUnsafe(home.person(), ContactKind.MOBILE, feared, People.ADVISER);

        assertThat(check(home, ENOUGH, NONE)).isEqualTo(Refused.OFFICERS_ONLY);
        assertThat(record(home, new Said(ENOUGH, NONE, ""), OFFICER)).isEqualTo(Refused.REASON_MISSING);
        String check = passed(home, OFFICER, "Spoke to her support worker");
        assertThat(codes().send(check, feared, OFFICER.author())).isEqualTo(Sent.UNSAFE);
        codes().send(check, fresh, OFFICER.author());
        assertThat(recovering().confirm(check, codeAt(fresh), OFFICER.author())).isEqualTo(Recovering.Result.DONE);

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE ?", "recovered/" + check + "/%"))
                .isZero();
        assertThat(Sql.text("SELECT reason FROM identity_check WHERE reference = ?", check))
                .isEqualTo("Spoke to her support worker");
    }

    /** A check of this long ago; they cannot be changed, only added. */
    private static String written(Home home, String reference, boolean passed, Duration ago) {
        Sql.change(
                "INSERT INTO identity_check (reference, form_hash, person_id, answered, missed, passed, checked_at, checked_by)"
                        + " VALUES (?, ?, ?, 'NAME', 'BORN', ?, ?, ?)",
                reference,
                Keys.hashOfToken(Keys.randomToken()),
                home.personId(),
                passed,
                LocalDateTime.ofInstant(Estate.now().minus(ago), ZoneOffset.UTC),
                ADVISER.author().name());
        return reference;
    }

    private static IdentityChecks.Result check(
            Home home, Set<IdentityQuestion> answered, Set<IdentityQuestion> missed) {
        return record(home, new Said(answered, missed, ""), ADVISER);
    }

    private static String passed(Home home, SignedInStaff by, String reason) {
        return ((Passed) record(home, new Said(ENOUGH, NONE, reason), by)).reference();
    }

    private static IdentityChecks.Result record(Home home, Said said, SignedInStaff by) {
        return checks().record(Keys.randomToken(), home.person(), said, by);
    }

    private static String codeAt(String mobile) {
        return texts(mobile).get(0).replaceFirst("(?s).*code is ([0-9]{6})\\..*", "$1");
    }

    /** The newest first. */
    private static List<String> texts(String mobile) {
        Bookings.awaitQuiet();
        return Sql.rows("SELECT body FROM simulated_message WHERE recipient = ? ORDER BY id DESC", mobile).stream()
                .map(row -> (String) row.get("body"))
                .toList();
    }

    private static SignedInStaff colleague(String reference, Role role) {
        return new SignedInStaff(reference, "A Colleague", Set.of(role), Instant.EPOCH);
    }

    private static IdentityChecks checks() {
        return Beans.the(IdentityChecks.class);
    }

    private static RecoveryCodes codes() {
        return Beans.the(RecoveryCodes.class);
    }

    private static Recovering recovering() {
        return Beans.the(Recovering.class);
    }
}
