package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.TextedVisit.REPAIR;
import static org.doorstep.inside.TextedVisit.shown;

import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.booking.VisitPrivacy;
import org.doorstep.conversation.Exchange;
import org.doorstep.conversation.Exchanges;
import org.junit.jupiter.api.Test;

/** On which visit a text acts, and what is told to whoever has the number: nothing that is another's. */
interface ReplyWhoseTests {

    @Test
    default void with_two_visits_it_is_asked_which_by_day_and_then_done() {
        Home home = home();
        Texter phone = Texter.of(home);
        TextedVisit first = TextedVisit.booked(home, phone, REPAIR);
        TextedVisit second = TextedVisit.booked(home, phone, REPAIR, someDay(1));

        phone.writes("no");

        assertThat(phone.newest())
                .isEqualTo("Which visit do you mean? Reply 1 or 2:\n1 = " + shown(someDay()) + " 9am\n2 = "
                        + shown(someDay(1)) + " 9am");
        phone.writes("2");
        assertThat(phone.newest()).contains("Nothing has changed yet. Reply CHANGE");
        phone.writes("cancel");
        assertThat(phone.newest()).as("about the same one").contains("end your visit of " + shown(someDay(1)));
        phone.writes("x");
        assertThat(first.stands()).isEqualTo(first.stoodAt());
        assertThat(second.stands()).isEqualTo(second.stood("CANCELLED_BY_TENANT"));
    }

    @Test
    default void a_number_in_two_tenancies_is_asked_which_and_neither_home_is_named() {
        Home one = home();
        Home other = home();
        Texter phone = Texter.of(one);
        phone.belongsTo(other);
        TextedVisit first = TextedVisit.booked(one, phone, REPAIR);
        TextedVisit second = TextedVisit.booked(other, phone, REPAIR, someDay(1));
        Sql.change(
                "UPDATE outbox_message SET created_at = created_at - INTERVAL 3 DAY, sent_at = sent_at - INTERVAL 3 DAY"
                        + " WHERE about = ?",
                first.visit().reference());

        phone.writes("YES");

        assertThat(phone.newest())
                .startsWith("Which visit do you mean? Reply 1 or 2:")
                .doesNotContain("Test Close", "O’Brien", "Si", one.rentAccount(), other.rentAccount());
        assertThat(List.of(first.stands(), second.stands())).containsExactly(first.stoodAt(), second.stoodAt());
        phone.writes("1");
        assertThat(List.of(first.stands(), second.stands()))
                .containsExactly(first.stood("CONFIRMED"), second.stoodAt());
        assertThat(Sql.text(
                        "SELECT CONCAT(person_id, ' ', about) FROM incoming_text WHERE sender = ? ORDER BY id DESC LIMIT 1",
                        phone.number()))
                .isEqualTo(one.personId() + " " + first.visit().reference());
    }

    @Test
    default void joint_tenants_who_share_a_phone_have_one_visit() {
        Home home = home();
        Texter phone = Texter.of(home);
        phone.belongsTo(home.jointTenant());
        TextedVisit texted = TextedVisit.booked(home, phone, REPAIR);

        phone.writes("yes");

        assertThat(texted.stands()).isEqualTo(texted.stood("CONFIRMED"));
    }

    @Test
    default void a_visit_that_is_private_to_another_tenant_of_the_home_is_neither_named_nor_changed() {
        TextedVisit texted = TextedVisit.booked();
        Home joint = texted.home().jointTenant();
        Texter other = Texter.of(joint);
        assertThat(Beans.the(VisitPrivacy.class)
                        .keep(texted.home().signedIn(), texted.visit().reference(), Author.SYSTEM))
                .isTrue();

        other.writes("cancel").writes("x");

        assertThat(other.received()).noneMatch(text -> text.contains(shown(someDay())));
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        texted.writes("yes");
        assertThat(texted.stands()).isEqualTo(texted.stood("CONFIRMED"));
    }

    @Test
    default void a_number_that_nobody_knows_is_answered_once_a_day_and_changes_nothing() {
        TextedVisit texted = TextedVisit.booked();
        Texter stranger = Texter.unknown();

        stranger.writes("yes").writes("cancel " + texted.visit().reference()).writes("x");

        assertThat(stranger.received()).singleElement().asString().contains("We do not know this number");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        assertThat(stranger.reading()).endsWith("open");
    }

    @Test
    default void kin_of_a_tenant_are_no_tenant() {
        TextedVisit texted = TextedVisit.booked();
        Texter son = Texter.unknown();
        People.kin(texted.home(), "Rhys O’Brien", son.number());

        son.writes("cancel").writes("x");

        assertThat(son.newest()).contains("We do not know this number");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
    }

    @Test
    default void a_number_that_was_given_up_acts_on_nothing() {
        TextedVisit texted = TextedVisit.booked();
        Sql.change(
                "UPDATE contact_point SET replaced_at = UTC_TIMESTAMP(6), usable = FALSE WHERE value = ?",
                texted.phone().number());

        texted.writes("cancel").writes("x");

        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
    }

    @Test
    default void of_whoever_has_a_safe_contact_the_number_on_file_does_nothing_and_is_not_answered() {
        TextedVisit texted = TextedVisit.booked();
        SafePhone.beginAnew();
        Sql.change(
                "INSERT INTO safe_contact (person_id, standing_for, value, words, opens_at, closes_at, set_at, set_by, version)"
                        + " VALUES (?, ?, '+447700803001', 'Lunch [day] at [time]?', '00:00', '23:59', UTC_TIMESTAMP(6), 'test', 0)",
                texted.home().personId(),
                texted.home().personId());
        int before = texted.phone().received().size();

        texted.writes("cancel").writes("x").writes("call me");

        assertThat(texted.phone().received()).hasSize(before);
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM incoming_text WHERE sender = ? AND person_id IS NOT NULL",
                        texted.phone().number()))
                .isZero();
    }

    @Test
    default void a_safe_contact_confirms_by_yes_and_is_answered_in_words_that_say_nothing() {
        TextedVisit texted = TextedVisit.booked();
        SafePhone.beginAnew();
        Texter safe = new Texter(SafePhone.of(texted.home()).set(true).number());
        Sql.change(
                "INSERT INTO outbox_message (message_key, about, purpose, kind, recipient, body, state, attempts, due_at, give_up_at, created_at,"
                        + " sent_at, person_id, sender, version) VALUES (UUID(), ?, 'REMINDER', 'TEXT', ?, 'Lunch?', 'SENT', 1, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), ?, 'SAFE', 0)",
                texted.visit().reference(),
                safe.number(),
                texted.home().personId());

        safe.writesSafely("yes");

        assertThat(texted.stands()).isEqualTo(texted.stood("CONFIRMED"));
        safe.writesSafely("Can you come another day, he is at home and I am scared");
        assertThat(SafePhone.at(safe.number()).stream().skip(1))
                .allMatch(text ->
                        text.matches("Thank you\\.|If you smell gas ring 0800 111 999 now\\. In danger ring 999\\."));
        assertThat(safe.tasks()).containsOnly("SAFETY");
        assertThat(Beans.the(Exchanges.class).ofPerson(texted.home().personId(), 0, 50))
                .noneMatch(each -> each.number().equals(safe.number()));
        assertThat(texted.phone().received())
                .as("nothing to the number on file")
                .noneMatch(text -> text.contains("thank"));
    }

    @Test
    default void a_danger_is_answered_by_fixed_words_and_is_known_of_from_that_moment() {
        TextedVisit texted = TextedVisit.booked().writes("Yes but I can smell gas in the kitchen");

        assertThat(texted.newest())
                .isEqualTo(
                        "A person may not read this straight away. Smell gas? Ring 0800 111 999 now. Leak or danger? Ring"
                                + " 0191 498 0000 day or night.");
        assertThat(texted.phone().tasks()).containsExactly("DANGER");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM incoming_text WHERE sender = ? AND aware_at = received_at AND settled_at IS NULL",
                        texted.phone().number()))
                .isEqualTo(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM staff_task WHERE urgent AND words LIKE '%smell gas in the kitchen%' AND person_id = ?",
                        texted.home().personId()))
                .isEqualTo(1);
        assertThat(texted.stands()).as("a person sees to the rest").isEqualTo(texted.stoodAt());
        Texter stranger = Texter.unknown().writes("there is a gas leak at my nans");
        assertThat(stranger.newest()).contains("Smell gas? Ring 0800 111 999 now");
        assertThat(stranger.tasks()).containsExactly("DANGER");
    }

    @Test
    default void fear_of_somebody_at_home_is_for_those_who_are_named_for_it_and_the_answer_shows_nothing() {
        TextedVisit texted =
                TextedVisit.booked().writes("what is it for").writes("my husband hits me and i am afraid of him");
        TextedVisit plain = TextedVisit.booked().writes("what is it for");

        assertThat(texted.newest()).isEqualTo(plain.newest());
        assertThat(texted.phone().tasks()).containsExactly("SAFETY");
        assertThat(texted.phone().reading()).isEqualTo("SAFETY_CONCERN PERSON_NOW settled");
        assertThat(Beans.the(Exchanges.class).ofPerson(texted.home().personId(), 0, 50))
                .extracting(Exchange::words)
                .noneMatch(words -> words.contains("husband"));
        assertThat(Sql.number("SELECT COUNT(*) FROM staff_task WHERE kind <> 'SAFETY' AND words LIKE '%husband hits%'"))
                .isZero();
        assertThat(PrivacyTests.copy(texted.home().person()).toString())
                .as("nor in the copy that whoever holds a session of theirs may ask for")
                .contains("what is it")
                .doesNotContain("husband", "SAFETY");
    }

    @Test
    default void a_complaint_is_one_with_its_clock_and_is_told_so() {
        TextedVisit texted = TextedVisit.booked().writes("I want to make a formal complaint");

        assertThat(texted.newest()).contains("we have your complaint");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM complaint WHERE person_id = ?",
                        texted.home().personId()))
                .isEqualTo(1);
    }

    @Test
    default void what_was_written_both_ways_is_read_in_order_and_is_inert() {
        TextedVisit texted = TextedVisit.booked().writes("yes");
        texted.writes("what <b>time</b> \u202Esemoc\u202C =1+1 ?");

        List<Exchange> all = Beans.the(Exchanges.class).ofPerson(texted.home().personId(), 0, 3);

        assertThat(all).extracting(Exchange::isTheirs).containsExactly(false, true, false);
        assertThat(all.get(1).words()).isEqualTo("what <b>time</b> semoc =1+1 ?");
        assertThat(all.get(2).words()).contains("thank you. We will see you");
        assertThat(all.get(2).state()).isIn("SENT", "DELIVERED");
        assertThat(all.get(2).about()).isEqualTo(texted.visit().reference());
        assertThat(Beans.the(Exchanges.class).ofTenancy(texted.home().signedIn().tenancyId(), 0, 3))
                .isEqualTo(all);
        assertThat(Beans.the(Exchanges.class).ofNumber(texted.phone().number(), 0, 3))
                .isEqualTo(all);
        assertThat(Beans.the(Exchanges.class).ofPerson(texted.home().personId(), 3, 50))
                .extracting(Exchange::words)
                .doesNotContainAnyElementsOf(all.stream().map(Exchange::words).toList())
                .anyMatch("yes"::equals);
    }

    @Test
    default void the_words_of_a_task_are_inert() {
        TextedVisit texted = TextedVisit.booked().writes("gas leak \u202Eereh <i> {landlord}");

        assertThat(Sql.text(
                        "SELECT words FROM staff_task WHERE kind = 'DANGER' AND person_id = ?",
                        texted.home().personId()))
                .endsWith("It says: gas leak ereh <i> (landlord)");
    }
}
