package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.clockChange;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.TextedVisit.REPAIR;
import static org.doorstep.inside.TextedVisit.shown;
import static org.doorstep.inside.TextedVisit.written;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.conversation.IncomingText;
import org.doorstep.conversation.IncomingText.Way;
import org.junit.jupiter.api.Test;

/** Each text has one effect, whoever takes it in how often, and whatever fails on the way. */
interface ReplyOnceTests {

    @Test
    default void the_same_id_five_times_at_once_is_one_text() {
        TextedVisit texted = TextedVisit.booked().writes("change");
        String id = UUID.randomUUID().toString();
        int before = texted.phone().received().size();

        AtOnce.all(5, i -> {
            Texter.take(new IncomingText(id, Way.SMS, texted.phone().number(), Texter.OURS, "2", 0));
            return i;
        });
        Texter.await(id);

        assertThat(texted.phone().received()).hasSize(before + 1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment_event WHERE appointment_id = ? AND what = 'REBOOKED'",
                        texted.visit().id()))
                .isEqualTo(1);
    }

    @Test
    default void two_texts_of_one_person_are_dealt_with_in_their_order() {
        TextedVisit texted = TextedVisit.booked();
        String first = texted.phone().take("cancel");
        String second = texted.phone().take("keep");
        Texter.await(first);
        Texter.await(second);

        assertThat(texted.newest()).contains("Your visit is still");
        assertThat(texted.phone().reading()).startsWith("CONFIRM");
        assertThat(texted.stands()).isEqualTo(texted.stoodAt());
    }

    @Test
    default void two_people_who_want_the_same_times_at_once_get_different_ones() {
        TextedVisit one = TextedVisit.booked();
        Home other = home();
        Texter phone = Texter.of(other);
        String order = Estate.order(other, one.trade(), REPAIR, 45, null);
        Bookings.book(other, order, Estate.someDay(), "14:00");
        Bookings.awaitQuiet();

        List<String> ids = AtOnce.all(2, i -> (i == 0 ? one.phone() : phone).take("change"));
        ids.forEach(Texter::await);
        List<String> picks = AtOnce.all(2, i -> (i == 0 ? one.phone() : phone).take("1"));
        picks.forEach(Texter::await);
        // Whoever was just too late has been offered others; whoever was not has nothing left to pick.
        AtOnce.all(2, i -> (i == 0 ? one.phone() : phone).take("1")).forEach(Texter::await);

        assertThat(Sql.number(
                        "SELECT COUNT(DISTINCT a.earliest_arrival) FROM appointment a JOIN appointment_work w ON w.appointment_id = a.id"
                                + " JOIN works_order o ON o.id = w.works_order_id WHERE o.trade_code = ? AND a.change_number = 1",
                        one.trade()))
                .as(one.phone().received() + " " + phone.received())
                .isEqualTo(2);
        Bookings.assertGrainsEqualPlan(one.badge());
    }

    @Test
    default void what_fails_halfway_leaves_nothing_and_is_done_once_when_it_is_tried_again() {
        TextedVisit texted = TextedVisit.booked().writes("change");
        int before = texted.phone().received().size();
        ReplyFault.next(2);

        texted.writes("1");

        assertThat(Sql.number(
                        "SELECT tries FROM incoming_text WHERE sender = ? ORDER BY id DESC LIMIT 1",
                        texted.phone().number()))
                .isEqualTo(2);
        assertThat(texted.phone().received()).hasSize(before + 1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment_event WHERE appointment_id = ? AND what = 'REBOOKED'",
                        texted.visit().id()))
                .isEqualTo(1);
    }

    @Test
    default void what_fails_again_and_again_is_read_by_a_person_and_holds_up_nobody_else() {
        TextedVisit texted = TextedVisit.booked();
        TextedVisit other = TextedVisit.booked();
        ReplyFault.next(3);
        String stuck = texted.phone().take("no");
        Texter.await(stuck);
        String after = texted.phone().take("yes");

        other.writes("yes");
        Texter.await(after);

        assertThat(other.stands()).isEqualTo(other.stood("CONFIRMED"));
        assertThat(Sql.text(
                        "SELECT CONCAT(decision, ' ', tries, IF(settled_at IS NULL, ' open', '')) FROM incoming_text WHERE provider_id = ?",
                        stuck))
                .isEqualTo("PERSON 2 open");
        assertThat(texted.phone().tasks()).containsExactly("TEXT");
        assertThat(texted.stands()).as("what came after it goes on").isEqualTo(texted.stood("CONFIRMED"));
    }

    @Test
    default void machines_that_answer_each_other_stop() {
        Texter machine = Texter.unknown();
        TextedVisit texted = TextedVisit.booked(home(), machine, REPAIR);
        machine.belongsTo(texted.home());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 34; i++) {
            ids.add(machine.take("call me"));
        }
        ids.forEach(Texter::await);

        assertThat(machine.received()).hasSize(30);
        assertThat(machine.reading()).endsWith("open");
    }

    @Test
    default void both_clock_changes_leave_what_is_said_and_offered_at_its_local_time() {
        for (LocalDate sunday : List.of(clockChange(Month.MARCH), clockChange(Month.OCTOBER))) {
            Home home = home();
            TextedVisit texted = TextedVisit.booked(home, Texter.of(home), REPAIR, sunday.minusDays(1))
                    .writes("yes");
            assertThat(texted.newest()).contains(shown(sunday.minusDays(1)) + ", 9am to 9:30am");

            texted.writes("can you do " + written(sunday) + " " + sunday.getYear() + " after 4pm");

            assertThat(texted.newest()).contains(shown(sunday) + " 4pm-4:30pm");
            texted.writes("1");
            assertThat(texted.newest()).contains("your visit is now " + shown(sunday) + ", 4pm to 4:30pm");
            assertThat(texted.stands())
                    .isEqualTo("BOOKED " + sunday + (sunday.getMonthValue() == 3 ? " 15:00" : " 16:00"));
        }
    }
}
