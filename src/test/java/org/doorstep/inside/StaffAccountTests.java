package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Staff.PASSWORD;
import static org.doorstep.inside.Staff.SOMEBODY;
import static org.doorstep.inside.Staff.newStaff;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.account.Role;
import org.doorstep.account.SettingPassword;
import org.doorstep.account.StaffAccounts;
import org.doorstep.account.StaffAccounts.Added;
import org.doorstep.account.StaffAccounts.ChangeResult;
import org.doorstep.account.StaffAccounts.EmailTaken;
import org.doorstep.account.StaffSigningIn.Refused;
import org.doorstep.account.StaffSigningIn.SignedIn;
import org.doorstep.account.StartingStaff;
import org.junit.jupiter.api.Test;

/** What an administrator does with accounts, and what cannot be done: there is always an administrator left. */
interface StaffAccountTests {

    @Test
    default void a_link_works_once_within_a_day_and_ends_with_the_next() {
        Staff staff = newStaff(Role.ADVISER);
        String before = Staff.accounts().newLink(staff.reference(), SOMEBODY).orElseThrow();
        String link = Staff.accounts().newLink(staff.reference(), SOMEBODY).orElseThrow();
        String open = staff.token();

        assertThat(Staff.passwords().set(before, "an older kettle entirely"))
                .isEqualTo(SettingPassword.Result.LINK_ENDED);
        assertThat(Staff.passwords().set(link, "short")).isEqualTo(SettingPassword.Result.TOO_SHORT);
        assertThat(Staff.passwords().whose(link))
                .as("a refused password spends nothing")
                .contains(staff.email());
        assertThat(Staff.passwords().set(link, "an older kettle entirely")).isEqualTo(SettingPassword.Result.DONE);
        assertThat(Staff.passwords().set(link, "a newer kettle entirely")).isEqualTo(SettingPassword.Result.LINK_ENDED);
        assertThat(Staff.sessions().use(open)).as("the old password's sessions").isEmpty();
        assertThat(staff.signsIn(PASSWORD)).isInstanceOf(Refused.class);
        assertThat(staff.signsIn("an older kettle entirely")).isInstanceOf(SignedIn.class);
    }

    @Test
    default void a_link_is_over_after_24_hours() {
        Staff staff = newStaff(Role.ADVISER);
        String link = Staff.accounts().newLink(staff.reference(), SOMEBODY).orElseThrow();

        Sql.change(
                "UPDATE staff_password_link SET expires_at = ? WHERE token_hash = ?",
                LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC),
                Keys.hashOfToken(link));

        assertThat(Staff.passwords().whose(link)).isEmpty();
        assertThat(Staff.passwords().set(link, "a newer kettle entirely")).isEqualTo(SettingPassword.Result.LINK_ENDED);
    }

    @Test
    default void one_address_has_one_account() {
        Staff staff = newStaff(Role.ADVISER);

        assertThat(Staff.accounts().add(" " + staff.email().toUpperCase(), "Somebody Else", Set.of(), SOMEBODY))
                .isEqualTo(new EmailTaken(staff.reference()));
        List<StaffAccounts.AddResult> twice = AtOnce.all(
                4, i -> Staff.accounts().add("at-once@example.org", "At Once", Set.of(Role.PLANNER), SOMEBODY));
        assertThat(twice.stream().filter(Added.class::isInstance)).hasSize(1);
    }

    @Test
    default void roles_count_from_the_next_use_of_a_session() {
        Staff staff = newStaff(Role.ADVISER);
        String token = staff.token();

        Staff.accounts().change(staff.reference(), "Another Name", EnumSet.of(Role.PLANNER, Role.MANAGER), SOMEBODY);

        assertThat(Staff.sessions().use(token).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.PLANNER, Role.MANAGER);
        assertThat(Sql.rows(
                        "SELECT was, became FROM audit_trail WHERE action = 'staff.change' AND about = ?",
                        "staff:" + staff.reference()))
                .singleElement()
                .asString()
                .contains("roles=[ADVISER]", "roles=[PLANNER, MANAGER]")
                .doesNotContain("Another");
    }

    @Test
    default void two_administrators_who_put_each_other_out_at_once_leave_one() {
        Sql.change("UPDATE staff_account SET active = FALSE");
        List<Staff> both = List.of(newStaff(Role.ADMINISTRATOR), newStaff(Role.ADMINISTRATOR));

        List<ChangeResult> results = AtOnce.all(
                2,
                i -> i == 0
                        ? Staff.accounts().switchOff(both.get(1).reference(), SOMEBODY)
                        : Staff.accounts().change(both.get(0).reference(), "Nobody", Set.of(Role.MANAGER), SOMEBODY));

        assertThat(results).containsExactlyInAnyOrder(ChangeResult.DONE, ChangeResult.LAST_ADMINISTRATOR);
    }

    @Test
    default void the_environment_lets_the_first_administrator_in_only_while_there_is_none() {
        Sql.change("UPDATE staff_account SET active = FALSE");
        StartingStaff starting = Beans.the(StartingStaff.class);
        String token = Keys.randomToken();

        assertThat(starting.letFirstAdministratorIn("first@example.org", token)).isTrue();
        assertThat(starting.letFirstAdministratorIn("first@example.org", token))
                .as("a second start")
                .isTrue();
        assertThat(Staff.passwords().set(token, PASSWORD)).isEqualTo(SettingPassword.Result.DONE);

        assertThat(starting.letFirstAdministratorIn("first@example.org", token)).isFalse();
        assertThat(starting.letFirstAdministratorIn("second@example.org", Keys.randomToken()))
                .isFalse();
        assertThat(Staff.passwords().whose(token)).isEmpty();
        assertThat(new Staff("first@example.org", "", "203.0.113.7").signsIn(PASSWORD))
                .isInstanceOf(SignedIn.class);
    }
}
