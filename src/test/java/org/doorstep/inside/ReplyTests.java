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
                "UPDATE slot_hold SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE owner = ?",
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
                "UPDATE text_conversation SET asked_at = asked_at - INTERVAL 25 HOUR, stands_until = stands_until - INTERVAL 25 HOUR"
                        + " WHERE number = ?",
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
        TextedVisit texted = TextedVisit.booked().writes("hmm");
        assertThat(texted.newest())
                .startsWith("sorry, we did not understand. Nothing has changed. Reply YES, NO, CHANGE");
        assertThat(texted.phone().reading()).endsWith("settled");

        texted.writes("hmm");

        assertThat(texted.newest()).contains("A person will read your message");
        assertThat(texted.phone().reading()).endsWith("open");
        texted.writes("yes").writes("hmm");
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
    }
}
