package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.Keys;
import org.doorstep.account.Claim;
import org.doorstep.account.Sessions;
import org.doorstep.account.SigningIn;
import org.doorstep.account.SigningIn.CodeEnded;
import org.doorstep.account.SigningIn.SignedIn;
import org.doorstep.account.SigningIn.WrongCode;
import org.junit.jupiter.api.Test;

/** Two facts identify, a code proves, and a stranger learns nothing. */
interface SignInTests {

    AtomicInteger ADDRESS = new AtomicInteger();

    Pattern TABLE = Pattern.compile("(?:FROM|INTO|UPDATE) (\\w+)", Pattern.CASE_INSENSITIVE);

    @Test
    default void the_code_on_the_phone_signs_in_the_person_it_was_sent_to() {
        Home home = home();
        String browser = ask(home.rentAccount(), home.born());

        SignedIn signedIn = (SignedIn) signingIn().confirm(browser, home.newestCode());

        assertThat(sessions().use(signedIn.token()))
                .get()
                .satisfies(person -> assertThat(person.reference()).isEqualTo(home.person()))
                .satisfies(person -> assertThat(person.propertyId()).isEqualTo(home.propertyId()));
    }

    @Test
    default void a_match_and_a_miss_are_answered_alike_after_the_same_steps() {
        Home home = home();
        List<String> match = StatementCount.during(() -> ask(home.rentAccount(), home.born()));
        List<String> miss =
                StatementCount.during(() -> ask(home.rentAccount(), home.born().plusDays(1)));
        List<String> nobody = StatementCount.during(() -> ask("no such account", home.born()));
        String matched = ask(home.rentAccount(), home.born());
        String missed = ask("no such account", home.born());

        assertThat(matched).hasSameSizeAs(missed).matches("[A-Za-z0-9_-]{22}");
        assertThat(shapes(miss)).isEqualTo(shapes(nobody));
        // The message too: a miss writes one to nobody.
        assertThat(shapes(match)).isEqualTo(shapes(miss)).contains("INSERT outbox_message");
        assertThat(signingIn().confirm(matched, "not a code"))
                .isEqualTo(signingIn().confirm(missed, "not a code"));
    }

    @Test
    default void five_wrong_codes_end_it_for_a_match_and_a_miss_alike() {
        Home home = home();
        String matched = ask(home.rentAccount(), home.born());
        String code = home.newestCode();
        String missed = ask("no such account", home.born());
        String wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 1; i <= 4; i++) {
            assertThat(signingIn().confirm(matched, wrong)).isInstanceOf(WrongCode.class);
            assertThat(signingIn().confirm(missed, wrong)).isInstanceOf(WrongCode.class);
        }

        assertThat(signingIn().confirm(matched, wrong)).isInstanceOf(CodeEnded.class);
        assertThat(signingIn().confirm(missed, wrong)).isInstanceOf(CodeEnded.class);
        assertThat(signingIn().confirm(matched, code)).isInstanceOf(CodeEnded.class);
    }

    @Test
    default void a_code_is_worth_nothing_in_another_browser() {
        Home home = home();
        ask(home.rentAccount(), home.born());
        String code = home.newestCode();
        String otherBrowser = ask("no such account", home.born());

        assertThat(signingIn().confirm(otherBrowser, code)).isInstanceOf(WrongCode.class);
        assertThat(signingIn().confirm(Keys.randomToken(), code)).isInstanceOf(CodeEnded.class);
    }

    @Test
    default void a_code_works_once() {
        Home home = home();
        String browser = ask(home.rentAccount(), home.born());
        String code = home.newestCode();

        assertThat(signingIn().confirm(browser, code)).isInstanceOf(SignedIn.class);
        assertThat(signingIn().confirm(browser, code)).isInstanceOf(WrongCode.class);
    }

    @Test
    default void one_code_pressed_five_times_at_once_is_one_session() {
        Home home = home();
        String browser = ask(home.rentAccount(), home.born());
        String code = home.newestCode();

        List<SigningIn.CodeResult> results = AtOnce.all(5, i -> signingIn().confirm(browser, code));

        assertThat(results.stream().filter(SignedIn.class::isInstance)).hasSize(1);
    }

    @Test
    default void a_code_is_over_after_ten_minutes() {
        Home home = home();
        String browser = ask(home.rentAccount(), home.born());
        String code = home.newestCode();
        assertThat(Sql.number(
                        "SELECT TIMESTAMPDIFF(SECOND, asked_at, expires_at) FROM sign_in_attempt WHERE browser_hash = ?",
                        (Object) Keys.hashOfToken(browser)))
                .as("seconds that a code lasts")
                .isEqualTo(600);

        Sql.change("UPDATE sign_in_attempt SET expires_at = ?", LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC));

        assertThat(signingIn().confirm(browser, code)).isInstanceOf(CodeEnded.class);
    }

    @Test
    default void neither_code_nor_token_is_kept_in_the_database() {
        Home home = home();
        String browser = ask(home.rentAccount(), home.born());
        String code = home.newestCode();
        String token = ((SignedIn) signingIn().confirm(browser, code)).token();

        assertThat(Sql.number("SELECT COUNT(*) FROM signed_in_session WHERE token_hash = ?", (Object)
                        Keys.hashOfToken(token)))
                .isEqualTo(1);
        assertThat(Sql.number("SELECT COUNT(*) FROM outbox_message WHERE body LIKE ?", "%" + code + "%"))
                .isZero();
        assertThat(Sql.number("SELECT COUNT(*) FROM outbox_message WHERE state = 'SENT' AND sealed_secret IS NOT NULL"))
                .isZero();
    }

    @Test
    default void a_code_is_kept_as_a_hash_under_a_salt_of_its_own_alone() {
        Home home = home();
        ask(home.rentAccount(), home.born());
        String code = home.newestCode();
        Home other = home();
        ask(other.rentAccount(), other.born());

        List<Map<String, Object>> kept = Sql.rows(
                "SELECT HEX(salt) AS salt, HEX(code_hash) AS hash FROM one_time_code WHERE person_id IN (?, ?)",
                home.personId(),
                other.personId());

        assertThat(kept).hasSize(2).extracting(row -> row.get("salt")).doesNotHaveDuplicates();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM one_time_code WHERE person_id = ? AND (INSTR(code_hash, ?) > 0"
                                + " OR code_hash IN (UNHEX(SHA2(?, 256)), UNHEX(SHA2(CONCAT(salt, ?), 256))))",
                        home.personId(),
                        code,
                        code,
                        code))
                .as("codes that are there in clear, or that a million tries would find without our key")
                .isZero();
    }

    @Test
    default void
            after_five_codes_an_hour_that_were_not_used_none_goes_out_after_the_same_steps_and_nobody_is_locked_out() {
        Home home = home();
        String here = "198.18.7." + ADDRESS.incrementAndGet() % 250;
        List<String> sent = StatementCount.during(() -> askFrom(home, here));
        for (int again = 2; again <= 5; again++) {
            askFrom(home, here);
        }
        assertThat(codesOf(home)).isEqualTo(5);

        List<String> throttled = StatementCount.during(() -> askFrom(home, here));

        assertThat(codesOf(home)).as("codes after the sixth time").isEqualTo(5);
        assertThat(shapes(throttled)).as("what a browser could time").isEqualTo(shapes(sent));
        askFrom(home, "198.18.8." + ADDRESS.get() % 250);
        assertThat(codesOf(home))
                .as("from elsewhere, where the true tenant may be")
                .isEqualTo(6);
        Sql.change(
                "UPDATE sign_in_attempt SET asked_at = asked_at - INTERVAL 1 HOUR WHERE address = ? AND asked_at > ?",
                here,
                LocalDateTime.ofInstant(Estate.now().minusSeconds(600), ZoneOffset.UTC));
        askFrom(home, here);
        assertThat(codesOf(home)).as("an hour later").isEqualTo(7);
    }

    private static String askFrom(Home home, String address) {
        return signingIn().ask(new Claim.Tenant(home.rentAccount(), home.born()), address);
    }

    private static long codesOf(Home home) {
        return Sql.number("SELECT COUNT(*) FROM one_time_code WHERE person_id = ?", home.personId());
    }

    @Test
    default void the_session_changes_with_each_sign_in() {
        Home home = home();

        assertThat(signIn(home)).isNotEqualTo(signIn(home));
    }

    @Test
    default void a_session_ends_after_15_idle_minutes() {
        String token = signIn(home());

        assertThat(lastUsed(token, Duration.ofMinutes(14))).isTrue();
        assertThat(lastUsed(token, Duration.ofMinutes(15))).isFalse();
    }

    @Test
    default void a_use_is_written_down_a_moment_later() {
        String token = signIn(home());
        lastUsed(token, Duration.ofMinutes(14));

        Instant deadline = Instant.now().plusSeconds(20);
        while (isIdle(token) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        assertThat(isIdle(token)).isFalse();
    }

    private static boolean isIdle(String token) {
        return Sql.number(
                        "SELECT COUNT(*) FROM signed_in_session WHERE token_hash = ? AND last_used_at < ?",
                        Keys.hashOfToken(token),
                        LocalDateTime.ofInstant(Estate.now().minusSeconds(60), ZoneOffset.UTC))
                == 1;
    }

    @Test
    default void signing_out_ends_the_session_on_the_server() {
        String token = signIn(home());

        sessions().end(token);

        assertThat(sessions().use(token)).isEmpty();
        assertThat(sessions().use(Keys.randomToken())).isEmpty();
    }

    private static boolean lastUsed(String token, Duration ago) {
        Sql.change(
                "UPDATE signed_in_session SET last_used_at = ? WHERE token_hash = ?",
                LocalDateTime.ofInstant(Estate.now().minus(ago), ZoneOffset.UTC),
                Keys.hashOfToken(token));
        return sessions().use(token).isPresent();
    }

    /** The token of a new session. */
    static String signIn(Home home) {
        String browser = ask(home.rentAccount(), home.born());
        return ((SignedIn) signingIn().confirm(browser, home.newestCode())).token();
    }

    /** The verb and the first table of each statement. */
    static List<String> shapes(List<String> statements) {
        return statements.stream()
                .map(statement -> {
                    Matcher table = TABLE.matcher(statement);
                    return statement.split(" ", 2)[0] + (table.find() ? " " + table.group(1) : "");
                })
                .toList();
    }

    /** From an address of its own each time: how often one may ask is tested by itself. */
    static String ask(String rentAccount, LocalDate born) {
        return signingIn().ask(new Claim.Tenant(rentAccount, born), "192.0.2." + ADDRESS.incrementAndGet() % 250);
    }

    private static SigningIn signingIn() {
        return Beans.the(SigningIn.class);
    }

    private static Sessions sessions() {
        return Beans.the(Sessions.class);
    }
}
