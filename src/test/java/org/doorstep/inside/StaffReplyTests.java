package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.GAS;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.TextedVisit.shown;
import static org.doorstep.inside.TextedVisit.written;

import java.time.Duration;
import java.util.List;
import org.doorstep.booking.EarlierRound;
import org.doorstep.booking.SlotOffer;
import org.doorstep.tenancy.Tenancies;
import org.junit.jupiter.api.Test;

/** What a tenant does by text: confirm, change, choose, cancel, undo; and what each answer says. */
interface ReplyTests {

    @Test
    default void yes_is_noted_and_answered_and_a_second_yes_changes_nothing() {
        TextedVisit texted = TextedVisit.booked();

        texted.writes("Yes");

        assertThat(texted.newest()).contains("thank you. We will see you " + shown(someDay()) + ", 9am to 9:30am");
        assertThat(texted.stands()).isEqualTo(texted.stood("CONFIRMED"));
        assertThat(texted.phone().reading()).isEqualTo("CONFIRM ACT settled");
        texted.writes("YES!");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment_event WHERE appointment_id = ? AND what = 'CONFIRMED' AND channel = 'TEXT'",
                        texted.visit().id()))
                .isEqualTo(1);
    }

    @Test
    default void no_changes_nothing_and_says_what_would_help() {
        TextedVisit repair = TextedVisit.booked().writes("no");
        TextedVisit check = TextedVisit.booked(GAS).writes("no");

        assertThat(repair.newest()).contains("Nothing has changed yet. Reply CHANGE for new times, FIXED if no longer");
        assertThat(check.newest())
                .contains("the law needs this safety check", "CHANGE", "CALL ME")
                .doesNotContain("FIXED");
        assertThat(repair.stands()).isEqualTo(repair.stoodAt());
        assertThat(check.stands()).isEqualTo(check.stoodAt());
    }

    @Test
    default void a_wish_is_answered_with_three_times_of_that_day_that_are_held_and_a_digit_moves_the_visit() {
        TextedVisit texted = TextedVisit.booked();

        texted.writes("can we do " + written(texted.day(2)) + " instead");

        assertThat(texted.newest().lines().toList())
                .hasSize(6)
                .startsWith("Reply 1, 2 or 3:")
                .endsWith("MORE = other times", "KEEP = no change");
        assertThat(texted.newest().lines().filter(line -> line.contains(shown(texted.day(2)))))
                .hasSize(3);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM slot_hold WHERE owner = ? AND expires_at > UTC_TIMESTAMP(6) + INTERVAL 29 MINUTE",
                        "person:" + texted.home().personId() + ":text"))
                .isEqualTo(3);
        assertThat(texted.stands()).as("nothing has changed yet").isEqualTo(texted.stoodAt());
        String second = offered(texted, 2);

        texted.writes("2");

        assertThat(texted.newest())
                .contains(
                        "your visit is now " + shown(texted.day(2)),
                        "Ref " + texted.visit().reference());
        assertThat(texted.stands()).isEqualTo("BOOKED " + second);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM slot_hold WHERE owner = ? AND expires_at > UTC_TIMESTAMP(6)",
                        "person:" + texted.home().personId() + ":text"))
                .as("the others are free again")
                .isZero();
        Bookings.assertGrainsEqualPlan(texted.badge());
        assertThat(Estate.starts(Estate.slots(Estate.order(Estate.home(), texted.trade()), someDay())))
                .as("the old time is free")
                .contains("09:00");
    }

    @Test
    default void a_wish_of_hours_is_kept_to_and_what_cannot_be_had_is_said() {
        TextedVisit texted = TextedVisit.booked();

        texted.writes("can you come " + written(texted.day(1)) + " after 1pm");

        assertThat(hoursOffered(texted)).hasSize(3).allMatch(hour -> hour >= 13);

        TextedVisit late = TextedVisit.booked();

        late.writes("can you come " + written(late.day(1)) + " after 6pm");

        assertThat(late.newest()).startsWith("None then, sorry. Nearest:");
        assertThat(late.newest().lines().filter(line -> line.contains(shown(late.day(1)))))
                .hasSize(3);
    }

    @Test
    default void more_gives_others_and_keep_leaves_all_as_it_is() {
        TextedVisit texted = TextedVisit.booked().writes("change");
        List<String> first = lines(texted);

        texted.writes("MORE");

        assertThat(lines(texted)).hasSize(3).doesNotContainAnyElementsOf(first);
        texted.writes("keep");
        assertThat(texted.newest()).contains("nothing has changed. Your visit is still " + shown(someDay()));
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM slot_hold WHERE owner = ? AND expires_at > UTC_TIMESTAMP(6)",
                        "person:" + texted.home().personId() + ":text"))
                .isZero();
    }

    @Test
    default void a_digit_to_an_offer_that_has_run_out_books_nothing_else_and_nothing_has_changed() {
        TextedVisit texted = TextedVisit.booked().writes("change");
        texted.offerRunsOut();

        texted.writes("2");

        assertThat(texted.newest())
                .startsWith("sorry, that offer has run out. Nothing has changed. Reply 1 or 2 or MORE:");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        String first = offered(texted, 1);
        texted.writes("1");
        assertThat(texted.stands()).isEqualTo("BOOKED " + first);
    }

    @Test
    default void a_digit_after_keep_or_after_its_visit_moved_does_nothing() {
        TextedVisit texted = TextedVisit.booked().writes("change").writes("keep");

        texted.writes("2");

        assertThat(texted.newest()).contains("Nothing has changed");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        texted.writes("1");
        String moved = texted.stands();
        texted.writes("1");
        assertThat(texted.stands()).isEqualTo(moved);
    }

    @Test
    default void a_digit_that_was_written_before_the_newest_offer_is_not_for_it() {
        TextedVisit texted = TextedVisit.booked().writes("change").writes("more");
        Sql.change(
                "UPDATE text_conversation SET asked_at = asked_at + INTERVAL 1 MINUTE WHERE number = ?",
                texted.phone().number());

        texted.writes("2");

        assertThat(texted.newest()).contains("Nothing has changed");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
    }

    @Test
    default void where_somebody_else_has_the_time_by_now_others_are_offered() {
        TextedVisit texted = TextedVisit.booked().writes("change");
        String taken = offered(texted, 2);
        Sql.change(
                "UPDATE slot_hold SET expires_at = UTC_TIMESTAMP(6) WHERE owner = ?",
                "person:" + texted.home().personId() + ":text");
        Sql.change(
                "UPDATE diary_version SET version = version + 1 WHERE operative_id = (SELECT id FROM operative WHERE badge_number = ?)",
                texted.badge());
        Home other = Estate.home();
        String order = Estate.order(other, texted.trade());
        String slot = Estate.slots(Estate.wish(order, someDay(), 30)).stream()
                .filter(each -> each.slot()
                        .window()
                        .earliest()
                        .toString()
                        .replace('T', ' ')
                        .startsWith(taken))
                .map(SlotOffer.Offered::slotId)
                .findFirst()
                .orElseThrow();
        Bookings.booked(Bookings.book(order, slot, other.tenant()));

        texted.writes("2");

        assertThat(texted.newest())
                .startsWith("sorry, that time has just gone. Nothing has changed. Reply 1 or 2 or MORE:");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
    }

    @Test
    default void a_cancel_is_asked_once_more_and_x_ends_it_and_undo_brings_it_back() {
        TextedVisit texted = TextedVisit.booked();

        texted.writes("Cancel");

        assertThat(texted.newest()).contains("end your visit of " + shown(someDay()) + "? Reply X to end it");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
        texted.writes("x");
        assertThat(texted.newest()).contains("is cancelled. Reply UNDO within the hour to have it back.");
        assertThat(texted.phone().received().stream().filter(text -> text.contains("is cancelled")))
                .as("one text, not two")
                .hasSize(1);
        assertThat(texted.stands()).isEqualTo(texted.stood("CANCELLED_BY_TENANT"));

        texted.writes("yes");

        assertThat(texted.newest()).contains("is cancelled and nobody comes. Reply UNDO to have it back");
        texted.writes("UNDO");
        assertThat(texted.newest()).contains("visit booked for " + shown(someDay()) + ", 9am to 9:30am");
        assertThat(texted.visitsOfHome()).isEqualTo(1);
        texted.writes("UNDO");
        assertThat(texted.visitsOfHome()).isEqualTo(1);
    }

    @Test
    default void undo_after_an_hour_brings_nothing_back_and_says_what_is_true() {
        TextedVisit texted = TextedVisit.booked().writes("cancel").writes("X");
        texted.hourGoesBy();

        texted.writes("undo");

        assertThat(texted.newest()).contains("is cancelled and nobody comes. Reply CHANGE for a new time");
        assertThat(texted.visitsOfHome()).isZero();
        texted.writes("change");
        assertThat(texted.newest()).startsWith("Reply 1, 2 or 3:").doesNotContain("KEEP");
        texted.writes("1");
        assertThat(texted.newest()).contains("visit booked for");
        assertThat(texted.visitsOfHome()).isEqualTo(1);
    }

    @Test
    default void undo_where_the_time_has_gone_offers_others() {
        TextedVisit texted = TextedVisit.booked().writes("cancel").writes("X");
        Home other = Estate.home();
        Bookings.book(other, Estate.order(other, texted.trade()), someDay(), "09:00");

        texted.writes("undo");

        assertThat(texted.newest()).startsWith("sorry, that time has just gone.");
        assertThat(texted.visitsOfHome()).isZero();
    }

    @Test
    default void x_that_was_not_asked_for_or_comes_a_day_late_ends_nothing() {
        TextedVisit never = TextedVisit.booked().writes("X");
        TextedVisit late = TextedVisit.booked().writes("cancel");
        Sql.change(
                "UPDATE text_conversation SET stands_until = UTC_TIMESTAMP(6) WHERE number = ?",
                late.phone().number());

        late.writes("X");

        assertThat(never.stands()).isEqualTo(never.stoodAt());
        assertThat(late.stands()).isEqualTo(late.stoodAt());
        assertThat(late.newest()).contains("Reply X to end it");
    }

    @Test
    default void yes_to_a_visit_that_was_cancelled_elsewhere_says_what_is_true() {
        TextedVisit texted = TextedVisit.booked();
        Sql.change(
                "UPDATE outbox_message SET purpose = 'REMINDER' WHERE about = ?",
                texted.visit().reference());
        Bookings.cancel(texted.visit(), Estate.HOUSING_SYSTEM);
        Bookings.awaitQuiet();
        Sql.change(
                "DELETE FROM outbox_message WHERE about = ? AND purpose = 'CANCELLED'",
                texted.visit().reference());

        texted.writes("Yes");

        assertThat(texted.newest()).contains("is cancelled and nobody comes");
        assertThat(texted.stands()).startsWith("CANCELLED_BY_LANDLORD");
    }

    @Test
    default void fixed_is_asked_once_more_and_never_ends_a_check_that_the_law_asks_for() {
        TextedVisit repair = TextedVisit.booked().writes("FIXED");
        TextedVisit check = TextedVisit.booked(GAS).writes("FIXED");

        assertThat(repair.newest()).contains("Reply X to end it");
        assertThat(repair.stands()).isEqualTo(repair.stoodAt());
        assertThat(check.newest()).contains("the law needs this safety check");
        assertThat(check.phone().reading()).isEqualTo("FIXED ACT open");
        check.writes("x");
        assertThat(check.stands()).isEqualTo(check.stoodAt());
        repair.writes("x");
        assertThat(repair.stands()).isEqualTo(repair.stood("CANCELLED_BY_TENANT"));
        assertThat(repair.phone().tasks()).containsExactly("TEXT");
    }

    @Test
    default void too_near_a_visit_it_is_changed_by_phone() {
        TextedVisit texted = TextedVisit.booked().movedTo(Duration.ofHours(1), "BOOKED");

        for (String words : List.of("change", "cancel", "fixed")) {
            texted.writes(words);
            assertThat(texted.newest())
                    .contains("too soon to change it by text. Nothing has changed. Ring 0191 498 0000");
        }
        assertThat(texted.stands()).startsWith("BOOKED");
    }

    @Test
    default void whoever_asks_to_be_rung_is_told_when_and_somebody_has_to_ring() {
        TextedVisit texted = TextedVisit.booked().writes("call me");

        assertThat(texted.newest()).containsPattern("we will ring you (today|after 8am on )");
        assertThat(texted.phone().tasks()).containsExactly("CALL");
    }

    @Test
    default void a_ring_asks_for_one_call_a_day() {
        TextedVisit texted = TextedVisit.booked();
        texted.phone().rings().rings();

        assertThat(texted.phone().received().stream().filter(text -> text.contains("we will ring you")))
                .hasSize(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM staff_task WHERE kind = 'CALL' AND person_id = ?",
                        texted.home().personId()))
                .isEqualTo(1);
    }

    @Test
    default void keys_in_a_call_confirm_or_ask_for_a_call() {
        TextedVisit texted = TextedVisit.booked();
        texted.phone().presses("1");
        assertThat(texted.stands()).isEqualTo(texted.stood("CONFIRMED"));
        texted.phone().presses("3");
        assertThat(texted.phone().tasks()).containsExactly("CALL");
    }

    @Test
    default void where_are_you_is_answered_with_what_is_known() {
        TextedVisit coming = TextedVisit.booked();
        TextedVisit late = TextedVisit.booked().movedTo(Duration.ofHours(-1), "ON_THE_WAY");

        Sql.change(
                "UPDATE outbox_message SET purpose = 'ON_THE_WAY' WHERE about IN (?, ?)",
                coming.visit().reference(),
                late.visit().reference());
        coming.writes("where are you");
        late.writes("where are you");

        assertThat(coming.newest()).contains("we are due " + shown(someDay()) + ", 9am to 9:30am");
        assertThat(late.newest()).contains("We have asked a person to look into it");
        assertThat(late.phone().tasks()).containsExactly("TEXT");
    }

    @Test
    default void what_is_not_understood_is_asked_once_and_then_a_person_reads_it() {
        TextedVisit texted = TextedVisit.booked().writes("flibbertigibbet");
        assertThat(texted.newest())
                .startsWith("sorry, we did not understand. Nothing has changed. Reply YES, NO, CHANGE");
        assertThat(texted.phone().reading()).endsWith("settled");

        texted.writes("flibbertigibbet");

        assertThat(texted.newest()).contains("A person will read your message");
        assertThat(texted.phone().reading()).endsWith("open");
        texted.writes("yes").writes("flibbertigibbet");
        assertThat(texted.newest()).as("asked anew").startsWith("sorry, we did not understand.");
    }

    @Test
    default void thanks_are_not_answered_and_a_picture_is() {
        TextedVisit texted = TextedVisit.booked();
        int before = texted.phone().received().size();
        texted.writes("thank you");
        assertThat(texted.phone().received()).hasSize(before);

        texted.phone().sendsPicture("");

        assertThat(texted.newest()).contains("we cannot see pictures by text yet");
        assertThat(texted.phone().reading()).endsWith("open");
    }

    @Test
    default void still_the_best_number_is_confirmed_by_yes() {
        TextedVisit texted = TextedVisit.booked();
        Sql.change(
                "UPDATE outbox_message SET purpose = 'CHECK' WHERE about = ?",
                texted.visit().reference());

        texted.writes("yes");

        assertThat(texted.newest()).contains("We will go on using this number");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM contact_point WHERE value = ? AND last_confirmed_at IS NOT NULL",
                        texted.phone().number()))
                .isEqualTo(1);
        assertThat(texted.stands()).as("of the visit nothing was said").isEqualTo(texted.stoodAt());
    }

    @Test
    default void a_wrong_number_is_used_no_more_and_answered_once() {
        TextedVisit texted = TextedVisit.booked().writes("wrong number");

        assertThat(texted.newest()).endsWith("thank you for telling us. We will not text this number again.");
        assertThat(texted.phone().received().stream().filter(text -> text.contains("not use this number")))
                .isEmpty();
        assertThat(People.inUse(texted.home())).isEmpty();
        assertThat(texted.phone().tasks()).containsExactly("CONTACT");
        int before = texted.phone().received().size();
        Bookings.cancel(texted.visit(), texted.home().tenant());
        Bookings.awaitQuiet();
        assertThat(texted.phone().received()).hasSize(before);
    }

    @Test
    default void stop_is_kept_to_and_start_takes_it_back() {
        TextedVisit texted = TextedVisit.booked();
        int before = texted.phone().received().size();

        texted.writes("STOP").writes("change");

        assertThat(texted.phone().received()).as("the carrier answers").hasSize(before);
        assertThat(reachable(texted)).isZero();
        texted.writes("START");
        assertThat(reachable(texted)).isEqualTo(1);
        texted.writes("STOP").writes("YES");
        assertThat(texted.stands()).isEqualTo(texted.stood("CONFIRMED"));
        assertThat(reachable(texted)).as("YES lets texts through again").isEqualTo(1);
    }

    @Test
    default void a_sooner_time_is_had_by_yes_and_declined_by_no() {
        EarlierTests.Queue queue = EarlierTests.Queue.of(2);
        List<Texter> phones = queue.homes().stream().map(Texter::of).toList();
        queue.frees();
        Beans.the(EarlierRound.class).run(at(Estate.today(), "12:00"));
        Bookings.awaitQuiet();

        phones.get(1).writes("no thanks");
        assertThat(phones.get(1).newest()).contains("Your visit is still");
        phones.get(0).writes("yes");

        assertThat(phones.get(0).newest()).contains("your visit is now " + shown(someDay()) + ", 9am to 9:30am");
        assertThat(Texter.stands(queue.visits().get(0))).startsWith("BOOKED " + someDay());
        assertThat(Texter.stands(queue.visits().get(1)))
                .doesNotContain(someDay().toString());
    }

    private static long reachable(TextedVisit texted) {
        return Beans.the(Tenancies.class)
                .reachableAt(texted.home().propertyId(), Estate.today())
                .size();
    }

    private static List<String> lines(TextedVisit texted) {
        return texted.newest()
                .lines()
                .filter(line -> line.matches("[123] = .*"))
                .map(line -> line.substring(4))
                .toList();
    }

    private static List<Integer> hoursOffered(TextedVisit texted) {
        return Sql.rows(
                        "SELECT c.earliest_arrival AS e FROM text_choice c JOIN text_conversation t ON t.id = c.conversation_id"
                                + " AND t.round = c.round WHERE t.number = ?",
                        texted.phone().number())
                .stream()
                .map(row -> Bookings.instant(row.get("e")).atZone(Estate.LONDON).getHour())
                .toList();
    }

    /** "2027-01-12 11:00", UTC: the time of a digit in the offer that was made last. */
    static String offered(TextedVisit texted, int digit) {
        return Sql.text(
                "SELECT DATE_FORMAT(c.earliest_arrival, '%Y-%m-%d %H:%i') FROM text_choice c JOIN text_conversation t"
                        + " ON t.id = c.conversation_id AND t.round = c.round WHERE t.number = ? AND c.number = ?",
                texted.phone().number(), digit);
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
        Received old = Received.from(home, "dunno", Intent.UNSURE, Decision.PERSON).cameBefore(Duration.ofHours(5));
        Received perhaps = Received.from(home, "yes its smelly", Intent.CONFIRM, Decision.ACT_AND_SHOW);
        Received danger = Received.from(home, "gas!", Intent.EMERGENCY, Decision.PERSON_NOW);
        Received acted = Received.from(home, "yes", Intent.CONFIRM, Decision.ACT).neededNobody();
        Received askedOnce = Received.from(home, "eh", Intent.UNSURE, Decision.ASK).neededNobody();
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
        assertThat(Beans.the(Replies.class).countWaiting(ANNA)).as("not counted").isEqualTo(counted);
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
        Received text =
                Received.from(home, "is it today", Intent.QUESTION, Decision.PERSON).about(visit.reference());
        int seen = text.version();

        List<Result> results = AtOnce.all(3, i -> answer(text, seen, "It is on Friday. {secret}", false, ANNA));

        assertThat(results).containsOnly(Result.DONE);
        Bookings.awaitQuiet();
        assertThat(home.textsAbout("reply/" + text.reference()))
                .containsExactly("Northtown Homes: It is on Friday. (secret)");
        assertThat(text.waitsFor(ANNA)).isFalse();
        assertThat(text.column("settled_how")).isEqualTo("ANSWERED");
        assertThat(text.column("answered_at")).isNotEqualTo("null");
        assertThat(answer(text, seen, "Other words", false, BELL)).as("a colleague").isEqualTo(Result.ALREADY);
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
            assertThat(answer(text, text.version(), shows, true, ANNA)).as(shows).isEqualTo(Result.REFUSED);
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
        Received text =
                Received.from(home(), "yes i cant", Intent.CONFIRM, Decision.ACT).neededNobody();
        assertThat(text.waitsFor(ANNA)).isFalse();
        assertThat(Beans.the(Replies.class).look(text.reference(), ANNA)).as("read all the same").isPresent();

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

        assertThat(Sql.rows("SELECT kind, words, urgent, person_id, due_at FROM staff_task WHERE task_key LIKE ?", key(text)))
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
                "SELECT actor, action, was, became, detail FROM audit_trail WHERE about = ?", "reply:" + text.reference());

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
