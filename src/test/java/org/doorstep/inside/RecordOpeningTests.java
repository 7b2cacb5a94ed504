package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.People.ADVISER;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.doorstep.account.PhonePasswords;
import org.doorstep.account.PhonePasswords.Heard;
import org.doorstep.account.RecordOpening;
import org.doorstep.account.RecordOpening.Reason;
import org.doorstep.account.RecordOpenings;
import org.doorstep.account.RecordOpenings.Part;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.tenancy.PeopleSearch;
import org.junit.jupiter.api.Test;

/** What staff learn of a person, why, and that it is written down (safeguard 9). */
interface RecordOpeningTests {

    Author COLLEAGUE = new Author("staff:other", Way.STAFF);

    @Test
    default void nothing_of_a_record_is_shown_before_somebody_said_why() {
        Home home = home();

        for (Part part : Part.values()) {
            assertThat(openings().look(home.person(), part, ADVISER)).isFalse();
        }

        assertThat(looks(home)).isEmpty();
    }

    @Test
    default void each_part_that_is_looked_at_is_in_the_trail_with_the_reason_and_not_the_words() {
        Home home = home();
        openings().open(home.person(), Reason.SAFETY, "Ringing about her brother", ADVISER);

        assertThat(openings().look(home.person(), Part.KIN, ADVISER)).isTrue();
        assertThat(openings().look(home.person(), Part.SAFETY, ADVISER)).isTrue();

        assertThat(looks(home)).containsExactly("staff:advis kin, SAFETY", "staff:advis safety, SAFETY");
        assertThat(Sql.rows("SELECT * FROM audit_trail WHERE for_whom = ?", home.person())
                        .toString())
                .contains("record.open")
                .doesNotContain("brother");
        assertThat(Sql.text("SELECT words FROM record_opening WHERE person_id = ?", home.personId()))
                .isEqualTo("Ringing about her brother");
    }

    @Test
    default void it_is_open_to_that_colleague_for_that_person_and_for_a_quarter_of_an_hour() {
        Home home = home();
        Home neighbour = home();
        openings().open(home.person(), Reason.VISIT, "Late", ADVISER);
        Instant ends = openings().find(home.person(), ADVISER).orElseThrow().endsAt();

        assertThat(ends).isBetween(Estate.now().plusSeconds(880), Estate.now().plusSeconds(900));
        assertThat(openings().look(home.person(), Part.CONTACTS, COLLEAGUE)).isFalse();
        assertThat(openings().look(neighbour.person(), Part.CONTACTS, ADVISER)).isFalse();
        Sql.change(
                "INSERT INTO record_opening (person_id, opened_by, reason, words, opened_at, ends_at) VALUES (?, ?, 'VISIT', 'x', ?, ?)",
                neighbour.personId(),
                ADVISER.name(),
                column(Estate.now().minus(RecordOpening.LASTS)),
                column(Estate.now()));
        assertThat(openings().look(neighbour.person(), Part.CONTACTS, ADVISER))
                .as("over")
                .isFalse();
        assertThat(openings().open("nobody", Reason.VISIT, "x", ADVISER)).isFalse();
    }

    @Test
    default void why_a_record_was_opened_can_be_rewritten_by_nobody() {
        Home home = home();
        openings().open(home.person(), Reason.VISIT, "Late", ADVISER);

        for (String change : List.of(
                "UPDATE record_opening SET words = 'other' WHERE person_id = ?",
                "DELETE FROM record_opening WHERE person_id = ?")) {
            assertThatThrownBy(() -> Sql.change(change, home.personId()))
                    .rootCause()
                    .hasMessageContaining("denied");
        }
    }

    @Test
    default void people_are_found_by_what_a_caller_says_and_the_trail_does_not_say_what() {
        Home home = home();
        PeopleSearch search = Beans.the(PeopleSearch.class);

        assertThat(search.find(home.rentAccount(), 20, ADVISER))
                .extracting(PeopleSearch.Found::reference)
                .containsExactly(home.person());
        assertThat(search.find("0" + home.mobile().substring(3), 2000, ADVISER))
                .extracting(PeopleSearch.Found::reference)
                .contains(home.person());
        assertThat(search.find("obrien", 2, ADVISER)).hasSize(2);
        assertThat(search.find("s%", 20, ADVISER)).isEmpty();
        assertThat(Sql.rows("SELECT about, detail FROM audit_trail WHERE action = 'person.find'")
                        .toString())
                .contains("NAME", "PHONE", "RENT_ACCOUNT")
                .doesNotContain("brien", home.mobile().substring(3), home.rentAccount());
    }

    @Test
    default void a_number_that_is_unsafe_and_one_that_is_kept_hidden_lead_to_nobody() {
        Home home = home();
        SafePhone phone = SafePhone.of(home);
        PeopleSearch search = Beans.the(PeopleSearch.class);
        phone.set(true);

        assertThat(search.find(phone.number(), 20, ADVISER)).isEmpty();
        assertThat(search.find(home.mobile(), 2000, ADVISER))
                .extracting(PeopleSearch.Found::reference)
                .doesNotContain(home.person());
        assertThat(search.find(home.rentAccount(), 20, ADVISER))
                .singleElement()
                .satisfies(found -> assertThat(found.flagged()).isTrue());
    }

    @Test
    default void what_is_heard_on_the_phone_is_compared_and_three_wrong_ones_end_it() {
        Home home = home();
        Author tenant = new Author("person:" + home.person(), Way.WEB);
        PhonePasswords passwords = Beans.the(PhonePasswords.class);
        assertThat(passwords.hear(home.person(), "Café au lait", ADVISER)).isEqualTo(Heard.NONE);
        passwords.set(home.signedIn(), "Café au lait!", tenant);

        assertThat(passwords.hear(home.person(), " cafe AU-lait", ADVISER)).isEqualTo(Heard.RIGHT);
        assertThat(passwords.hear(home.person(), "tea", ADVISER)).isEqualTo(Heard.WRONG);
        assertThat(passwords.hear(home.person(), "milk", ADVISER)).isEqualTo(Heard.WRONG);
        assertThat(passwords.hear(home.person(), "water", ADVISER)).isEqualTo(Heard.TOO_MANY);
        assertThat(passwords.hear(home.person(), "cafe au lait", ADVISER))
                .as("nobody guesses on")
                .isEqualTo(Heard.TOO_MANY);
        Sql.change(
                "UPDATE phone_password SET wrong_since = wrong_since - INTERVAL 1 HOUR WHERE person_id = ?",
                home.personId());
        assertThat(passwords.hear(home.person(), "cafe au lait", ADVISER)).isEqualTo(Heard.RIGHT);

        assertThat(Sql.rows("SELECT * FROM phone_password WHERE person_id = ?", home.personId())
                        .toString())
                .doesNotContainIgnoringCase("lait");
        assertThat(Sql.rows("SELECT action, detail FROM audit_trail WHERE for_whom = ?", home.person())
                        .toString())
                .contains("phone-password.check", "WRONG", "TOO_MANY", "RIGHT")
                .doesNotContainIgnoringCase("lait")
                .doesNotContain("tea", "milk");
        passwords.remove(home.signedIn(), tenant);
        assertThat(passwords.isSet(home.person())).isFalse();
    }

    private static List<String> looks(Home home) {
        return Sql.rows(
                        "SELECT actor, detail FROM audit_trail WHERE for_whom = ? AND action = 'record.look' ORDER BY id",
                        home.person())
                .stream()
                .map(row -> row.get("actor") + " " + row.get("detail"))
                .toList();
    }

    private static Object column(Instant when) {
        return LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    }

    private static RecordOpenings openings() {
        return Beans.the(RecordOpenings.class);
    }
}
