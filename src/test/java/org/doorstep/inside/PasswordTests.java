package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.Keys;
import org.doorstep.account.OpenSessions;
import org.doorstep.account.PasswordSigningIn;
import org.doorstep.account.PasswordSigningIn.Refused;
import org.doorstep.account.PasswordSigningIn.SignedIn;
import org.doorstep.account.PasswordSigningIn.TooMany;
import org.doorstep.account.ProvingAnew;
import org.doorstep.account.Sessions;
import org.doorstep.account.TenantPassword;
import org.doorstep.account.TenantPassword.Result;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.junit.jupiter.api.Test;

/** A tenant may set a password, shortly after proving who they are; it is a second way in and never the only one. */
interface PasswordTests {

    AtomicInteger PLACE = new AtomicInteger();
    String PHRASE = "café räume über alles 🚲 bicycle";

    @Test
    default void a_password_signs_in_ends_what_else_was_signed_in_and_is_told() {
        Home home = home();
        String lost = SignInTests.signIn(home);
        String here = SignInTests.signIn(home);

        assertThat(set(home, here, PHRASE)).isEqualTo(Result.DONE);

        assertThat(sessions().use(lost)).as("signed in elsewhere").isEmpty();
        assertThat(sessions().use(here)).as("this one").isPresent();
        assertThat(signIn(home.mobile(), PHRASE, place())).isInstanceOf(SignedIn.class);
        assertThat(texts(home)).last().asString().contains("your password was set today");
        assertThat(Sql.text("SELECT password_hash FROM tenant_account WHERE person_id = ?", home.personId()))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Sql.rows("SELECT * FROM audit_trail WHERE action = 'password.set' AND about = ?", home.person()))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.toString()).doesNotContain("bicycle", home.mobile()));
    }

    @Test
    default void what_one_keyboard_composes_and_another_does_not_is_the_same_password() {
        Home home = home();
        set(home, SignInTests.signIn(home), Normalizer.normalize(PHRASE, Normalizer.Form.NFD));

        assertThat(signIn(home.mobile(), Normalizer.normalize(PHRASE, Normalizer.Form.NFC), place()))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    default void what_others_try_first_is_refused_and_length_and_characters_are_free() {
        Home home = home();
        String token = SignInTests.signIn(home);

        assertThat(set(home, token, "elevenchars")).isEqualTo(Result.TOO_SHORT);
        assertThat(set(home, token, "password1234")).isEqualTo(Result.COMMON);
        assertThat(set(home, token, "aaaaaaaaaaaaaaaa")).isEqualTo(Result.COMMON);
        assertThat(set(home, token, "Siân O’Brien 1234")).isEqualTo(Result.OWN_NAME);
        assertThat(set(home, token, "0" + home.mobile().substring(3) + " 123")).isEqualTo(Result.OWN_NAME);
        assertThat(set(home, token, "x y".repeat(100))).isEqualTo(Result.TOO_LONG);
        assertThat(hasPassword(home)).isFalse();
        assertThat(set(home, token, "correct horse battery staple ".repeat(6))).isEqualTo(Result.DONE);
    }

    @Test
    default void whoever_proved_who_they_are_more_than_five_minutes_ago_proves_it_anew_by_the_password() {
        Home home = home();
        String token = SignInTests.signIn(home);
        set(home, token, PHRASE);
        begun(token, 6);

        assertThat(set(home, token, "another one altogether")).isEqualTo(Result.PROVE_FIRST);
        assertThat(passwords().remove(home.signedIn(), token, author(home))).isEqualTo(Result.PROVE_FIRST);
        assertThat(prove(home, "not it", place())).isInstanceOf(Refused.class);
        String anew = ((SignedIn) prove(home, PHRASE, place())).token();

        assertThat(anew).isNotEqualTo(token);
        assertThat(passwords().remove(home.signedIn(), anew, author(home))).isEqualTo(Result.DONE);
        assertThat(sessions().use(token)).as("ended with the password").isEmpty();
        assertThat(signIn(home.mobile(), PHRASE, place())).isInstanceOf(Refused.class);
        assertThat(texts(home)).last().asString().contains("your password was taken away");
        long told = texts(home).size();
        assertThat(passwords().remove(home.signedIn(), anew, author(home))).isEqualTo(Result.DONE);
        assertThat(texts(home)).as("taken away twice, told once").hasSize((int) told);
    }

    @Test
    default void a_contact_that_has_a_password_one_that_has_none_and_one_that_nobody_has_are_answered_alike() {
        Home with = home();
        set(with, SignInTests.signIn(with), PHRASE);
        Home without = home();

        List<String> known = steps(with.mobile());

        assertThat(known).contains("INSERT password_try", "SELECT password_try");
        assertThat(steps(without.mobile())).isEqualTo(known);
        assertThat(steps("07700 900000")).isEqualTo(known);
        assertThat(steps("neither")).isEqualTo(known);
    }

    @Test
    default void after_five_failures_the_right_password_waits_an_hour_and_a_code_does_not() {
        Home home = home();
        set(home, SignInTests.signIn(home), PHRASE);
        String place = place();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(home.mobile(), "wrong " + i, place)).isInstanceOf(Refused.class);
        }

        assertThat(signIn(home.mobile(), PHRASE, place)).isInstanceOf(TooMany.class);
        assertThat(sessions().use(SignInTests.signIn(home))).as("by a code").isPresent();
        Sql.change("UPDATE password_try SET tried_at = tried_at - INTERVAL 1 HOUR WHERE address = ?", place);
        assertThat(signIn(home.mobile(), PHRASE, place)).as("an hour later").isInstanceOf(SignedIn.class);
    }

    @Test
    default void proving_anew_by_guesses_is_counted_like_signing_in() {
        Home home = home();
        set(home, SignInTests.signIn(home), PHRASE);
        String place = place();
        for (int i = 0; i < 5; i++) {
            assertThat(prove(home, "wrong " + i, place)).isInstanceOf(Refused.class);
        }

        assertThat(prove(home, PHRASE, place)).isInstanceOf(TooMany.class);
    }

    private static void begun(String token, int minutesAgo) {
        Sql.change(
                "UPDATE signed_in_session SET started_at = started_at - INTERVAL ? MINUTE WHERE token_hash = ?",
                minutesAgo,
                Keys.hashOfToken(token));
        assertThat(Beans.the(OpenSessions.class).isFresh(token)).isFalse();
    }

    private static Result set(Home home, String token, String password) {
        return passwords().set(home.signedIn(), token, password, author(home));
    }

    private static boolean hasPassword(Home home) {
        return passwords().findSetAt(home.signedIn()).isPresent();
    }

    private static PasswordSigningIn.Result prove(Home home, String password, String place) {
        return Beans.the(ProvingAnew.class).byPassword(home.signedIn(), password, place);
    }

    private static PasswordSigningIn.Result signIn(String contact, String password, String place) {
        return Beans.the(PasswordSigningIn.class).signIn(contact, password, place);
    }

    private static List<String> steps(String contact) {
        return SignInTests.shapes(StatementCount.during(() -> signIn(contact, "wrong", place())));
    }

    private static List<String> texts(Home home) {
        Bookings.awaitQuiet();
        return Sql.rows("SELECT body FROM simulated_message WHERE recipient = ? ORDER BY id", home.mobile()).stream()
                .map(row -> (String) row.get("body"))
                .toList();
    }

    private static Author author(Home home) {
        return new Author("person:" + home.person(), Way.WEB);
    }

    private static String place() {
        return "203.0.113." + (100 + PLACE.incrementAndGet());
    }

    private static TenantPassword passwords() {
        return Beans.the(TenantPassword.class);
    }

    private static Sessions sessions() {
        return Beans.the(Sessions.class);
    }
}
