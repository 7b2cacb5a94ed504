package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Estate.home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.account.Acting;
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.conversation.AnsweringEnquiry;
import org.doorstep.conversation.AnsweringEnquiry.Result;
import org.doorstep.conversation.AskedEnquiry;
import org.doorstep.conversation.Asking;
import org.doorstep.conversation.Enquiries;
import org.doorstep.conversation.Enquiry.State;
import org.doorstep.conversation.EnquiryKind;
import org.doorstep.conversation.TenantMessages;
import org.doorstep.conversation.TenantMessages.Told;
import org.doorstep.conversation.ToldEnquiry;
import org.doorstep.tenancy.Authority;
import org.junit.jupiter.api.Test;

/** A tenant asks, and hears by the moment that was promised; nobody else at home learns of it. */
interface EnquiryTests {

    Author ADVISER = new Author("staff:ANNA", Way.STAFF);

    @Test
    default void a_form_that_is_sent_four_times_at_once_is_one_question() {
        Home home = home();
        String form = Keys.randomToken();

        List<Optional<String>> references = AtOnce.all(4, i -> ask(form, home, told("", "Are you coming?")));

        assertThat(references).containsOnly(references.get(0));
        assertThat(Sql.number("SELECT COUNT(*) FROM enquiry WHERE person_id = ?", home.personId()))
                .isEqualTo(1);
        assertThat(ask(form, home(), told("", "Mine")))
                .as("another tenant, the same form")
                .isPresent()
                .isNotEqualTo(references.get(0));
    }

    @Test
    default void nobody_asks_about_a_visit_or_a_repair_of_another_home() {
        BookedVisit visit = BookedVisit.booked();
        Home other = home();
        String order = Estate.order(visit.home(), Estate.newTrade());

        assertThat(ask(other, told(visit.reference(), "?"))).isEmpty();
        assertThat(ask(other, new ToldEnquiry(EnquiryKind.UPDATE, "", order, "?")))
                .isEmpty();
        assertThat(Sql.number("SELECT COUNT(*) FROM enquiry WHERE person_id = ?", other.personId()))
                .isZero();
        String asked = ask(visit.home(), told(visit.reference(), "?")).orElseThrow();
        assertThat(ask(visit.home(), new ToldEnquiry(EnquiryKind.UPDATE, "", order, "?")))
                .isPresent();
        assertThat(find(other.signedIn(), asked)).isEmpty();
        assertThat(Beans.the(Asking.class).close(other.signedIn(), asked)).isFalse();
        assertThat(find(visit.home().signedIn(), asked).orElseThrow().visit()).isEqualTo(visit.reference());
    }

    @Test
    default void a_joint_tenant_sees_neither_question_nor_answer() {
        Home home = home();
        Home joint = home.jointTenant();
        String asked = ask(home, told("", "Who comes?")).orElseThrow();
        assertThat(answer(asked, 0, "Grace does")).isEqualTo(Result.DONE);

        assertThat(find(joint.signedIn(), asked)).isEmpty();
        assertThat(enquiries().of(joint.signedIn(), Instant.EPOCH, 9)).isEmpty();
        assertThat(messages(joint)).isEmpty();
        assertThat(Beans.the(TenantMessages.class).countNew(joint.signedIn())).isZero();
        assertThat(messages(home)).extracting(Told::words).containsExactly("Grace does");
    }

    @Test
    default void whoever_acts_for_visits_sees_what_they_asked_and_not_what_the_tenant_did() {
        Home home = home();
        SignedInPerson acting = actingFor(home, Authority.VISITS);
        String theirs = ask(home, told("", "In private")).orElseThrow();
        String asked = Beans.the(Asking.class)
                .ask(Keys.randomToken(), acting, told("", "For them"))
                .orElseThrow();

        assertThat(find(acting, theirs)).isEmpty();
        assertThat(find(acting, asked)).isPresent();
        assertThat(find(home.signedIn(), asked)).isPresent();
        assertThat(find(actingFor(home, Authority.ALL), theirs)).isPresent();
    }

    @Test
    default void it_is_answered_with_a_text_that_does_not_hold_the_answer() {
        Home home = home();
        String asked =
                ask(home, told("", "<b>I</b> was \u202Ein\u202C {secret}")).orElseThrow();
        assertThat(find(home.signedIn(), asked).orElseThrow().enquiry().words()).isEqualTo("<b>I</b> was in {secret}");

        assertThat(answer(asked, 0, "We are sorry. {secret}")).isEqualTo(Result.DONE);
        assertThat(answer(asked, 0, "A second colleague")).isEqualTo(Result.ALREADY);
        assertThat(answer(asked, 1, "And more")).isEqualTo(Result.DONE);
        assertThat(answer("AAAAAA", 0, "?")).isEqualTo(Result.UNKNOWN);

        assertThat(textsOn(home, asked)).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains("we have answered your question")
                .doesNotContain("sorry", "more"));
        assertThat(messages(home)).extracting(Told::words).containsExactly("And more", "We are sorry. {secret}");
        assertThat(Sql.rows(
                        "SELECT action FROM audit_trail WHERE about = ? AND for_whom = ? ORDER BY id",
                        "enquiry:" + asked,
                        home.person()))
                .extracting(row -> row.get("action"))
                .containsExactly("enquiry.ask", "enquiry.answer", "enquiry.answer");
    }

    @Test
    default void where_no_contact_is_safe_nothing_is_sent_and_staff_learn_it() {
        Home home = home();
        Sql.change("UPDATE contact_point SET safe = FALSE WHERE person_id = ?", home.personId());
        String asked = ask(home, told("", "May I ring?")).orElseThrow();

        assertThat(answer(asked, 0, "Yes")).isEqualTo(Result.UNTOLD);

        assertThat(textsOn(home, asked)).isEmpty();
        assertThat(messages(home)).extracting(Told::words).containsExactly("Yes");
    }

    @Test
    default void a_safe_contact_hears_nothing_of_questions() {
        Home home = home();
        SafePhone.beginAnew();
        SafePhone.of(home).set(true);
        String asked = ask(home, told("", "When?")).orElseThrow();

        assertThat(answer(asked, 0, "Soon")).isEqualTo(Result.UNTOLD);

        Bookings.awaitQuiet();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM simulated_message WHERE message_key LIKE ?", "enquiry/" + asked + "/%"))
                .isZero();
    }

    @Test
    default void what_is_due_first_comes_first_and_says_that_it_is_late() {
        String later = ask(home(), told("", "One")).orElseThrow();
        String first = ask(home(), told("", "Two")).orElseThrow();
        Sql.change(
                "UPDATE enquiry SET asked_at = '2020-01-01', answer_by = '2020-01-04', next_by = '2020-01-04' WHERE reference = ?",
                first);

        List<AskedEnquiry> open = enquiries().open(0, 1_000);

        assertThat(open.get(0).enquiry().reference()).isEqualTo(first);
        assertThat(open.get(0).enquiry().isOverdue(Estate.now())).isTrue();
        assertThat(open).extracting(each -> each.enquiry().reference()).contains(later);
        assertThat(open).hasSize((int) enquiries().countOpen());
        assertThat(Beans.the(AnsweringEnquiry.class).close(first, "We rang", ADVISER))
                .isEqualTo(Result.DONE);
        assertThat(answer(first, 0, "Too late")).isEqualTo(Result.ALREADY);
        assertThat(enquiries().open(0, 1_000))
                .extracting(each -> each.enquiry().reference())
                .doesNotContain(first);
    }

    @Test
    default void the_database_refuses_states_that_cannot_be() {
        String asked = ask(home(), told("", "?")).orElseThrow();

        for (String change : List.of(
                "state = 'ANSWERED'",
                "next_by = NULL",
                "state = 'CLOSED', next_by = NULL, settled_at = asked_at",
                "answers = 1",
                "kind = 'OTHER'",
                "answer_by = asked_at")) {
            assertThatThrownBy(() -> Sql.change("UPDATE enquiry SET " + change + " WHERE reference = ?", asked))
                    .as(change)
                    .isNotNull();
        }
    }

    @Test
    default void messages_are_new_until_the_tenant_says_that_they_read_them() {
        BookedVisit visit = BookedVisit.booked();
        Home home = visit.home();
        Bookings.awaitQuiet();
        TenantMessages box = Beans.the(TenantMessages.class);

        List<Told> told = messages(home);
        assertThat(told).singleElement().satisfies(each -> {
            assertThat(each.how()).isEqualTo("TEXT");
            assertThat(each.words()).contains("visit booked", "{secret}").doesNotContain("/v/");
        });
        assertThat(box.countNew(home.signedIn())).isEqualTo(1);
        assertThat(box.countNew(home.signedIn())).as("looking marks nothing").isEqualTo(1);
        box.read(home.signedIn(), told.get(0).at());
        assertThat(box.countNew(home.signedIn())).isZero();
        box.read(home.signedIn(), told.get(0).at().minus(Duration.ofDays(1)));
        assertThat(box.countNew(home.signedIn())).as("never back").isZero();
        String asked = ask(home, told(visit.reference(), "?")).orElseThrow();
        answer(asked, 0, "Yes");
        assertThat(box.countNew(home.signedIn())).isEqualTo(1);
    }

    @Test
    default void what_another_keeps_private_now_is_among_nobody_elses_messages() {
        BookedVisit visit = BookedVisit.booked();
        Home joint = visit.home().jointTenant();
        Bookings.awaitQuiet();
        assertThat(messages(visit.home())).hasSize(1);

        Sql.change(
                "UPDATE appointment SET booked_for = ?, private_to = ? WHERE id = ?",
                joint.personId(),
                joint.personId(),
                visit.id());

        assertThat(messages(visit.home())).isEmpty();
    }

    @Test
    default void the_tenant_closes_it_once() {
        Home home = home();
        String asked = ask(home, told("", "?")).orElseThrow();

        assertThat(Beans.the(Asking.class).close(home.signedIn(), asked)).isTrue();
        assertThat(Beans.the(Asking.class).close(home.signedIn(), asked)).isTrue();

        assertThat(find(home.signedIn(), asked).orElseThrow().enquiry().state()).isEqualTo(State.CLOSED);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE about = ? AND action = 'enquiry.close'",
                        "enquiry:" + asked))
                .isEqualTo(1);
    }

    private static ToldEnquiry told(String visit, String words) {
        return new ToldEnquiry(EnquiryKind.MISSED, visit, "", words);
    }

    private static Optional<String> ask(Home home, ToldEnquiry told) {
        return ask(Keys.randomToken(), home, told);
    }

    private static Optional<String> ask(String form, Home home, ToldEnquiry told) {
        return Beans.the(Asking.class).ask(form, home.signedIn(), told);
    }

    private static Result answer(String reference, int seen, String words) {
        return Beans.the(AnsweringEnquiry.class).answer(reference, seen, words, ADVISER);
    }

    private static Enquiries enquiries() {
        return Beans.the(Enquiries.class);
    }

    private static Optional<AskedEnquiry> find(SignedInPerson person, String reference) {
        return enquiries().find(person, reference);
    }

    private static List<Told> messages(Home home) {
        return Beans.the(TenantMessages.class).of(home.signedIn(), 0, 20);
    }

    private static List<String> textsOn(Home home, String reference) {
        Bookings.awaitQuiet();
        return home.textsAbout("enquiry/" + reference);
    }

    private static SignedInPerson actingFor(Home home, Authority covers) {
        SignedInPerson tenant = home.signedIn();
        return new SignedInPerson(
                tenant.personId(),
                tenant.tenancyId(),
                tenant.propertyId(),
                tenant.reference(),
                tenant.fullName(),
                tenant.shortAddress(),
                tenant.since(),
                tenant.signedOutAt(),
                new Acting(1, "HV4T7K", "Rhys", covers));
    }
}
