package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.NewContacts.adds;
import static org.doorstep.inside.NewContacts.author;
import static org.doorstep.inside.NewContacts.email;
import static org.doorstep.inside.NewContacts.mobile;
import static org.doorstep.inside.NewContacts.the;
import static org.doorstep.inside.NewContacts.toldOfChange;
import static org.doorstep.inside.People.inUse;

import java.util.List;
import org.doorstep.booking.Appointment;
import org.doorstep.tenancy.ConfirmingContact;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactChange.Changed;
import org.doorstep.tenancy.ContactKeeping;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.PreferredChannel;
import org.doorstep.tenancy.Wishes;
import org.doorstep.tenancy.Wishing;
import org.junit.jupiter.api.Test;

/** Changing how somebody is reached puts nobody at risk; what they say of it outlives each load. */
interface ContactTests {

    @Test
    default void the_old_mobile_is_told_that_it_is_used_no_more_and_not_what_is_used_instead() {
        Home home = home();
        adds(
                home.signedIn(),
                mobile("07700 900871", the(home, ContactKind.MOBILE).reference()));

        assertThat(toldOfChange(home.mobile())).hasSize(1).first().asString().contains("we will not use this number");
        assertThat(Sql.rows("SELECT body FROM outbox_message WHERE recipient = ?", home.mobile()))
                .noneMatch(row -> String.valueOf(row.get("body")).contains("871"));
    }

    @Test
    default void an_adviser_who_changes_it_tells_the_old_one_too() {
        Home home = home();

        People.replaceMobile(home, "07700 900872", ContactSource.ADVISER);

        assertThat(toldOfChange(home.mobile())).hasSize(1);
    }

    @Test
    default void nothing_is_told_where_a_safety_flag_stands() {
        Home home = home();
        String address = NewContacts.email();
        adds(home.signedIn(), email(address, null));
        Beans.the(ContactChange.class).markUnsafe(home.person(), ContactKind.EMAIL, address, People.ADVISER);

        adds(
                home.signedIn(),
                mobile("07700 900873", the(home, ContactKind.MOBILE).reference()));

        assertThat(inUse(home)).containsExactly("MOBILE +447700900873 TENANT");
        assertThat(toldOfChange(home.mobile())).isEmpty();
        assertThat(toldOfChange(address)).isEmpty();
    }

    @Test
    default void one_that_works_no_more_is_told_once_so_that_a_thief_cannot_silence_it_and_then_never_again() {
        Home home = home();
        ContactPoint old = the(home, ContactKind.MOBILE);
        assertThat(keeping().mark(home.person(), old.reference(), false, false, author(home.signedIn())))
                .isEqualTo(Changed.DONE);
        assertThat(inUse(home)).isEmpty();
        assertThat(toldOfChange(home.mobile())).hasSize(1);

        adds(home.signedIn(), mobile("07700 900874", old.reference()));

        assertThat(toldOfChange(home.mobile())).hasSize(1);
        assertThat(inUse(home)).containsExactly("MOBILE +447700900874 TENANT");
    }

    @Test
    default void a_load_neither_revives_what_works_no_more_nor_forgets_what_was_said_of_it() {
        for (var load : OneTruthTests.WAYS) {
            Home broken = home();
            keeping().mark(broken.person(), the(broken, ContactKind.MOBILE).reference(), false, false, People.ADVISER);
            load.accept(broken, new String[] {broken.mobile()});
            load.accept(broken, new String[] {});
            load.accept(broken, new String[] {broken.mobile()});
            assertThat(inUse(broken)).isEmpty();

            Home spoken = home();
            String reference = the(spoken, ContactKind.MOBILE).reference();
            keeping().mark(spoken.person(), reference, true, true, People.ADVISER);
            Beans.the(ConfirmingContact.class).confirm(spoken.person(), reference, People.ADVISER);
            load.accept(spoken, new String[] {spoken.mobile()});
            assertThat(the(spoken, ContactKind.MOBILE).mayLeaveMessage()).isTrue();
            assertThat(the(spoken, ContactKind.MOBILE).lastConfirmedAt()).isNotNull();

            Home removed = home();
            keeping().remove(removed.person(), the(removed, ContactKind.MOBILE).reference(), People.ADVISER);
            load.accept(removed, new String[] {removed.mobile()});
            assertThat(inUse(removed)).isEmpty();
        }
    }

    @Test
    default void one_tap_confirms_and_pressed_twice_it_is_written_once_and_anothers_is_not_found() {
        Home home = home();
        Home other = home();
        String reference = the(home, ContactKind.MOBILE).reference();
        ConfirmingContact confirming = Beans.the(ConfirmingContact.class);

        List<Changed> taps = AtOnce.all(2, i -> confirming.confirm(home.person(), reference, author(home.signedIn())));

        assertThat(taps).contains(Changed.DONE);
        assertThat(the(home, ContactKind.MOBILE).lastConfirmedAt()).isNotNull();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE about = ? AND action = 'contact.confirm'",
                        home.person()))
                .isEqualTo(1);
        assertThat(confirming.confirm(other.person(), reference, author(other.signedIn())))
                .isEqualTo(Changed.NO_SUCH_CONTACT);
        assertThat(keeping().find(other.person(), reference)).isEmpty();
        assertThat(keeping().remove(other.person(), reference, author(other.signedIn())))
                .isEqualTo(Changed.NO_SUCH_CONTACT);
        assertThat(keeping().mark(other.person(), reference, true, false, author(other.signedIn())))
                .isEqualTo(Changed.NO_SUCH_CONTACT);
    }

    @Test
    default void a_booking_is_told_by_the_channel_that_somebody_prefers() {
        String trade = Estate.newTrade();
        Estate.operative(trade, Estate.someDay(), "08:00", "17:00");
        Home home = home();
        String address = NewContacts.email();
        adds(home.signedIn(), email(address, null));

        Appointment first = Bookings.book(home, Estate.order(home, trade), Estate.someDay(), "09:00");
        assertThat(recipients(first)).containsExactly(home.mobile());
        Beans.the(Wishing.class)
                .change(home.person(), wishes -> wishes.by(PreferredChannel.EMAIL), author(home.signedIn()));
        Appointment second = Bookings.book(home, Estate.order(home, trade), Estate.someDay(), "13:00");

        assertThat(recipients(second)).containsExactly(address);
    }

    @Test
    default void wishes_are_kept_once_a_person_and_written_down_without_what_they_are() {
        Home home = home();
        Wishing wishing = Beans.the(Wishing.class);

        AtOnce.all(3, i -> {
            wishing.change(home.person(), wishes -> wishes.in("pl", true), author(home.signedIn()));
            return i;
        });
        wishing.change(home.person(), wishes -> wishes.as(true, false, true), author(home.signedIn()));

        assertThat(wishing.of(home.person())).isEqualTo(new Wishes(null, "pl", "pl", true, false, true, false));
        assertThat(Sql.number("SELECT COUNT(*) FROM person_wish WHERE person_id = ?", home.personId()))
                .isEqualTo(1);
        assertThat(Sql.rows(
                        "SELECT was, became FROM audit_trail WHERE about = ? AND action = 'person.wish'",
                        home.person()))
                .hasSize(2)
                .noneMatch(row -> row.values().toString().contains("=pl"));
    }

    @Test
    default void a_safe_contact_shows_on_no_page_by_the_way_and_silences_the_old_number() {
        Home home = home();
        SafePhone.of(home).set(true);

        assertThat(keeping().findBest(home.person())).isEmpty();
        assertThat(keeping().of(home.person())).extracting(ContactPoint::value).containsExactly(home.mobile());
        People.replaceMobile(home, "07700 900875", ContactSource.ADVISER);

        assertThat(toldOfChange(home.mobile())).isEmpty();
    }

    private static List<String> recipients(Appointment appointment) {
        return Sql.rows("SELECT recipient FROM outbox_message WHERE about = ?", appointment.reference()).stream()
                .map(row -> (String) row.get("recipient"))
                .toList();
    }

    private static ContactKeeping keeping() {
        return Beans.the(ContactKeeping.class);
    }
}
