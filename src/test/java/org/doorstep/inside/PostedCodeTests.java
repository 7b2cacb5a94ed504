package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.Keys;
import org.doorstep.account.AskingToCheck;
import org.doorstep.account.Claim;
import org.doorstep.account.CorrectionLetter;
import org.doorstep.account.CorrectionRequest.Asked;
import org.doorstep.account.Corrections;
import org.doorstep.account.PostedLetters;
import org.doorstep.account.PostingCode;
import org.doorstep.account.PrintingCode;
import org.doorstep.account.Sessions;
import org.doorstep.account.UsingPostedCode;
import org.doorstep.account.UsingPostedCode.Refused;
import org.doorstep.account.UsingPostedCode.SignedIn;
import org.doorstep.account.UsingPostedCode.TooMany;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.messaging.letter.Letter;
import org.doorstep.tenancy.ContactKind;
import org.junit.jupiter.api.Test;

/** A code that is posted to the home proves who somebody is, whom we reach in no other way. */
interface PostedCodeTests {

    Author ADVISER = new Author("staff:TEST", Way.STAFF);
    AtomicInteger PLACE = new AtomicInteger();

    @Test
    default void the_code_of_a_letter_signs_in_the_person_it_was_posted_to() {
        Home home = home();
        String code = codeOf(posted(home));

        SignedIn signedIn = (SignedIn) use(home.rentAccount(), code.toLowerCase(Locale.ROOT));

        assertThat(Beans.the(Sessions.class).use(signedIn.token()))
                .get()
                .satisfies(person -> assertThat(person.reference()).isEqualTo(home.person()));
        assertThat(Sql.number("SELECT COUNT(*) FROM tenant_account WHERE person_id = ?", home.personId()))
                .isEqualTo(1);
        assertThat(Sql.rows(
                        "SELECT action FROM audit_trail WHERE for_whom = ? AND actor = ? ORDER BY id",
                        home.person(),
                        ADVISER.name()))
                .extracting(row -> row.get("action"))
                .containsExactly("letter.ask", "letter.print");
    }

    @Test
    default void wrong_account_wrong_code_and_ended_code_are_answered_alike_after_the_same_steps() {
        Home home = home();
        Home other = home();
        Home without = home();
        codeOf(posted(home));
        String ended = codeOf(posted(other));
        expire(other);

        List<String> wrongCode = StatementCount.during(() -> refused(home.rentAccount(), "AAAAAAAAAA"));
        List<String> endedCode = StatementCount.during(() -> refused(other.rentAccount(), ended));
        List<String> noAccount = StatementCount.during(() -> refused("no such account", "AAAAAAAAAA"));
        List<String> noLetter = StatementCount.during(() -> refused(without.rentAccount(), "AAAAAAAAAA"));

        assertThat(SignInTests.shapes(wrongCode))
                .isNotEmpty()
                .isEqualTo(SignInTests.shapes(endedCode))
                .isEqualTo(SignInTests.shapes(noAccount))
                .isEqualTo(SignInTests.shapes(noLetter))
                .contains("UPDATE posted_code");
    }

    @Test
    default void it_works_once_also_when_it_is_sent_five_times_at_once() {
        Home home = home();
        String code = codeOf(posted(home));

        List<UsingPostedCode.Result> results = AtOnce.all(5, i -> use(home.rentAccount(), code));

        assertThat(results.stream().filter(SignedIn.class::isInstance)).hasSize(1);
        assertThat(use(home.rentAccount(), code)).isInstanceOf(Refused.class);
    }

    @Test
    default void five_wrong_codes_end_it_wherever_they_come_from() {
        Home home = home();
        String code = codeOf(posted(home));

        AtOnce.all(5, i -> use(home.rentAccount(), "AAAAAAAAAA"));

        assertThat(use(home.rentAccount(), code)).isInstanceOf(Refused.class);
        assertThat(letterOf(home).over()).isTrue();
    }

    @Test
    default void after_five_failures_an_hour_from_one_address_nothing_is_looked_at() {
        Home home = home();
        String code = codeOf(posted(home));
        for (int i = 0; i < 5; i++) {
            assertThat(Beans.the(UsingPostedCode.class).use("no such account " + home.person(), code, "198.51.100.7"))
                    .isInstanceOf(Refused.class);
        }

        assertThat(Beans.the(UsingPostedCode.class).use("no such account " + home.person(), code, "198.51.100.7"))
                .isInstanceOf(TooMany.class);
        Sql.change("DELETE FROM password_try WHERE address = '198.51.100.7'");
        assertThat(use(home.rentAccount(), code)).as("the true tenant").isInstanceOf(SignedIn.class);
    }

    @Test
    default void it_is_over_after_its_days() {
        Home home = home();
        String code = codeOf(posted(home));
        assertThat(Sql.number(
                        "SELECT TIMESTAMPDIFF(DAY, printed_at, expires_at) FROM posted_code WHERE standing_for = ?",
                        home.personId()))
                .isEqualTo(14);

        expire(home);

        assertThat(use(home.rentAccount(), code)).isInstanceOf(Refused.class);
    }

    @Test
    default void a_new_letter_and_a_new_print_each_end_the_code_before() {
        Home home = home();
        String first = posted(home);
        String firstCode = codeOf(first);
        String secondCode = code(print(first, 1));
        assertThat(use(home.rentAccount(), firstCode)).isInstanceOf(Refused.class);
        String third = posted(home);

        assertThat(use(home.rentAccount(), secondCode)).isInstanceOf(Refused.class);
        assertThat(print(first, 2)).isInstanceOf(PrintingCode.NoSuchLetter.class);
        assertThat(use(home.rentAccount(), codeOf(third))).isInstanceOf(SignedIn.class);
        assertThat(print(third, 1)).as("used").isInstanceOf(PrintingCode.NoSuchLetter.class);
    }

    @Test
    default void a_double_click_prints_one_letter() {
        Home home = home();
        String letter = posted(home);

        List<PrintingCode.Result> results = AtOnce.all(4, i -> print(letter, 0));

        assertThat(results.stream().filter(PrintingCode.Printed.class::isInstance))
                .hasSize(1);
        assertThat(results.stream().filter(PrintingCode.AlreadyPrinted.class::isInstance))
                .hasSize(3);
    }

    @Test
    default void four_who_ask_at_once_leave_one_letter_that_stands() {
        Home home = home();

        AtOnce.all(4, i -> Beans.the(PostingCode.class).ask(home.rentAccount(), home.person(), ADVISER));

        assertThat(Sql.number("SELECT COUNT(*) FROM posted_code WHERE standing_for = ?", home.personId()))
                .isEqualTo(1);
    }

    @Test
    default void whoever_has_left_the_tenancy_is_not_let_in_and_gets_no_letter() {
        Home home = home();
        String code = codeOf(posted(home));
        Sql.change(
                "UPDATE tenancy SET end_date = ? WHERE property_id = ?",
                Estate.today().minusDays(1),
                home.propertyId());

        assertThat(use(home.rentAccount(), code)).isInstanceOf(Refused.class);
        assertThat(Beans.the(PostingCode.class).ask(home.rentAccount(), home.person(), ADVISER))
                .isEqualTo(PostingCode.Asked.NOT_THEIRS);
        assertThat(Beans.the(PostingCode.class).ask(home().rentAccount(), home.person(), ADVISER))
                .isEqualTo(PostingCode.Asked.NOT_THEIRS);
    }

    @Test
    default void nobody_is_posted_a_code_for_whom_a_contact_is_unsafe() {
        Home home = home();
        Sql.change("UPDATE contact_point SET safe = FALSE WHERE person_id = ?", home.personId());

        assertThat(Beans.the(PostingCode.class).ask(home.rentAccount(), home.person(), ADVISER))
                .isEqualTo(PostingCode.Asked.UNSAFE);
    }

    @Test
    default void the_letter_says_name_address_and_code_and_no_birth_date_or_rent_account_number() {
        Home home = home();

        Letter letter = ((PrintingCode.Printed) print(posted(home), 0)).letter();

        assertThat(letter.to()).startsWith("Siân O’Brien").contains("NE28 9QT").hasSize(3);
        assertThat(letter.toString())
                .contains("/signin/letter-code")
                .doesNotContain(
                        home.rentAccount(),
                        home.rentAccount().replace("-", ""),
                        String.valueOf(home.born().getYear()));
        assertThat(letter.parts().stream()
                        .filter(Letter.Link.class::isInstance)
                        .toList()
                        .toString())
                .doesNotContain(code(new PrintingCode.Printed(letter)));
    }

    @Test
    default void the_code_is_in_no_row() {
        Home home = home();
        String code = codeOf(posted(home)).replace(" ", "");

        assertThat(Sql.number("SELECT COUNT(*) FROM outbox_message WHERE body LIKE ?", "%" + code + "%"))
                .isZero();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE CONCAT(detail, was, became) LIKE ?", "%" + code + "%"))
                .isZero();
        assertThat(Sql.text("SELECT HEX(code_hash) FROM posted_code WHERE standing_for = ?", home.personId()))
                .hasSize(64)
                .isNotEqualToIgnoringCase(HexFormat.of().formatHex(Keys.hashOfToken(code)));
    }

    @Test
    default void a_sign_up_check_ends_with_a_letter_to_the_home_we_hold_and_words_that_fit_a_stranger() {
        Home home = home();
        String mobile = "+447700900003";
        String reference = Beans.the(AskingToCheck.class)
                .ask(
                        Keys.randomToken(),
                        "192.0.2.77",
                        new Asked(
                                "Wilhelmina van Dyke",
                                home.born(),
                                home.rentAccount(),
                                new Claim.Reached(ContactKind.MOBILE, mobile),
                                "Post it to 9 Elsewhere Road"))
                .orElseThrow();

        assertThat(Beans.the(CorrectionLetter.class).post(reference, home.rentAccount(), home.person(), ADVISER))
                .isEqualTo(Corrections.Decided.DONE);
        assertThat(Beans.the(CorrectionLetter.class).post(reference, home.rentAccount(), home.person(), ADVISER))
                .isEqualTo(Corrections.Decided.ALREADY);

        Letter letter = ((PrintingCode.Printed) print(letterOf(home).reference(), 0)).letter();
        assertThat(letter.to()).anyMatch(line -> line.endsWith("Test Close")).noneMatch(line -> line.contains("Else"));
        Bookings.awaitQuiet();
        assertThat(Sql.text("SELECT body FROM simulated_message WHERE message_key = ?", "correction/" + reference))
                .contains("if you live in a home of ours, a letter with a code comes to that home")
                .doesNotContain("O’Brien", "Test Close");
    }

    /** A letter for the tenant of this home; its reference. */
    private static String posted(Home home) {
        assertThat(Beans.the(PostingCode.class).ask(home.rentAccount(), home.person(), ADVISER))
                .isEqualTo(PostingCode.Asked.DONE);
        return letterOf(home).reference();
    }

    private static PostedLetters.Row letterOf(Home home) {
        return Beans.the(PostedLetters.class)
                .find(Sql.text("SELECT reference FROM posted_code WHERE standing_for = ?", home.personId()))
                .orElseThrow();
    }

    private static PrintingCode.Result print(String letter, int before) {
        return Beans.the(PrintingCode.class).print(letter, before, ADVISER);
    }

    /** The code of its first print. */
    private static String codeOf(String letter) {
        return code(print(letter, 0));
    }

    private static String code(PrintingCode.Result printed) {
        return ((PrintingCode.Printed) printed)
                .letter().parts().stream()
                        .filter(Letter.Code.class::isInstance)
                        .map(part -> ((Letter.Code) part).text())
                        .findFirst()
                        .orElseThrow();
    }

    private static void expire(Home home) {
        Sql.change(
                "UPDATE posted_code SET expires_at = ? WHERE standing_for = ?",
                LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC),
                home.personId());
    }

    /** From an address of its own each time: how often one may try is tested by itself. */
    private static UsingPostedCode.Result use(String rentAccount, String code) {
        return Beans.the(UsingPostedCode.class).use(rentAccount, code, "203.0.113." + PLACE.incrementAndGet());
    }

    private static void refused(String rentAccount, String code) {
        assertThat(use(rentAccount, code)).isEqualTo(new Refused());
    }
}
