package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.today;
import static org.doorstep.inside.TextedVisit.shown;
import static org.doorstep.inside.TextedVisit.written;

import java.util.List;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.EarlierResult;
import org.doorstep.booking.EarlierRound;
import org.doorstep.booking.EarlierTimes;
import org.doorstep.booking.EarlierWishes;
import org.junit.jupiter.api.Test;

/** A tenant who was asked about sooner times for two visits, by texts that both want a YES. */
interface ReplySoonerTests {

    /** Two visits of one tenant, for each of which a sooner time of another day is held; the one of the second visit was told last. */
    record TwoSooner(Texter phone, Appointment first, Appointment second) {

        static TwoSooner asked() {
            Home home = home();
            Texter phone = Texter.of(home);
            Appointment first = asked(home, 0, 4);
            // Nobody is asked twice on one day.
            Sql.change(
                    "UPDATE earlier_ask SET asked_on = asked_on - INTERVAL 1 DAY WHERE appointment_id = ?", first.id());
            Appointment second = asked(home, 1, 5);
            return new TwoSooner(phone, first, second);
        }

        private static Appointment asked(Home home, int sooner, int later) {
            String trade = newTrade();
            String badge = operative(trade, someDay(sooner), "09:00", "09:45");
            Home early = home();
            Appointment freed = book(early, order(early, trade), someDay(sooner), "09:00");
            Estate.shift(badge, someDay(later), at(someDay(later), "09:00"), at(someDay(later), "09:45"));
            Appointment visit = book(home, order(home, trade), someDay(later), "09:00");
            assertThat(Beans.the(EarlierWishes.class)
                            .join(visit.reference(), EarlierTimes.of(null, List.of()), home.tenant()))
                    .isInstanceOf(EarlierResult.Joined.class);
            Bookings.cancel(freed, early.tenant());
            Beans.the(EarlierRound.class).run(at(today(), "12:00"));
            Bookings.awaitQuiet();
            assertThat(asks(visit)).isEqualTo(1);
            return visit;
        }

        private static long asks(Appointment visit) {
            return Sql.number("SELECT COUNT(*) FROM earlier_ask WHERE appointment_id = ?", visit.id());
        }

        /** "1 = Wed 30 Dec 9am, not Mon 4 Jan". */
        static String line(int digit, int sooner, int later) {
            return digit + " = " + shown(someDay(sooner)) + " 9am, not " + shown(someDay(later));
        }

        /** What they said of each. */
        List<String> answers() {
            return Sql.rows(
                            "SELECT COALESCE(answer, 'NONE') AS a FROM earlier_ask WHERE appointment_id IN (?, ?) ORDER BY id",
                            first.id(),
                            second.id())
                    .stream()
                    .map(row -> (String) row.get("a"))
                    .toList();
        }

        List<String> stand() {
            return List.of(Texter.stands(first), Texter.stands(second));
        }

        String had(int sooner) {
            return "BOOKED " + someDay(sooner);
        }

        void runOut(Appointment visit) {
            Sql.change(
                    "UPDATE earlier_offer SET held_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id ="
                            + " (SELECT offer_id FROM earlier_ask WHERE appointment_id = ?)",
                    visit.id());
        }
    }

    @Test
    default void yes_to_one_of_two_is_asked_which_by_day_and_a_digit_takes_that_one() {
        TwoSooner two = TwoSooner.asked();
        List<String> before = two.stand();

        two.phone().writes("yes");

        assertThat(two.phone().newest())
                .isEqualTo("Which? Reply 1 or 2:\n" + TwoSooner.line(1, 0, 4) + "\n" + TwoSooner.line(2, 1, 5)
                        + "\nKEEP = no change");
        assertThat(two.stand()).as("neither is taken on a guess").isEqualTo(before);
        two.phone().writes("hmm");
        assertThat(two.phone().newest()).endsWith("Nothing has changed. Reply 1 or 2, or CALL ME.");
        two.phone().writes("1");
        assertThat(two.phone().newest()).contains("your visit is now " + shown(someDay()) + ", 9am to 9:30am");
        assertThat(two.stand().get(0)).startsWith(two.had(0));
        assertThat(two.stand().get(1)).isEqualTo(before.get(1));
        assertThat(two.answers()).containsExactly("YES", "NONE");
    }

    @Test
    default void a_day_takes_the_one_of_that_day() {
        TwoSooner two = TwoSooner.asked();
        List<String> before = two.stand();

        two.phone().writes("yes please").writes(written(someDay(1)) + " please");

        assertThat(two.stand().get(0)).isEqualTo(before.get(0));
        assertThat(two.stand().get(1)).startsWith(two.had(1));
    }

    @Test
    default void keep_leaves_both_visits_and_gives_both_times_to_others() {
        TwoSooner two = TwoSooner.asked();
        List<String> before = two.stand();

        two.phone().writes("yes").writes("keep");

        assertThat(two.phone().newest()).contains("Nothing has changed. Your visits stay as they are.");
        assertThat(two.answers()).containsExactly("NO", "NO");
        two.phone().writes("1");
        assertThat(two.stand()).isEqualTo(before);
    }

    @Test
    default void no_keeps_the_visit_that_was_spoken_of_last() {
        TwoSooner two = TwoSooner.asked();

        two.phone().writes("no");

        assertThat(two.phone().newest()).contains("Your visit is still " + shown(someDay(5)));
        assertThat(two.answers()).containsExactly("NONE", "NO");
    }

    @Test
    default void where_the_last_one_has_gone_a_yes_takes_no_other_in_its_place() {
        TwoSooner two = TwoSooner.asked();
        List<String> before = two.stand();
        two.runOut(two.second());

        two.phone().writes("yes");

        assertThat(two.phone().newest())
                .isEqualTo("sorry, that one has gone. Nothing has changed. Reply 1:\n" + TwoSooner.line(1, 0, 4)
                        + "\nKEEP = no change");
        assertThat(two.stand()).isEqualTo(before);
        two.runOut(two.first());
        two.phone().writes("1");
        assertThat(two.phone().newest()).contains("the sooner time has gone. Nothing has changed.");
        assertThat(two.stand()).isEqualTo(before);
    }
}
