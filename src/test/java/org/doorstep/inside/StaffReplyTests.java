package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Received.ANNA;
import static org.doorstep.inside.Received.BELL;
import static org.doorstep.inside.Received.OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.doorstep.account.SignedInStaff;
import org.doorstep.conversation.AnswerWays;
import org.doorstep.conversation.AnswerWords;
import org.doorstep.conversation.AnsweringReply;
import org.doorstep.conversation.AnsweringReply.Result;
import org.doorstep.conversation.DealingWithReply;
import org.doorstep.conversation.HandedReply;
import org.doorstep.conversation.Lesson;
import org.doorstep.conversation.OpenTasks;
import org.doorstep.conversation.Replies;
import org.doorstep.conversation.Settled;
import org.doorstep.conversation.StaffTask;
import org.doorstep.conversation.TaskFromReply;
import org.doorstep.conversation.TaskWish;
import org.doorstep.conversation.TaughtReplies;
import org.doorstep.conversation.Teaching;
import org.doorstep.conversation.WorkResult;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.conversation.reading.TaughtReply;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.SafeContacts;
import org.junit.jupiter.api.Test;

/** Texts that a person must read: found, taken up by one, answered once, and seen by those alone who may. */
interface StaffReplyTests {

    @Test
    default void what_needs_a_person_waits_dangers_first_then_the_oldest() {
        Home home = home();
        Received late = Received.from(home, "can u ring", Intent.CALL_ME, Decision.PERSON);
        Received old =
                Received.from(home, "dunno", Intent.UNSURE, Decision.PERSON).cameBefore(Duration.ofHours(5));
        Received perhaps = Received.from(home, "yes its smelly", Intent.CONFIRM, Decision.ACT_AND_SHOW);
        Received danger = Received.from(home, "gas!", Intent.EMERGENCY, Decision.PERSON_NOW);
        Received acted =
                Received.from(home, "yes", Intent.CONFIRM, Decision.ACT).neededNobody();
        Received askedOnce =
                Received.from(home, "eh", Intent.UNSURE, Decision.ASK).neededNobody();
        Received askedTwice = Received.from(home, "eh?", Intent.UNSURE, Decision.ASK);

        List<String> waiting = Beans.the(Replies.class).waiting(Replies.Show.ALL, ANNA, 0, 1_000).stream()
                .map(HandedReply::reference)
                .toList();

        assertThat(waiting)
                .containsSubsequence(danger.reference(), perhaps.reference(), old.reference(), late.reference())
                .contains(askedTwice.reference())
                .doesNotContain(acted.reference(), askedOnce.reference())
                .hasSize((int) Beans.the(Replies.class).countWaiting(ANNA));
    }

    @Test
    default void a_text_that_speaks_of_harm_is_there_for_those_alone_who_are_named_for_it() {
        Received text = Received.from(home(), "hes going to hurt me", Intent.SAFETY_CONCERN, Decision.PERSON_NOW);
        long counted = Beans.the(Replies.class).countWaiting(ANNA);

        assertThat(text.waitsFor(OFFICER)).isTrue();
        assertThat(text.waitsFor(ANNA)).isFalse();
        assertThat(Beans.the(Replies.class).look(text.reference(), ANNA)).isEmpty();
        assertThat(claim(text, "", ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(dealing().settle(text.reference(), Settled.NOTHING, ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(dealing().reopen(text.reference(), ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(dealing().release(text.reference(), ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(answer(text, "Hello", ANNA)).isEqualTo(Result.UNKNOWN);
        assertThat(make(text, StaffTask.Kind.CALL, ANNA)).isEqualTo(WorkResult.UNKNOWN);
        assertThat(teach(text, "hes going to hurt me", Intent.SAFETY_CONCERN, ANNA))
                .isEqualTo(Teaching.Result.UNKNOWN);
        assertThat(Beans.the(Replies.class).look(text.reference(), OFFICER)).isPresent();
        assertThat(Beans.the(Replies.class).countWaiting(ANNA))
                .as("not counted")
                .isEqualTo(counted);
    }

    @Test
    default void of_two_who_take_it_up_at_once_one_does_and_the_other_hears_it() {
        Received text = Received.from(home(), "help pls", Intent.UNSURE, Decision.PERSON);

        List<WorkResult> results = AtOnce.all(2, i -> claim(text, "", i == 0 ? ANNA : BELL));

        assertThat(results).containsExactlyInAnyOrder(WorkResult.DONE, WorkResult.OTHERS);
        String first = text.column("claimed_by");
        SignedInStaff winner = first.equals(ANNA.author().name()) ? ANNA : BELL;
        SignedInStaff other = winner == ANNA ? BELL : ANNA;
        assertThat(claim(text, "", winner)).as("twice").isEqualTo(WorkResult.DONE);
        assertThat(dealing().release(text.reference(), other)).isEqualTo(WorkResult.OTHERS);
        assertThat(claim(text, first, other)).as("taken over knowingly").isEqualTo(WorkResult.DONE);
        assertThat(text.column("claimed_by")).isEqualTo(other.author().name());
        assertThat(dealing().release(text.reference(), other)).isEqualTo(WorkResult.DONE);
        assertThat(text.column("claimed_by")).isEqualTo("null");
    }

    @Test
    default void it_is_answered_once_however_often_the_form_is_sent() {
        BookedVisit visit = BookedVisit.booked();
        Home home = visit.home();
        Received text = Received.from(home, "is it today", Intent.QUESTION, Decision.PERSON)
                .about(visit.reference());
        int seen = text.version();

        List<Result> results = AtOnce.all(3, i -> answer(text, seen, "It is on Friday. {secret}", false, ANNA));

        assertThat(results).containsOnly(Result.DONE);
        Bookings.awaitQuiet();
        assertThat(home.textsAbout("reply/" + text.reference()))
                .containsExactly("Northtown Homes: It is on Friday. (secret)");
        assertThat(text.waitsFor(ANNA)).isFalse();
        assertThat(text.column("settled_how")).isEqualTo("ANSWERED");
        assertThat(text.column("answered_at")).isNotEqualTo("null");
        assertThat(answer(text, seen, "Other words", false, BELL))
                .as("a colleague")
                .isEqualTo(Result.ALREADY);
        assertThat(Sql.rows(
                        "SELECT action FROM audit_trail WHERE about = ? AND for_whom = ? ORDER BY id",
                        "reply:" + text.reference(),
                        home.person()))
                .extracting(row -> row.get("action"))
                .containsExactly("reply.answer", "reply.settle");
    }

    @Test
    default void a_colleague_who_was_quicker_in_any_way_stops_an_answer() {
        Received text = Received.from(home(), "?", Intent.UNSURE, Decision.PERSON);
        int seen = text.version();
        claim(text, "", BELL);

        assertThat(answer(text, seen, "Hello", false, ANNA)).isEqualTo(Result.ALREADY);
        assertThat(answer(text, text.version(), "Hello", false, ANNA)).isEqualTo(Result.DONE);
    }

    @Test
    default void an_answer_goes_where_the_person_may_be_reached_and_nowhere_else() {
        Home home = home();
        Received text = Received.from(home, "?", Intent.UNSURE, Decision.PERSON);
        People.replaceMobile(home, "07700 900888", ContactSource.TENANT);

        assertThat(answer(text, "Hello", ANNA)).isEqualTo(Result.DONE);
        assertThat(recipient(text)).as("the number that they use now").isEqualTo("+447700900888");

        Received another = Received.from(home, "+447700900888", "?", Intent.UNSURE, Decision.PERSON);
        Sql.change("UPDATE contact_point SET safe = FALSE WHERE person_id = ?", home.personId());
        assertThat(answer(another, "Hello", ANNA)).isEqualTo(Result.NO_WAY);
        assertThat(another.waitsFor(ANNA)).isTrue();
        assertThat(sent(another)).isZero();
    }

    @Test
    default void a_number_that_is_nobodys_is_answered_unless_it_is_unsafe_for_somebody_or_no_mobile() {
        Home home = home();
        Received stranger = Received.unknown("+447700901234", "who is this", Intent.QUESTION, Decision.PERSON);
        assertThat(answer(stranger, "A wrong number, sorry.", ANNA)).isEqualTo(Result.DONE);
        assertThat(recipient(stranger)).isEqualTo("+447700901234");

        Sql.change("UPDATE contact_point SET safe = FALSE WHERE person_id = ?", home.personId());
        Received unsafe = Received.unknown(home.mobile(), "where is she", Intent.QUESTION, Decision.PERSON);
        assertThat(answer(unsafe, "Hello", ANNA)).isEqualTo(Result.NO_WAY);
        assertThat(sent(unsafe)).isZero();
        Received landline = Received.unknown("+441914980123", "", Intent.CALL_ME, Decision.PERSON);
        assertThat(answer(landline, "Hello", ANNA)).isEqualTo(Result.NO_WAY);
    }

    @Test
    default void to_a_safe_contact_goes_nothing_that_shows_who_writes_and_only_once_somebody_said_so() {
        Home home = home();
        SafePhone.beginAnew();
        SafePhone phone = SafePhone.of(home).set(true);
        int before = phone.received().size();
        Received text = Received.from(home, phone.number(), "can we do fri", Intent.CHANGE, Decision.PERSON)
                .toSafeNumber();

        for (String shows : List.of(
                "Northtown Homes: yes",
                "ring 0191 498 0000",
                "see example.com",
                "your gas check is on",
                "the repair is at 2",
                "x".repeat(161))) {
            assertThat(answer(text, text.version(), shows, true, ANNA))
                    .as(shows)
                    .isEqualTo(Result.REFUSED);
        }
        assertThat(answer(text, text.version(), "Fri at 2 then?", false, ANNA)).isEqualTo(Result.UNCONFIRMED);
        assertThat(answer(text, text.version(), "Fri at 2 then?", true, ANNA)).isEqualTo(Result.DONE);

        Bookings.awaitQuiet();
        assertThat(phone.received()).hasSize(before + 1).last().isEqualTo("Fri at 2 then?");
        assertThat(Sql.text("SELECT sender FROM outbox_message WHERE message_key LIKE ?", key(text)))
                .isEqualTo("SAFE");
        assertThat(home.textsAbout("reply/" + text.reference())).isEmpty();
    }

    @Test
    default void outside_the_hours_of_a_safe_contact_an_answer_waits() {
        Home home = home();
        SafePhone.beginAnew();
        SafePhone phone = SafePhone.of(home).set(false);
        Received text = Received.from(home, phone.number(), "ok?", Intent.QUESTION, Decision.PERSON)
                .toSafeNumber();

        assertThat(answer(text, text.version(), "All good", true, ANNA)).isEqualTo(Result.LATER);

        assertThat(Sql.text("SELECT state FROM outbox_message WHERE message_key LIKE ?", key(text)))
                .isEqualTo("WAITING");
        assertThat(Sql.text(
                        "SELECT due_at > UTC_TIMESTAMP() + INTERVAL 1 HOUR FROM outbox_message WHERE message_key LIKE ?",
                        key(text)))
                .isIn("1", "true");
        Beans.the(SafeContacts.class).end(People.of(home), ANNA.author());
    }

    @Test
    default void how_long_it_is_and_what_it_costs_is_what_is_sent() {
        Received text = Received.from(home(), "?", Intent.UNSURE, Decision.PERSON);
        AnswerWords answerWords = Beans.the(AnswerWords.class);
        var way = Beans.the(AnswerWays.class)
                .find(Beans.the(Replies.class).look(text.reference(), ANNA).orElseThrow())
                .orElseThrow();

        assertThat(answerWords.measure("Hello", way)).satisfies(each -> {
            assertThat(each.text()).isEqualTo("Northtown Homes: Hello");
            assertThat(each.characters()).isEqualTo(22);
            assertThat(each.parts()).isEqualTo(1);
            assertThat(each.pence()).isEqualByComparingTo("4");
        });
        assertThat(answerWords.measure("x".repeat(150), way).pence()).isEqualByComparingTo("8");
        assertThat(answerWords.problemOf("x".repeat(442), way)).isEmpty();
        assertThat(answerWords.problemOf("x".repeat(443), way)).contains(AnswerWords.Problem.LONG);
        assertThat(answer(text, "x".repeat(443), ANNA)).isEqualTo(Result.REFUSED);
        for (AnswerWords.Ready each : AnswerWords.Ready.values()) {
            assertThat(answerWords.measure(answerWords.ready(each), way))
                    .as(each.name())
                    .satisfies(measured -> assertThat(measured.parts()).isEqualTo(1))
                    .satisfies(measured -> assertThat(measured.text()).doesNotContain("{", "("));
        }
    }

    @Test
    default void it_is_settled_once_and_a_slip_is_undone() {
        Received text = Received.from(home(), "ta", Intent.THANKS, Decision.PERSON);

        assertThat(AtOnce.all(2, i -> dealing().settle(text.reference(), Settled.NOTHING, i == 0 ? ANNA : BELL)))
                .containsExactlyInAnyOrder(WorkResult.DONE, WorkResult.ALREADY);
        assertThat(claim(text, "", ANNA)).isEqualTo(WorkResult.ALREADY);
        assertThat(text.waitsFor(ANNA)).isFalse();
        assertThat(dealing().reopen(text.reference(), BELL)).isEqualTo(WorkResult.DONE);
        assertThat(dealing().reopen(text.reference(), BELL)).isEqualTo(WorkResult.DONE);
        assertThat(text.waitsFor(ANNA)).isTrue();
    }

    @Test
    default void what_was_acted_on_wrongly_is_put_on_the_list() {
        Received text = Received.from(home(), "yes i cant", Intent.CONFIRM, Decision.ACT)
                .neededNobody();
        assertThat(text.waitsFor(ANNA)).isFalse();
        assertThat(Beans.the(Replies.class).look(text.reference(), ANNA))
                .as("read all the same")
                .isPresent();

        assertThat(dealing().reopen(text.reference(), ANNA)).isEqualTo(WorkResult.DONE);

        assertThat(text.waitsFor(ANNA)).isTrue();
    }

    @Test
    default void it_becomes_one_task_with_its_words_and_its_day() {
        Home home = home();
        Received text = Received.from(home, "ring my mum", Intent.CALL_ME, Decision.PERSON);
        int seen = text.version();
        TaskWish wish = new TaskWish(StaffTask.Kind.CALL, "Ring <b>her</b>\u202E", TaskWish.By.NEXT);

        assertThat(AtOnce.all(2, i -> Beans.the(TaskFromReply.class).make(text.reference(), seen, wish, ANNA)))
                .containsExactlyInAnyOrder(WorkResult.DONE, WorkResult.ALREADY);

        assertThat(Sql.rows(
                        "SELECT kind, words, urgent, person_id, due_at FROM staff_task WHERE task_key LIKE ?",
                        key(text)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("kind", "CALL").containsEntry("words", "Ring <b>her</b>");
                    assertThat(row).containsEntry("person_id", home.personId());
                });
        assertThat(text.column("settled_how")).isEqualTo("TASK");
        String task = Sql.text("SELECT reference FROM staff_task WHERE task_key LIKE ?", key(text));
        assertThat(Beans.the(OpenTasks.class).look(task, ANNA).orElseThrow().text())
                .isEqualTo(text.reference());
    }

    @Test
    default void a_task_that_reading_made_leads_to_its_text() {
        Received text = Received.from(home(), "gas", Intent.EMERGENCY, Decision.PERSON_NOW);
        String key = "text/" + text.column("id") + "/DANGER";
        Sql.change(
                "INSERT INTO staff_task (task_key, kind, words, urgent, made_at, due_at, version)"
                        + " VALUES (?, 'DANGER', 'Read it', TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0)",
                key);
        String task = Sql.text("SELECT reference FROM staff_task WHERE task_key = ?", key);

        assertThat(Beans.the(OpenTasks.class).look(task, ANNA).orElseThrow().text())
                .isEqualTo(text.reference());
    }

    @Test
    default void a_task_about_harm_takes_the_text_out_of_everybody_elses_sight() {
        Received text = Received.from(home(), "scared of him", Intent.UNSURE, Decision.PERSON);

        assertThat(make(text, StaffTask.Kind.SAFETY, ANNA)).isEqualTo(WorkResult.DONE);

        assertThat(Beans.the(Replies.class).look(text.reference(), ANNA)).isEmpty();
        assertThat(Beans.the(Replies.class).look(text.reference(), OFFICER)).isPresent();
        assertThat(Beans.the(OpenTasks.class).open(new OpenTasks.Show(StaffTask.Kind.SAFETY, false), ANNA, 0, 99))
                .isEmpty();
        assertThat(Sql.text("SELECT urgent FROM staff_task WHERE task_key LIKE ?", key(text)))
                .isEqualTo("true");
    }

    @Test
    default void what_it_meant_is_kept_once_and_names_nobody() {
        Home home = home();
        Received text = Received.from(home, "its siân, fri?", Intent.UNSURE, Decision.PERSON);

        assertThat(teach(text, "its siân, fri?", Intent.CHANGE, ANNA)).isEqualTo(Teaching.Result.TELLS_WHOSE);
        assertThat(Beans.the(TaughtReplies.class).find(text.reference(), ANNA)).isEmpty();
        assertThat(teach(text, "its me, fri?", Intent.QUESTION, ANNA)).isEqualTo(Teaching.Result.DONE);
        assertThat(teach(text, "its me, fri?", Intent.CHANGE, BELL)).isEqualTo(Teaching.Result.DONE);

        assertThat(Beans.the(TaughtReplies.class).find(text.reference(), ANNA).orElseThrow())
                .satisfies(each -> {
                    assertThat(each.reply().intents()).containsExactly(Intent.CHANGE);
                    assertThat(each.by()).isEqualTo(BELL.author().name());
                });
        assertThat(text.waitsFor(ANNA)).as("teaching settles nothing").isTrue();
        assertThat(exported()).contains("REMINDER\tits me, fri?\tCHANGE\t\tweekday:FRI\ten\t\n");
        assertThat(Beans.the(Teaching.class).takeBack(text.reference(), ANNA)).isEqualTo(WorkResult.DONE);
        assertThat(Beans.the(TaughtReplies.class).find(text.reference(), ANNA)).isEmpty();
    }

    @Test
    default void an_example_outlives_its_text_as_nobodys() {
        Received text = Received.from(home(), "wed mebbe", Intent.UNSURE, Decision.PERSON);
        teach(text, "wed mebbe", Intent.CHANGE, ANNA);

        Sql.change("DELETE FROM incoming_text WHERE reference = ?", text.reference());

        assertThat(Sql.rows("SELECT incoming_text_id FROM taught_reply WHERE words = 'wed mebbe'"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("incoming_text_id", null));
        Sql.change("DELETE FROM taught_reply WHERE words = 'wed mebbe'");
    }

    @Test
    default void reading_one_is_in_the_trail_and_its_words_are_not() {
        Home home = home();
        Received text = Received.from(home, "my words", Intent.UNSURE, Decision.PERSON);
        Beans.the(Replies.class).look(text.reference(), ANNA);
        answer(text, "our words", ANNA);

        List<Map<String, Object>> lines = Sql.rows(
                "SELECT actor, action, was, became, detail FROM audit_trail WHERE about = ?",
                "reply:" + text.reference());

        assertThat(lines.get(0)).containsEntry("actor", "staff:ANNA").containsEntry("action", "reply.look");
        assertThat(lines.toString()).doesNotContain("my words", "our words", home.mobile());
    }

    private static WorkResult claim(Received text, String seen, SignedInStaff by) {
        return dealing().claim(text.reference(), seen, by);
    }

    private static DealingWithReply dealing() {
        return Beans.the(DealingWithReply.class);
    }

    private static Result answer(Received text, String words, SignedInStaff by) {
        return answer(text, text.version(), words, false, by);
    }

    private static Result answer(Received text, int seen, String words, boolean showsNothing, SignedInStaff by) {
        return Beans.the(AnsweringReply.class).answer(text.reference(), seen, words, showsNothing, by);
    }

    private static WorkResult make(Received text, StaffTask.Kind kind, SignedInStaff by) {
        return Beans.the(TaskFromReply.class)
                .make(text.reference(), text.version(), new TaskWish(kind, "See to it", TaskWish.By.TODAY), by);
    }

    private static Teaching.Result teach(Received text, String words, Intent meant, SignedInStaff by) {
        return Beans.the(Teaching.class)
                .teach(
                        text.reference(),
                        new Lesson(new TaughtReply(Sent.REMINDER, words, List.of(meant), "weekday:FRI", "en", "")),
                        by);
    }

    private static String exported() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            Beans.the(TaughtReplies.class).write(file, OFFICER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    private static String key(Received text) {
        return "reply/" + text.reference() + "/%";
    }

    private static long sent(Received text) {
        return Sql.number("SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE ?", key(text));
    }

    private static String recipient(Received text) {
        return Sql.text("SELECT recipient FROM outbox_message WHERE message_key LIKE ?", key(text));
    }
}
