package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Staff.PASSWORD;
import static org.doorstep.inside.Staff.SOMEBODY;
import static org.doorstep.inside.Staff.newStaff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.account.Role;
import org.doorstep.account.StaffAccounts.Added;
import org.doorstep.account.StaffList;
import org.doorstep.account.StaffSigningIn;
import org.doorstep.account.StaffSigningIn.Refused;
import org.doorstep.account.StaffSigningIn.SignedIn;
import org.doorstep.account.StaffSigningIn.TooMany;
import org.doorstep.account.StartingStaff;
import org.junit.jupiter.api.Test;

/** Staff get in by a password that nobody else knows, and guesses are counted. */
interface StaffSignInTests {

    @Test
    default void the_password_that_they_set_by_their_link_signs_them_in() {
        Staff staff = newStaff(Role.ADVISER);

        String token = staff.token();

        assertThat(Staff.sessions().use(token)).get().satisfies(who -> {
            assertThat(who.reference()).isEqualTo(staff.reference());
            assertThat(who.roles()).containsExactly(Role.ADVISER);
        });
        assertThat(staff.signsInFrom(staff.address(), PASSWORD.toUpperCase())).isInstanceOf(Refused.class);
    }

    @Test
    default void neither_password_nor_link_nor_token_is_kept() {
        int number = Staff.nextNumber();
        Added added = (Added) Staff.accounts()
                .add("Kept" + number + "@Example.org ", "Kept " + number, Set.of(Role.PLANNER), SOMEBODY);
        Staff.passwords().set(added.link(), PASSWORD);
        Staff staff = new Staff("kept" + number + "@example.org", added.reference(), "198.51.100." + number);
        String token = staff.token();

        assertThat(Sql.text("SELECT password_hash FROM staff_account WHERE reference = ?", added.reference()))
                .startsWith("$argon2id$")
                .doesNotContain(PASSWORD);
        assertThat(Sql.number("SELECT COUNT(*) FROM staff_password_link WHERE token_hash = ?", (Object)
                        Keys.hashOfToken(added.link())))
                .isEqualTo(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM staff_session WHERE token_hash = ?", (Object) Keys.hashOfToken(token)))
                .isEqualTo(1);
        assertThat(Sql.rows(
                        "SELECT actor, action, was, became, detail FROM audit_trail WHERE about = ?",
                        "staff:" + added.reference()))
                .hasSize(3)
                .allSatisfy(deed -> assertThat(deed.toString())
                        .doesNotContain(PASSWORD, added.link(), token, "Kept", "example.org"));
    }

    @Test
    default void
            an_address_that_is_known_one_that_is_not_and_one_without_a_password_are_answered_alike_after_the_same_steps() {
        Staff staff = newStaff(Role.ADVISER);
        Staff nobody = new Staff("nobody@example.org", "", "203.0.113.1");
        Staff.accounts().add("invited@example.org", "Invited Only", Set.of(Role.ADVISER), SOMEBODY);
        Staff invited = new Staff("invited@example.org", "", "203.0.113.2");

        List<String> known = steps(staff);

        assertThat(known).containsExactly("INSERT password_try", "SELECT password_try", "SELECT staff_account");
        assertThat(steps(nobody)).isEqualTo(known);
        assertThat(steps(invited)).isEqualTo(known);
        assertThat(staff.signsIn("wrong")).isEqualTo(nobody.signsIn("wrong")).isEqualTo(invited.signsIn("wrong"));
    }

    @Test
    default void after_five_failures_from_one_place_even_the_right_password_waits_an_hour_but_not_elsewhere() {
        Staff staff = newStaff(Role.ADVISER);
        for (int i = 0; i < 5; i++) {
            assertThat(staff.signsIn("wrong")).isInstanceOf(Refused.class);
        }

        assertThat(staff.signsIn(PASSWORD)).isInstanceOf(TooMany.class);
        assertThat(staff.signsInFrom("2001:db8::1", PASSWORD))
                .as("from elsewhere")
                .isInstanceOf(SignedIn.class);
        Sql.change("UPDATE password_try SET tried_at = tried_at - INTERVAL 1 HOUR WHERE address = ?", staff.address());
        assertThat(staff.signsIn(PASSWORD)).as("an hour later").isInstanceOf(SignedIn.class);
    }

    @Test
    default void twenty_failures_from_many_places_close_an_account_for_an_hour_and_so_do_twenty_of_one_place() {
        Staff staff = newStaff(Role.ADVISER);
        for (int i = 0; i < 20; i++) {
            assertThat(staff.signsInFrom("192.0.2." + i, "wrong")).isInstanceOf(Refused.class);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(new Staff("guess" + i + "@example.org", "", "192.0.2.200").signsIn("wrong"))
                    .isInstanceOf(Refused.class);
        }

        assertThat(staff.signsInFrom("192.0.2.100", PASSWORD)).isInstanceOf(TooMany.class);
        assertThat(newStaff(Role.ADVISER).signsInFrom("192.0.2.200", PASSWORD)).isInstanceOf(TooMany.class);
    }

    @Test
    default void twelve_guesses_at_once_are_five_guesses() {
        Staff staff = newStaff(Role.ADVISER);

        List<StaffSigningIn.Result> results = AtOnce.all(12, i -> staff.signsIn("guess " + i));

        assertThat(results.stream().filter(Refused.class::isInstance).count()).isLessThanOrEqualTo(5);
        assertThat(results).hasOnlyElementsOfTypes(Refused.class, TooMany.class);
    }

    @Test
    default void signing_in_forgives_what_was_mistyped_before() {
        Staff staff = newStaff(Role.ADVISER);

        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                staff.signsIn("wrong");
            }
            assertThat(staff.signsIn(PASSWORD)).isInstanceOf(SignedIn.class);
        }
    }

    @Test
    default void a_session_ends_after_15_idle_minutes_by_signing_out_and_when_the_account_is_switched_off() {
        Staff staff = newStaff(Role.ADVISER);
        String idle = staff.token();
        String signedOut = staff.token();
        String open = staff.token();
        assertThat(Beans.the(StaffList.class).openSessions(staff.reference())).hasSize(3);

        Sql.change(
                "UPDATE staff_session SET last_used_at = ? WHERE token_hash = ?",
                LocalDateTime.ofInstant(Estate.now().minus(Duration.ofMinutes(15)), ZoneOffset.UTC),
                Keys.hashOfToken(idle));
        Staff.sessions().end(signedOut);

        assertThat(Staff.sessions().use(idle)).isEmpty();
        assertThat(Staff.sessions().use(signedOut)).isEmpty();
        assertThat(Staff.sessions().use(open)).isPresent();
        Staff.accounts().switchOff(staff.reference(), SOMEBODY);
        assertThat(Staff.sessions().use(open)).isEmpty();
        assertThat(staff.signsIn(PASSWORD)).isInstanceOf(Refused.class);
        Staff.accounts().switchOn(staff.reference(), SOMEBODY);
        assertThat(Staff.sessions().use(open)).as("what has ended stays ended").isEmpty();
        assertThat(staff.signsIn(PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    default void a_hash_of_older_parameters_is_made_anew_when_its_owner_signs_in() {
        Staff staff = newStaff(Role.ADVISER);
        Sql.change(
                "UPDATE staff_account SET password_hash = ? WHERE reference = ?",
                Password.hash(PASSWORD)
                        .addRandomSalt(16)
                        .with(Argon2Function.getInstance(
                                8 * 1024, 1, 1, 32, Argon2.ID, Argon2Function.ARGON2_VERSION_13))
                        .getResult(),
                staff.reference());

        assertThat(staff.signsIn(PASSWORD)).isInstanceOf(SignedIn.class);

        assertThat(Sql.text("SELECT password_hash FROM staff_account WHERE reference = ?", staff.reference()))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(staff.signsIn(PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    default void accounts_of_the_demo_open_nothing_where_it_is_not_the_demo() {
        StartingStaff starting = Beans.the(StartingStaff.class);
        starting.putDemo("demo@northtown.example", "Demo Admin", Role.ADMINISTRATOR, PASSWORD);
        Staff demo = new Staff("demo@northtown.example", "", "203.0.113.9");

        assertThat(demo.signsIn(PASSWORD)).as("before they are switched off").isInstanceOf(Refused.class);
        assertThat(starting.switchDemoOff()).isEqualTo(1);
        assertThat(starting.switchDemoOff()).isZero();
        assertThat(demo.signsIn(PASSWORD)).isInstanceOf(Refused.class);
    }

    private static List<String> steps(Staff staff) {
        return SignInTests.shapes(StatementCount.during(() -> staff.signsIn("wrong")));
    }
}
