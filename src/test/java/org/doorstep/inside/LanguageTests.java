package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.People.ADVISER;

import java.util.Arrays;
import java.util.List;
import org.doorstep.Keys;
import org.doorstep.account.AskingToCheck;
import org.doorstep.account.Claim;
import org.doorstep.account.CorrectionLetter;
import org.doorstep.account.CorrectionRequest.Asked;
import org.doorstep.account.Corrections;
import org.doorstep.audit.Author;
import org.doorstep.conversation.Complaining;
import org.doorstep.conversation.ReplyWay;
import org.doorstep.conversation.ToldComplaint;
import org.doorstep.messaging.ChangedWords;
import org.doorstep.messaging.ShippedWords;
import org.doorstep.settings.LanguageDates;
import org.doorstep.settings.WorkingCalendar;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.Wishing;
import org.junit.jupiter.api.Test;

/** Who reads Polish best is written to in Polish about themselves too, by words that a speaker has checked. It is switched on here, and nobody else reads it. */
interface LanguageTests {

    @Test
    default void a_complaint_is_told_of_in_their_language_once_its_words_are_checked() {
        Home home = polish();

        assertThat(complain(home)).contains("we have your complaint");
        checked("complaint_made.text");

        assertThat(complain(home))
                .contains("mamy Twoja skarge")
                .contains(Beans.the(LanguageDates.class)
                        .in("pl")
                        .shortDay(Beans.the(WorkingCalendar.class).plusWorkingDays(Estate.today(), 5)));
    }

    @Test
    default void so_is_the_code_for_a_new_contact_and_the_email_says_in_which_language_it_is() {
        checked("contact_code.email");

        String proof = NewContacts.asked(polish().signedIn(), NewContacts.email(NewContacts.email(), null));
        Bookings.awaitQuiet();

        String key = "contact-code/" + proof;
        assertThat(body(key)).contains("Pokazuje, że to Twój adres e-mail");
        assertThat(Sql.text("SELECT html FROM simulated_message WHERE message_key = ?", key))
                .contains("<html lang=\"pl\">");
    }

    @Test
    default void so_is_what_became_of_a_check_but_for_a_letter_that_may_be_for_anybody() {
        checked("correction.yes_other.text");
        Sql.change(
                "INSERT INTO message_template (template_key, language, version, words, checked, changed_at, changed_by)"
                        + " VALUES ('correction.post.text', 'pl', 1, 'list', TRUE, UTC_TIMESTAMP(6), 'test')");
        Beans.the(ChangedWords.class).look();
        Home home = polish();
        String let = ask(home, "198.51.100.91");
        Beans.the(Corrections.class)
                .accept(let, new Corrections.Finding(home.rentAccount(), home.person(), "Rang", false, false), ADVISER);
        String posted = ask(home, "198.51.100.92");
        assertThat(Beans.the(CorrectionLetter.class).post(posted, home.rentAccount(), home.person(), ADVISER))
                .isEqualTo(Corrections.Decided.DONE);
        Bookings.awaitQuiet();

        assertThat(body("correction/" + let)).contains("sprawdzilismy Twoje dane");
        assertThat(body("correction/" + posted)).contains("if you live in a home of ours");
    }

    private static Home polish() {
        Home home = Estate.home();
        Beans.the(Wishing.class).change(home.person(), wish -> wish.in("pl", false), Author.SYSTEM);
        return home;
    }

    /** Somebody who speaks it has read the words that came with Doorstep. */
    private static void checked(String... keys) {
        Arrays.stream(keys)
                .forEach(key -> Sql.change(
                        "INSERT INTO message_template (template_key, language, version, words, checked, changed_at, changed_by)"
                                + " VALUES (?, 'pl', 1, ?, TRUE, UTC_TIMESTAMP(6), 'test')",
                        key,
                        ShippedWords.find(key, "pl").orElseThrow()));
        Beans.the(ChangedWords.class).look();
    }

    private static String complain(Home home) {
        ToldComplaint told = new ToldComplaint(
                ComplaintTests.VISITOR,
                home.personId(),
                home.person(),
                "Siân",
                "It was cold",
                "",
                false,
                ReplyWay.TEXT,
                home.mobile());
        String reference =
                Beans.the(Complaining.class).complain(Keys.randomToken(), told).orElseThrow();
        Bookings.awaitQuiet();
        return body("complaint/" + reference + "/made");
    }

    private static String ask(Home home, String address) {
        Asked asked = new Asked(
                "Sian", home.born(), home.rentAccount(), new Claim.Reached(ContactKind.MOBILE, home.mobile()), "");
        return Beans.the(AskingToCheck.class)
                .ask(Keys.randomToken(), address, asked)
                .orElseThrow();
    }

    private static String body(String key) {
        List<String> bodies = Sql.rows("SELECT body FROM simulated_message WHERE message_key = ?", key).stream()
                .map(row -> (String) row.get("body"))
                .toList();
        assertThat(bodies).hasSize(1);
        return bodies.get(0);
    }
}
