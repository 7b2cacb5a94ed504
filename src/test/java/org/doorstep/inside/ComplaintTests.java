package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.Keys;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.conversation.AnsweringComplaint;
import org.doorstep.conversation.Complaining;
import org.doorstep.conversation.Complaint;
import org.doorstep.conversation.Complaint.State;
import org.doorstep.conversation.Complaints;
import org.doorstep.conversation.ReplyWay;
import org.doorstep.conversation.ToldComplaint;
import org.doorstep.settings.PlainDates;
import org.doorstep.settings.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** A complaint has a reference at once, a clock from that moment, and an answer. */
interface ComplaintTests {

    Author VISITOR = new Author("visitor", Way.WEB);
    Author MANAGER = new Author("staff:BOSS", Way.STAFF);

    @Test
    default void a_form_that_is_sent_four_times_at_once_is_one_complaint_with_one_text() {
        String form = Keys.randomToken();
        ToldComplaint told = byText("+447700900004");

        List<String> references = AtOnce.all(4, i -> complain(form, told));

        assertThat(references).containsOnly(references.get(0));
        assertThat(Sql.number("SELECT COUNT(*) FROM complaint WHERE reference = ?", references.get(0)))
                .isEqualTo(1);
        assertThat(textsOn(references.get(0))).hasSize(1);
    }

    @Test
    default void it_is_told_at_once_with_its_reference_and_the_day() {
        String reference = complain(Keys.randomToken(), byText("+447700900005"));

        LocalDate day = Beans.the(WorkingCalendar.class).plusWorkingDays(Estate.today(), 5);
        assertThat(textsOn(reference))
                .singleElement()
                .asString()
                .contains(
                        reference.substring(0, 3) + " " + reference.substring(3),
                        "By " + Beans.the(PlainDates.class).shortDay(day));
    }

    @Test
    default void it_is_acknowledged_and_answered_by_message_and_in_the_trail() {
        String reference = complain(Keys.randomToken(), byText("+447700900006"));

        assertThat(answering().answer(reference, "Too soon", MANAGER)).isEqualTo(AnsweringComplaint.Result.ALREADY);
        assertThat(answering().acknowledge(reference, "Ruth Cole", MANAGER)).isEqualTo(AnsweringComplaint.Result.DONE);
        assertThat(answering().acknowledge(reference, "Ruth Cole", MANAGER))
                .isEqualTo(AnsweringComplaint.Result.ALREADY);
        LocalDate answerBy = Beans.the(WorkingCalendar.class).plusWorkingDays(Estate.today(), 10);
        assertThat(look(reference).answerBy()).isEqualTo(answerBy);
        assertThat(answering().answer(reference, "Sorry {secret}. <b>It</b> is \u202Emended\u202C.", MANAGER))
                .isEqualTo(AnsweringComplaint.Result.DONE);

        assertThat(look(reference).state()).isEqualTo(State.ANSWERED);
        assertThat(textsOn(reference)).hasSize(3);
        assertThat(textsOn(reference).get(1))
                .contains("Ruth Cole", Beans.the(PlainDates.class).shortDay(answerBy));
        assertThat(textsOn(reference).get(2)).endsWith("Sorry (secret). <b>It</b> is mended.");
        assertThat(Sql.rows(
                        "SELECT action, detail FROM audit_trail WHERE about = ? AND action <> 'complaint.look' ORDER BY id",
                        "complaint:" + reference))
                .extracting(row -> row.get("action") + "" + row.get("detail"))
                .containsExactly("complaint.make", "complaint.acknowledge", "complaint.answer");
        assertThat(answering().answer("AAAAAA", "?", MANAGER)).isEqualTo(AnsweringComplaint.Result.UNKNOWN);
    }

    @Test
    default void the_longest_answer_that_staff_may_write_is_sent_whole() {
        ToldComplaint told = new ToldComplaint(
                VISITOR, null, null, "Ada", "It was cold", "", false, ReplyWay.EMAIL, "ada.complains@example.org");
        String reference = complain(Keys.randomToken(), told);
        answering().acknowledge(reference, "Ruth Cole", MANAGER);

        assertThat(answering().answer(reference, "é".repeat(4_000), MANAGER)).isEqualTo(AnsweringComplaint.Result.DONE);

        assertThat(textsOn(reference)).as("two may arrive in either order").anySatisfy(text -> assertThat(text)
                .contains("é".repeat(4_000)));
    }

    @Test
    default void each_look_at_one_is_recorded() {
        String reference = complain(Keys.randomToken(), byText("+447700900007"));

        look(reference);

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE about = ? AND action = 'complaint.look' AND actor = ?",
                        "complaint:" + reference,
                        MANAGER.name()))
                .isEqualTo(1);
    }

    @Test
    default void one_about_personal_data_has_thirty_days_of_which_the_first_is_today() {
        ToldComplaint told = new ToldComplaint(
                VISITOR, null, null, "Ada", "You told my sister", "", true, ReplyWay.PHONE, "+441914980123");

        Complaint complaint = look(complain(Keys.randomToken(), told));

        assertThat(complaint.acknowledgeBy()).isEqualTo(Estate.today().plusDays(29));
        assertThat(textsOn(complaint.reference())).as("they want to be rung").isEmpty();
    }

    @Test
    default void what_is_due_first_comes_first() {
        String later = complain(Keys.randomToken(), byText("+447700900008"));
        String first = complain(Keys.randomToken(), byText("+447700900008"));
        Sql.change("UPDATE complaint SET next_by = '2020-01-01' WHERE reference = ?", first);

        List<String> open = Beans.the(Complaints.class).open(0, 1_000).stream()
                .map(Complaint::reference)
                .toList();

        assertThat(open.get(0)).isEqualTo(first);
        assertThat(open).contains(later).hasSize((int)
                Beans.the(Complaints.class).countOpen());
        assertThat(look(first).isOverdue(Estate.today())).isTrue();
        Sql.change("DELETE FROM complaint WHERE reference = ?", first);
    }

    @Test
    default void nobody_is_answered_where_it_is_unsafe_for_them() {
        Home home = home();
        Sql.change("UPDATE contact_point SET safe = FALSE WHERE person_id = ?", home.personId());
        ToldComplaint told = new ToldComplaint(
                VISITOR,
                home.personId(),
                home.person(),
                "Siân",
                "It was cold",
                "",
                false,
                ReplyWay.TEXT,
                home.mobile());

        assertThat(Beans.the(Complaining.class).complain(Keys.randomToken(), told))
                .isEmpty();
        assertThat(Sql.number("SELECT COUNT(*) FROM complaint WHERE person_id = ?", home.personId()))
                .isZero();
    }

    private static ToldComplaint byText(String mobile) {
        return new ToldComplaint(VISITOR, null, null, "Ada", "It was cold", "Warmth", false, ReplyWay.TEXT, mobile);
    }

    private static String complain(String form, ToldComplaint told) {
        return Beans.the(Complaining.class).complain(form, told).orElseThrow();
    }

    private static Complaint look(String reference) {
        return Beans.the(Complaints.class).look(reference, MANAGER).orElseThrow();
    }

    private static AnsweringComplaint answering() {
        return Beans.the(AnsweringComplaint.class);
    }

    private static List<String> textsOn(String reference) {
        Bookings.awaitQuiet();
        return Sql.rows(
                        "SELECT body FROM simulated_message WHERE message_key LIKE ? ORDER BY id",
                        "complaint/" + reference + "/%")
                .stream()
                .map(row -> (String) row.get("body"))
                .toList();
    }
}
