package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.NewContacts.adds;
import static org.doorstep.inside.NewContacts.asked;
import static org.doorstep.inside.NewContacts.codeOf;
import static org.doorstep.inside.NewContacts.email;
import static org.doorstep.inside.NewContacts.give;
import static org.doorstep.inside.NewContacts.mobile;
import static org.doorstep.inside.NewContacts.not;
import static org.doorstep.inside.NewContacts.prove;
import static org.doorstep.inside.NewContacts.the;
import static org.doorstep.inside.NewContacts.toldOfChange;
import static org.doorstep.inside.People.inUse;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.doorstep.account.ProvingContact.CodeSent;
import org.doorstep.account.ProvingContact.Given;
import org.doorstep.account.ProvingContact.Kept;
import org.doorstep.account.ProvingContact.NotKept;
import org.doorstep.account.ProvingContact.Proved;
import org.doorstep.account.ProvingContact.TooManyCodes;
import org.doorstep.account.SignedInPerson;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactChange.Changed;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.NewContact;
import org.junit.jupiter.api.Test;

/** A new way to be reached is proved before it counts, and nobody's phone is filled with codes. */
interface NewContactTests {

    @Test
    default void a_new_mobile_counts_only_once_its_code_was_typed() {
        Home home = home();
        SignedInPerson who = home.signedIn();
        String old = the(home, ContactKind.MOBILE).reference();

        String proof = asked(who, mobile("07700 900881", old));
        assertThat(inUse(home)).containsExactly("MOBILE " + home.mobile() + " HOUSING_SYSTEM");
        assertThat(prove(who, proof, not(codeOf(proof)))).isEqualTo(Proved.WRONG_CODE);
        assertThat(inUse(home)).hasSize(1);
        assertThat(prove(who, proof, codeOf(proof))).isEqualTo(Proved.DONE);

        assertThat(inUse(home)).containsExactly("MOBILE +447700900881 TENANT");
        assertThat(the(home, ContactKind.MOBILE).lastConfirmedAt()).isNotNull();
        assertThat(Sql.text(
                        "SELECT became FROM audit_trail WHERE about = ? AND action = 'contact.replace'", home.person()))
                .contains("MOBILE \u2026881")
                .doesNotContain("7700900881");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM outbox_message WHERE body LIKE ? OR message_key LIKE ? AND sealed_secret IS NOT NULL",
                        "%" + codeOf(proof) + "%",
                        "contact-code/" + proof))
                .as("the code is kept nowhere")
                .isZero();
    }

    @Test
    default void five_wrong_codes_end_it_and_ten_minutes_do_and_a_new_code_ends_the_one_before() {
        Home home = home();
        SignedInPerson who = home.signedIn();
        String proof = asked(who, email(email(), null));
        String code = codeOf(proof);
        for (int i = 0; i < 4; i++) {
            assertThat(prove(who, proof, not(code))).isEqualTo(Proved.WRONG_CODE);
        }
        assertThat(prove(who, proof, not(code))).isEqualTo(Proved.ENDED);
        assertThat(prove(who, proof, code)).isEqualTo(Proved.ENDED);

        String old = asked(who, email(email(), null));
        assertThat(Sql.number(
                        "SELECT TIMESTAMPDIFF(SECOND, asked_at, expires_at) FROM contact_proof WHERE reference = ?",
                        old))
                .as("seconds that a code lasts")
                .isEqualTo(600);
        Sql.change("UPDATE contact_proof SET expires_at = asked_at WHERE reference = ?", old);
        assertThat(prove(who, old, codeOf(old))).isEqualTo(Proved.ENDED);

        String first = asked(who, email(email(), null));
        Sql.change("UPDATE contact_proof SET asked_at = asked_at - INTERVAL 1 MINUTE WHERE reference = ?", first);
        String second = ((CodeSent) NewContacts.proving().again(who, first, NewContacts.author(who))).proof();
        assertThat(second).isNotEqualTo(first);
        assertThat(prove(who, first, codeOf(first))).isEqualTo(Proved.ENDED);
        assertThat(prove(who, second, codeOf(second))).isEqualTo(Proved.DONE);
    }

    @Test
    default void a_form_sent_five_times_at_once_sends_one_code_and_a_code_pressed_five_times_has_one_effect() {
        Home home = home();
        SignedInPerson who = home.signedIn();
        String address = email();

        List<Given> given = AtOnce.all(5, i -> give(who, email(address, null)));
        assertThat(given).allMatch(CodeSent.class::isInstance);
        assertThat(given.stream().distinct()).hasSize(1);
        String proof = ((CodeSent) given.get(0)).proof();
        String code = codeOf(proof);
        List<Proved> proved = AtOnce.all(5, i -> prove(who, proof, code));

        assertThat(proved).containsOnly(Proved.DONE);
        assertThat(inUse(home))
                .containsExactly("MOBILE " + home.mobile() + " HOUSING_SYSTEM", "EMAIL " + address + " TENANT");
        assertThat(deeds(home, "contact.replace")).isEqualTo(1);
    }

    @Test
    default void of_two_windows_that_replace_the_same_mobile_one_has_an_effect() {
        Home home = home();
        SignedInPerson who = home.signedIn();
        String old = the(home, ContactKind.MOBILE).reference();
        List<String> proofs = List.of(asked(who, mobile("07700 900882", old)), asked(who, mobile("07700 900883", old)));
        List<String> codes = proofs.stream().map(NewContacts::codeOf).toList();

        List<Proved> proved = AtOnce.all(2, i -> prove(who, proofs.get(i), codes.get(i)));

        assertThat(proved).containsExactlyInAnyOrder(Proved.DONE, Proved.OVERTAKEN);
        assertThat(inUse(home)).hasSize(1);
        assertThat(toldOfChange(home.mobile())).hasSize(1);
    }

    @Test
    default void joint_tenants_may_share_a_number_and_learn_nothing_of_each_other() {
        Home home = home();
        String number = "+447700900884";
        String other = People.joinedBy(home, number);
        SignedInPerson who = home.signedIn();
        SignedInPerson joint = of(who, other);

        assertThat(NewContacts.give(who, mobile(number, null)))
                .as("the same answer as for a number that nobody has")
                .isInstanceOf(CodeSent.class);
        String theirs = asked(joint, email(email(), null));
        assertThat(prove(who, theirs, codeOf(theirs))).as("bound to who asked").isEqualTo(Proved.UNKNOWN);
        assertThat(NewContacts.proving().find(who, theirs)).isEmpty();
        assertThat(NewContacts.proving().again(who, theirs, NewContacts.author(who)))
                .isEqualTo(new NotKept(Changed.NO_SUCH_CONTACT));
        assertThat(inUse(home)).hasSize(1);
    }

    @Test
    default void what_is_unsafe_is_refused_before_any_code_is_sent_and_however_it_is_written() {
        Home home = home();
        String address = email();
        adds(home.signedIn(), email(address, null));
        Beans.the(ContactChange.class).markUnsafe(home.person(), ContactKind.EMAIL, address, People.ADVISER);
        long before = Sql.number("SELECT COUNT(*) FROM outbox_message WHERE recipient LIKE ?", address);

        assertThat(give(home.signedIn(), email(address.toUpperCase(Locale.ROOT), null)))
                .isEqualTo(new NotKept(Changed.UNSAFE));
        assertThat(Sql.number("SELECT COUNT(*) FROM outbox_message WHERE recipient LIKE ?", address))
                .isEqualTo(before);
    }

    @Test
    default void what_takes_no_texts_needs_no_code_and_pushes_out_nothing_that_takes_them() {
        Home home = home();
        SignedInPerson who = home.signedIn();
        String mobile = the(home, ContactKind.MOBILE).reference();

        assertThat(give(who, mobile("+48 601 234 567", mobile))).isInstanceOf(Kept.class);
        assertThat(give(who, new NewContact(ContactKind.LANDLINE, "0191 498 0123", true, null)))
                .isInstanceOf(Kept.class);
        assertThat(give(who, new NewContact(ContactKind.LANDLINE, "0191 498 0124", false, null)))
                .isInstanceOf(Kept.class);
        String landline = the(home, ContactKind.LANDLINE).reference();
        assertThat(give(who, new NewContact(ContactKind.LANDLINE, "0191 498 0125", false, landline)))
                .isInstanceOf(Kept.class);

        assertThat(inUse(home))
                .containsExactlyInAnyOrder(
                        "MOBILE " + home.mobile() + " HOUSING_SYSTEM",
                        "MOBILE +48601234567 TENANT",
                        "LANDLINE +441914980124 TENANT",
                        "LANDLINE +441914980125 TENANT");
        assertThat(give(who, mobile("0191 498 0126", null))).isEqualTo(new NotKept(Changed.NOT_OF_ITS_KIND));
        assertThat(give(who, mobile(home.mobile(), null))).isEqualTo(new NotKept(Changed.SAME));
        assertThat(give(who, mobile("07700 900885", "0123456789abcdef")))
                .isEqualTo(new NotKept(Changed.NO_SUCH_CONTACT));
    }

    @Test
    default void nobodys_phone_is_filled_with_codes_whoever_asks() {
        String strangers = "07700 900886";
        for (int i = 0; i < 3; i++) {
            assertThat(give(home().signedIn(), mobile(strangers, null))).isInstanceOf(CodeSent.class);
        }
        assertThat(give(home().signedIn(), mobile(strangers, null)))
                .as("the fourth within an hour")
                .isEqualTo(new TooManyCodes());

        Home home = home();
        String address = email();
        for (int i = 0; i < 5; i++) {
            asADayAgoNearly(home, address, i);
        }
        assertThat(give(home().signedIn(), email(address, null)))
                .as("the sixth within a day, counted for all servers")
                .isEqualTo(new TooManyCodes());
    }

    @Test
    default void nobody_has_many_codes_sent_to_one_number_after_another() {
        Home home = home();
        for (int i = 0; i < 5; i++) {
            assertThat(give(home.signedIn(), email(email(), null))).isInstanceOf(CodeSent.class);
        }

        assertThat(give(home.signedIn(), email(email(), null))).isEqualTo(new TooManyCodes());
    }

    @Test
    default void proofs_are_forgotten_after_a_day() {
        Home home = home();
        asADayAgoNearly(home, email(), 0);
        String old = asked(home.signedIn(), email(email(), null));
        Sql.change("UPDATE contact_proof SET asked_at = asked_at - INTERVAL 25 HOUR WHERE reference = ?", old);

        assertThat(NewContacts.proving().forgetSomeOver()).isPositive();

        assertThat(Sql.number("SELECT COUNT(*) FROM contact_proof WHERE person_id = ?", home.personId()))
                .isEqualTo(1);
    }

    private static void asADayAgoNearly(Home home, String address, int number) {
        Timestamp then = Timestamp.from(Estate.now().minusSeconds(23 * 3_600));
        Sql.change(
                "INSERT INTO contact_proof (reference, person_id, kind, value, may_leave_message, salt, code_hash, asked_at, expires_at,"
                        + " wrong_codes, version) VALUES (LEFT(SHA2(CONCAT(?, ?), 256), 16), ?, 'EMAIL', ?, FALSE, REPEAT('s', 16),"
                        + " REPEAT('h', 32), ?, ?, 0, 1)",
                address,
                number,
                home.personId(),
                address,
                then,
                then);
    }

    private static long deeds(Home home, String action) {
        return Sql.number("SELECT COUNT(*) FROM audit_trail WHERE about = ? AND action = ?", home.person(), action);
    }

    private static SignedInPerson of(SignedInPerson who, String reference) {
        return new SignedInPerson(
                Sql.number("SELECT id FROM person WHERE person_reference = ?", reference),
                who.tenancyId(),
                who.propertyId(),
                reference,
                "Ana García",
                who.shortAddress(),
                who.since(),
                who.signedOutAt());
    }
}
