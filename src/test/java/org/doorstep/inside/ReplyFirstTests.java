package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.TextedVisit.REPAIR;
import static org.doorstep.inside.TextedVisit.shown;
import static org.doorstep.inside.TextedVisit.written;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tenant who has no visit asks for a time. */
interface ReplyFirstTests {

    /** A home that needs a repair which nobody has booked, with an operative who works four days. */
    record Needing(Home home, Texter phone, String order) {

        static Needing aRepair() {
            Home home = Estate.home();
            return aRepair(home, Texter.of(home));
        }

        static Needing aRepair(Home home, Texter phone) {
            String trade = newTrade();
            String badge = operative(trade, someDay(), "09:00", "17:00");
            for (int later = 1; later <= 3; later++) {
                LocalDate day = someDay(later);
                Estate.shift(badge, day, at(day, "09:00"), at(day, "17:00"));
            }
            return new Needing(home, phone, Estate.order(home, trade, REPAIR, 45, null));
        }

        List<String> lines() {
            return phone.newest()
                    .lines()
                    .filter(line -> line.matches("[123] = .*"))
                    .toList();
        }

        /** "BOOKED TEXT 2027-01-12 11:00", UTC: each visit for its works order. */
        List<String> visits() {
            return Sql.rows(
                            "SELECT CONCAT(a.status, ' ', a.channel, ' ', DATE_FORMAT(a.earliest_arrival, '%Y-%m-%d %H:%i')) AS v FROM appointment a"
                                    + " JOIN appointment_work w ON w.appointment_id = a.id JOIN works_order o ON o.id = w.works_order_id"
                                    + " WHERE o.reference = ? ORDER BY a.id",
                            order)
                    .stream()
                    .map(row -> (String) row.get("v"))
                    .toList();
        }

        String offered(int digit) {
            return Sql.text(
                    "SELECT DATE_FORMAT(c.earliest_arrival, '%Y-%m-%d %H:%i') FROM text_choice c JOIN text_conversation t"
                            + " ON t.id = c.conversation_id AND t.round = c.round WHERE t.number = ? AND c.number = ?",
                    phone.number(), digit);
        }

        long held() {
            return Sql.number(
                    "SELECT COUNT(*) FROM slot_hold WHERE owner = ? AND expires_at > UTC_TIMESTAMP(6)",
                    "person:" + home.personId() + ":text");
        }
    }

    @Test
    default void a_wish_is_answered_with_first_times_that_are_held_and_a_digit_books_one() {
        Needing needing = Needing.aRepair();

        needing.phone().writes("can you come " + written(someDay(2)));

        assertThat(needing.phone().newest().lines().toList())
                .hasSize(5)
                .startsWith("Reply 1, 2 or 3:")
                .endsWith("MORE = other times");
        assertThat(needing.lines()).hasSize(3).allMatch(line -> line.contains(shown(someDay(2))));
        assertThat(needing.held()).isEqualTo(3);
        assertThat(needing.visits()).isEmpty();
        String second = needing.offered(2);
        needing.phone().writes("2");
        assertThat(needing.phone().newest()).contains("visit booked for " + shown(someDay(2)));
        assertThat(needing.visits()).containsExactly("BOOKED TEXT " + second);
        assertThat(needing.held()).as("the others are free again").isZero();
        needing.phone().writes("2");
        assertThat(needing.visits()).hasSize(1);
    }

    @Test
    default void more_gives_others_an_unclear_text_is_asked_again_and_keep_gives_them_back() {
        Needing needing = Needing.aRepair();
        needing.phone().writes("CHANGE");
        List<String> first = needing.lines();
        assertThat(first).hasSize(3);

        needing.phone().writes("more");

        assertThat(needing.lines()).hasSize(3).doesNotContainAnyElementsOf(first);
        needing.phone().writes("hmm");
        assertThat(needing.phone().newest()).endsWith("Reply 1, 2 or 3, MORE or KEEP.");
        needing.phone().writes("keep");
        assertThat(needing.phone().newest()).contains("you have no visit booked now");
        assertThat(needing.held()).isZero();
        assertThat(needing.visits()).isEmpty();
    }

    @Test
    default void a_digit_to_a_first_offer_that_has_run_out_books_nothing_and_others_are_offered() {
        Needing needing = Needing.aRepair();
        needing.phone().writes("change");
        Sql.change(
                "UPDATE text_conversation SET stands_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE number = ?",
                needing.phone().number());

        needing.phone().writes("1");

        assertThat(needing.phone().newest()).startsWith("sorry, that offer has run out. Nothing has changed.");
        assertThat(needing.visits()).isEmpty();
        String first = needing.offered(1);
        needing.phone().writes("1");
        assertThat(needing.visits()).containsExactly("BOOKED TEXT " + first);
    }

    @Test
    default void whoever_needs_nothing_is_told_so_and_what_they_wish_for_is_for_a_person() {
        Texter phone = Texter.of(Estate.home());

        phone.writes("change");

        assertThat(phone.newest()).contains("you have no visit booked now. Shall we ring you? Reply CALL ME.");
        assertThat(phone.tasks()).isEmpty();
        phone.writes("can you come " + written(someDay(1)));
        assertThat(phone.newest()).contains("you have no visit booked now.");
        assertThat(phone.tasks()).contains("CALL");
    }

    @Test
    default void what_is_private_to_another_tenant_of_the_home_is_offered_to_them_alone() {
        Needing needing = Needing.aRepair();
        Home joint = needing.home().jointTenant();
        Texter other = Texter.of(joint);
        Sql.change(
                "UPDATE works_order SET private_to = ? WHERE reference = ?",
                needing.home().personId(),
                needing.order());

        other.writes("change");

        assertThat(other.newest()).contains("you have no visit booked now");
        needing.phone().writes("change").writes("1");
        assertThat(needing.visits()).hasSize(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment a JOIN appointment_work w ON w.appointment_id = a.id JOIN works_order o"
                                + " ON o.id = w.works_order_id WHERE o.reference = ? AND a.private_to = ?",
                        needing.order(),
                        needing.home().personId()))
                .isEqualTo(1);
    }

    @Test
    default void of_a_number_in_two_tenancies_a_person_finds_out_which_home_is_meant() {
        Needing needing = Needing.aRepair();
        needing.phone().belongsTo(Estate.home());

        needing.phone().writes("change");

        assertThat(needing.phone().newest()).contains("A person will read your message");
        assertThat(needing.phone().reading()).endsWith("open");
        assertThat(needing.held()).isZero();
    }

    @Test
    default void after_a_visit_that_is_done_a_time_is_offered_for_what_is_still_needed() {
        TextedVisit done = TextedVisit.booked();
        Sql.change(
                "UPDATE appointment SET status = 'COMPLETED' WHERE id = ?",
                done.visit().id());
        Sql.change("UPDATE works_order SET state = 'DONE' WHERE reference = ?", done.order());
        Sql.change(
                "UPDATE appointment_work SET open_order = NULL WHERE appointment_id = ?",
                done.visit().id());
        Needing needing = Needing.aRepair(done.home(), done.phone());

        done.writes("change").writes("1");

        assertThat(needing.visits()).singleElement().asString().startsWith("BOOKED TEXT");
    }
}
