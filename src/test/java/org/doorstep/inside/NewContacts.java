package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.account.ProvingContact;
import org.doorstep.account.ProvingContact.CodeSent;
import org.doorstep.account.ProvingContact.Given;
import org.doorstep.account.ProvingContact.Proved;
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.NewContact;
import org.jspecify.annotations.Nullable;

/** Somebody gives a new contact, and types the code that came to it. */
final class NewContacts {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("code is ([0-9]{6})");

    private NewContacts() {}

    /** One that nobody has been sent a code at. */
    static String email() {
        return "new." + MADE.incrementAndGet() + "@example.org";
    }

    static NewContact email(String address, @Nullable String replaces) {
        return new NewContact(ContactKind.EMAIL, address, false, replaces);
    }

    static NewContact mobile(String number, @Nullable String replaces) {
        return new NewContact(ContactKind.MOBILE, number, false, replaces);
    }

    static Given give(SignedInPerson who, NewContact fresh) {
        return proving().give(who, fresh, author(who));
    }

    /** The name of the proof for which a code was sent. */
    static String asked(SignedInPerson who, NewContact fresh) {
        Given given = give(who, fresh);
        assertThat(given).isInstanceOf(CodeSent.class);
        return ((CodeSent) given).proof();
    }

    static Proved prove(SignedInPerson who, String proof, String code) {
        return proving().prove(who, proof, code, author(who));
    }

    /** Gives it and proves it. */
    static void adds(SignedInPerson who, NewContact fresh) {
        String proof = asked(who, fresh);
        assertThat(prove(who, proof, codeOf(proof))).isEqualTo(Proved.DONE);
    }

    /** What came for this proof. */
    static String codeOf(String proof) {
        Bookings.awaitQuiet();
        Matcher found = CODE.matcher(
                Sql.text("SELECT body FROM simulated_message WHERE message_key = ?", "contact-code/" + proof));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Another code than this. */
    static String not(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    /** All that was told to a number or address because it is used no more. */
    static List<String> toldOfChange(String value) {
        return Sql.rows("SELECT body FROM outbox_message WHERE recipient = ? AND purpose = 'CONTACT_REPLACED'", value)
                .stream()
                .map(row -> (String) row.get("body"))
                .toList();
    }

    /** The contact point of this kind that is in use. */
    static ContactPoint the(Home home, ContactKind kind) {
        return People.of(home).contactPointsForOthers().stream()
                .filter(point -> point.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static Author author(SignedInPerson who) {
        return new Author("person:" + who.reference(), Way.WEB);
    }

    static ProvingContact proving() {
        return Beans.the(ProvingContact.class);
    }
}
