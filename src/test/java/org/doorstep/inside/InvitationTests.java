package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.account.Invitations;
import org.doorstep.account.Invitations.Invited;
import org.junit.jupiter.api.Test;

/** Who is invited to create an account: whoever holds a tenancy and has none, each once. */
interface InvitationTests {

    @Test
    default void whoever_holds_a_tenancy_and_has_no_account_is_invited_once() {
        Home home = home();
        Home signedUp = home();
        SignInTests.signIn(signedUp);

        assertThat(invited())
                .contains(home.person())
                .doesNotContain(signedUp.person())
                .doesNotHaveDuplicates();
    }

    @Test
    default void whoever_has_left_or_has_an_unsafe_contact_is_not() {
        Home left = home();
        Home unsafe = home();
        Sql.change(
                "UPDATE tenancy SET end_date = ? WHERE property_id = ?",
                Estate.today().minusDays(1),
                left.propertyId());
        Sql.change("UPDATE contact_point SET safe = FALSE WHERE person_id = ?", unsafe.personId());

        assertThat(invited()).doesNotContain(left.person(), unsafe.person());
    }

    @Test
    default void a_household_member_is_not_and_of_two_tenancies_the_newest_counts() {
        Home older = home();
        Home newer = home();
        Home member = home();
        Sql.change("UPDATE tenancy SET start_date = '2022-01-01' WHERE property_id = ?", newer.propertyId());
        Sql.change(
                "INSERT INTO tenancy_member (tenancy_id, person_id, role) SELECT t.id, ?, 'TENANT' FROM tenancy t WHERE t.property_id = ?",
                older.personId(),
                newer.propertyId());
        Sql.change("UPDATE tenancy_member SET role = 'HOUSEHOLD_MEMBER' WHERE person_id = ?", member.personId());
        String newerLine = Sql.text("SELECT address_lines FROM property WHERE id = ?", newer.propertyId());

        assertThat(invited()).doesNotContain(member.person()).containsOnlyOnce(older.person());
        assertThat(all())
                .filteredOn(each -> each.reference().equals(older.person()))
                .extracting(each -> String.join("\n", each.addressLines()))
                .containsExactly(newerLine);
    }

    @Test
    default void the_count_is_of_those_who_are_invited_and_a_patch_is_a_part_of_it() {
        Home home = home();
        Sql.change("UPDATE property SET patch = 'Lantern' WHERE id = ?", home.propertyId());
        List<Invitations.Batch> batches = invitations().batches("");

        assertThat(batches.get(batches.size() - 1).last()).isEqualTo(all().size());
        assertThat(batches.get(0)).isEqualTo(new Invitations.Batch(1, Math.min(500, all().size()), ""));
        assertThat(invitations().batches("Lantern")).containsExactly(new Invitations.Batch(1, 1, ""));
        assertThat(invitations().after("Lantern", ""))
                .extracting(Invited::reference)
                .containsExactly(home.person());
        assertThat(invitations().after("Lantern", home.person())).isEmpty();
        assertThat(invitations().patches()).contains("Lantern");
    }

    private static List<String> invited() {
        return all().stream().map(Invited::reference).toList();
    }

    private static List<Invited> all() {
        List<Invited> all = new ArrayList<>();
        List<Invited> some = invitations().after("", "");
        while (!some.isEmpty()) {
            all.addAll(some);
            some = invitations().after("", some.get(some.size() - 1).reference());
        }
        return all;
    }

    private static Invitations invitations() {
        return Beans.the(Invitations.class);
    }
}
