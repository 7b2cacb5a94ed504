package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.doorstep.Keys;
import org.doorstep.account.FormDrafts;
import org.doorstep.account.OpenSessions;
import org.doorstep.account.Sessions;
import org.doorstep.account.SigningOutElsewhere;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.junit.jupiter.api.Test;

/** Where somebody is signed in, how long yet, how they end it, and what becomes of what they had filled in. */
interface SessionTests {

    @Test
    default void looking_how_long_a_session_lasts_makes_it_last_no_longer() {
        String token = SignInTests.signIn(home());
        earlier("last_used_at", 840, token);

        assertThat(open().left(token).toSeconds()).isBetween(50L, 60L);
        assertThat(open().left(token).toSeconds()).as("asked again").isBetween(45L, 60L);
        assertThat(sessions().use(token)).isPresent();
        assertThat(open().left(Keys.randomToken())).isEqualTo(Duration.ZERO);
    }

    @Test
    default void however_much_it_is_used_it_ends_after_twelve_hours_and_says_so_before() {
        String token = SignInTests.signIn(home());
        earlier("started_at", 12 * 3_600 - 60, token);

        assertThat(open().left(token).toSeconds()).isBetween(45L, 60L);
        assertThat(sessions().use(token)).get().satisfies(person -> assertThat(
                        Duration.between(Estate.now(), person.signedOutAt()))
                .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60)));
    }

    @Test
    default void everybody_sees_where_they_are_signed_in_and_signs_out_elsewhere_or_everywhere() {
        Home home = home();
        Home other = home();
        String theirs = SignInTests.signIn(other);
        String lost = SignInTests.signIn(home);
        String here = SignInTests.signIn(home);
        Author by = new Author("person:" + home.person(), Way.WEB);

        List<OpenSessions.Open> before = open().of(home.personId(), here);
        assertThat(before).hasSize(2);
        assertThat(before).filteredOn(OpenSessions.Open::here).hasSize(1);
        assertThat(Beans.the(SigningOutElsewhere.class).everywhereElse(home.signedIn(), here, by))
                .isEqualTo(1);

        assertThat(sessions().use(lost)).isEmpty();
        assertThat(sessions().use(here)).isPresent();
        assertThat(Beans.the(SigningOutElsewhere.class).everywhere(home.signedIn(), by))
                .isEqualTo(1);
        assertThat(sessions().use(here)).isEmpty();
        assertThat(sessions().use(theirs)).as("another's").isPresent();
        assertThat(open().of(home.personId(), here)).isEmpty();
    }

    @Test
    default void a_form_that_came_too_late_is_kept_an_hour_for_its_person_its_browser_and_its_page_alone() {
        Home home = home();
        Home other = home();
        Map<String, List<String>> answers = Map.of("holder-name", List.of("Ünal \"B\" <b>"), "also", List.of("1", "2"));

        String browser = drafts().keep(home.personId(), "/tenant/away", answers).orElseThrow();

        assertThat(drafts().find(browser, home.personId(), "/tenant/away")).isEqualTo(answers);
        assertThat(drafts().find(browser, other.personId(), "/tenant/away")).isEmpty();
        assertThat(drafts().find(browser, home.personId(), "/tenant/check")).isEmpty();
        assertThat(drafts().find(Keys.randomToken(), home.personId(), "/tenant/away"))
                .isEmpty();
        assertThat(Sql.number("SELECT COUNT(*) FROM form_draft WHERE CONVERT(answers USING latin1) LIKE '%holder%'"))
                .as("in clear")
                .isZero();
        Sql.change("UPDATE form_draft SET expires_at = expires_at - INTERVAL 1 HOUR");
        assertThat(drafts().find(browser, home.personId(), "/tenant/away")).isEmpty();
        assertThat(drafts().forgetSomeOver()).isPositive();
        assertThat(Sql.number("SELECT COUNT(*) FROM form_draft")).isZero();
    }

    @Test
    default void what_is_too_long_to_keep_is_not_kept() {
        assertThat(drafts().keep(home().personId(), "/tenant/away", Map.of("long", List.of("x".repeat(70_000)))))
                .isEmpty();
    }

    private static void earlier(String column, int seconds, String token) {
        Sql.change(
                "UPDATE signed_in_session SET " + column + " = " + column + " - INTERVAL ? SECOND WHERE token_hash = ?",
                seconds,
                Keys.hashOfToken(token));
    }

    private static OpenSessions open() {
        return Beans.the(OpenSessions.class);
    }

    private static Sessions sessions() {
        return Beans.the(Sessions.class);
    }

    private static FormDrafts drafts() {
        return Beans.the(FormDrafts.class);
    }
}
