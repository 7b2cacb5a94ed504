package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.EarlierAnswering;
import org.doorstep.booking.EarlierAnswering.Opened;
import org.doorstep.booking.EarlierAnswering.Standing;
import org.doorstep.booking.EarlierResult;
import org.doorstep.booking.EarlierRound;
import org.doorstep.booking.EarlierTimes;
import org.doorstep.booking.EarlierWishes;
import org.doorstep.booking.PartOfDay;
import org.doorstep.booking.UnsafeNotices;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Sooner times: whoever waits longest is asked first, the first yes wins, and the visit that stands is safe throughout. */
interface EarlierTests {

    String UNSEEN = "SELECT COUNT(*) FROM diary_version v LEFT JOIN diary_seen s ON s.operative_id = v.operative_id"
            + " WHERE s.version IS NULL OR s.version <> v.version OR s.up_to IS NOT NULL";

    /** One operative with a day that holds one visit, and a later one, as full, for each who waits. */
    record Queue(
            String trade, String badge, Home early, Appointment freed, List<Home> homes, List<Appointment> visits) {

        static Queue of(int waiting) {
            String trade = newTrade();
            String badge = operative(trade, someDay(), "09:00", "09:45");
            Home early = home();
            Appointment freed = book(early, order(early, trade), someDay(), "09:00");
            List<Home> homes = new ArrayList<>();
            List<Appointment> visits = new ArrayList<>();
            for (int i = 0; i < waiting; i++) {
                LocalDate later = someDay(2 + i);
                Estate.shift(badge, later, at(later, "09:00"), at(later, "09:45"));
                Home home = home();
                homes.add(home);
                visits.add(book(home, order(home, trade), later, "09:00"));
                assertThat(join(home, visits.get(i))).isInstanceOf(EarlierResult.Joined.class);
            }
            return new Queue(trade, badge, early, freed, homes, visits);
        }

        void frees() {
            assertThat(Bookings.cancel(freed, early.tenant())).isInstanceOf(BookingResult.Cancelled.class);
        }

        String link(int place) {
            return homes.get(place).newestSooner(visits.get(place).reference());
        }
    }

    @Test
    default void those_who_wait_are_asked_in_order_and_no_more_than_three() {
        Queue queue = Queue.of(4);

        queue.frees();
        round();

        assertThat(asked(queue)).containsExactly(true, true, true, false);
        assertThat(Sql.number(
                        "SELECT COUNT(DISTINCT offer_id) FROM earlier_ask WHERE appointment_id = ? OR appointment_id = ?",
                        queue.visits().get(0).id(),
                        queue.visits().get(2).id()))
                .isEqualTo(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM slot_hold WHERE owner LIKE 'earlier:%' AND replaces = ?",
                        queue.visits().get(0).reference()))
                .isEqualTo(1);
        assertThat(slots(order(home(), queue.trade()), someDay()))
                .as("held for them")
                .isEmpty();
        assertStand(queue);
    }

    @Test
    default void what_is_offered_to_others_of_another_trade_stands_in_nobodys_way() {
        for (int other = 0; other < 7; other++) {
            Queue.of(1).frees();
        }
        Queue queue = Queue.of(2);
        queue.frees();

        settle();

        assertThat(asked(queue)).containsExactly(true, true);
    }

    @Test
    default void a_yes_moves_the_visit_and_the_rest_are_told() {
        Queue queue = Queue.of(3);
        queue.frees();
        round();
        String link = queue.link(1);
        String missed = queue.link(2);

        BookingResult result = Bookings.booking().haveSooner(link);
        round();

        assertThat(booked(result).window().earliest()).isEqualTo(at(someDay(), "09:00"));
        assertThat(booked(Bookings.booking().haveSooner(link)).reference())
                .as("pressed twice")
                .isEqualTo(queue.visits().get(1).reference());
        assertThat(open(link)).isEqualTo(Standing.HAD);
        assertThat(open(missed)).isEqualTo(Standing.MISSED);
        Bookings.awaitQuiet();
        assertThat(newest(queue, 0)).contains("somebody else said yes first", "has not changed");
        assertThat(newest(queue, 1)).contains("your visit is now");
        assertThat(newest(queue, 2)).contains("somebody else said yes first");
        assertThat(standsAt(queue.visits().get(0)))
                .isEqualTo(queue.visits().get(0).window().earliest());
        Bookings.assertGrainsEqualPlan(queue.badge());
    }

    @Test
    default void of_two_who_say_yes_at_once_one_moves_and_the_other_keeps_the_visit() {
        Queue queue = Queue.of(2);
        queue.frees();
        round();
        List<String> links = List.of(queue.link(0), queue.link(1));

        List<BookingResult> results = AtOnce.all(2, i -> Bookings.booking().haveSooner(links.get(i)));

        assertThat(results).filteredOn(BookingResult.Booked.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(BookingResult.SlotTaken.class::isInstance)
                .hasSize(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment WHERE id IN (?, ?) AND change_number = 1 AND status = 'BOOKED'",
                        queue.visits().get(0).id(),
                        queue.visits().get(1).id()))
                .isEqualTo(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment WHERE id IN (?, ?) AND change_number = 0 AND status = 'BOOKED'",
                        queue.visits().get(0).id(),
                        queue.visits().get(1).id()))
                .isEqualTo(1);
        assertThat(List.of(open(links.get(0)), open(links.get(1))))
                .containsExactlyInAnyOrder(Standing.HAD, Standing.MISSED);
        Bookings.assertGrainsEqualPlan(queue.badge());
    }

    @Test
    default void nobody_is_asked_twice_on_a_day() {
        Queue queue = Queue.of(1);
        queue.frees();
        round();
        answers().no(queue.link(0));
        round();
        touch(queue, 8);
        round();
        assertThat(asks(queue, 0)).isEqualTo(1);
        assertThat(slots(order(home(), queue.trade()), someDay()))
                .as("declined by all, so free again")
                .isNotEmpty();

        Sql.change(
                "UPDATE earlier_ask SET asked_on = asked_on - INTERVAL 1 DAY WHERE appointment_id = ?",
                queue.visits().get(0).id());
        touch(queue, 9);
        round();

        assertThat(asks(queue, 0)).isEqualTo(2);
    }

    @Test
    default void nobody_is_asked_at_night_and_it_is_made_up_for_in_the_morning() {
        Queue queue = Queue.of(1);
        queue.frees();

        LocalTime morning = quiet("until");
        rounds().run(at(today(), quiet("from").toString()));
        rounds().run(at(today(), morning.minusMinutes(5).toString()));
        assertThat(asks(queue, 0)).isZero();

        rounds().run(at(today(), morning.toString()));
        assertThat(asks(queue, 0)).isEqualTo(1);
    }

    private static LocalTime quiet(String which) {
        return ConfigProvider.getConfig().getValue("doorstep.messaging.quiet-" + which, LocalTime.class);
    }

    @Test
    default void once_an_offer_has_run_out_the_next_is_asked() {
        Queue queue = Queue.of(4);
        queue.frees();
        round();
        String link = queue.link(0);
        runOut(queue);

        assertThat(open(link)).isEqualTo(Standing.ENDED);
        assertThat(Bookings.booking().haveSooner(link)).isInstanceOf(BookingResult.SlotTaken.class);
        round();

        assertThat(asked(queue)).containsExactly(true, true, true, true);
        assertThat(asks(queue, 0)).as("not again today").isEqualTo(1);
        assertThat(Sql.text(
                        "SELECT o.state FROM earlier_offer o JOIN earlier_ask k ON k.offer_id = o.id WHERE k.appointment_id = ?",
                        queue.visits().get(0).id()))
                .isEqualTo("ENDED");
        assertStand(queue);
    }

    @Test
    default void where_the_time_has_gone_the_visit_stays_wholly_as_it_was() {
        Queue queue = Queue.of(1);
        queue.frees();
        round();
        String link = queue.link(0);
        Estate.shift(queue.badge(), someDay(), at(someDay(), "13:00"), at(someDay(), "13:30"));
        Map<String, Object> before = row(queue.visits().get(0));

        assertThat(Bookings.booking().haveSooner(link)).isInstanceOf(BookingResult.SlotTaken.class);

        assertThat(row(queue.visits().get(0))).isEqualTo(before);
        assertThat(open(link)).isEqualTo(Standing.ENDED);
        Bookings.assertGrainsEqualPlan(queue.badge());
    }

    @Test
    default void a_visit_that_was_cancelled_meanwhile_stays_cancelled() {
        Queue queue = Queue.of(1);
        queue.frees();
        round();
        String link = queue.link(0);
        Bookings.cancel(queue.visits().get(0), queue.homes().get(0).tenant());

        assertThat(open(link)).isEqualTo(Standing.ENDED);
        assertThat(Bookings.booking().haveSooner(link)).isInstanceOf(BookingResult.SlotTaken.class);

        assertThat(row(queue.visits().get(0)).get("status")).isEqualTo("CANCELLED_BY_TENANT");
    }

    @Test
    default void looking_at_the_link_changes_nothing() {
        Queue queue = Queue.of(1);
        queue.frees();
        round();
        String link = queue.link(0);
        Map<String, Long> before = Sql.sumsOfAllTables();

        for (int i = 0; i < 5; i++) {
            assertThat(open(link)).isEqualTo(Standing.OPEN);
        }

        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void nobody_is_asked_about_times_that_do_not_suit() {
        Queue queue = Queue.of(2);
        say(queue, 0, EarlierTimes.of(null, List.of(PartOfDay.EVENING, PartOfDay.SATURDAY)));
        say(queue, 1, EarlierTimes.of(someDay().plusDays(1), List.of()));

        queue.frees();
        round();

        assertThat(asked(queue)).containsExactly(false, false);
        say(queue, 1, EarlierTimes.of(someDay(), List.of(PartOfDay.MORNING)));
        touch(queue, 8);
        round();
        assertThat(asked(queue)).containsExactly(false, true);
    }

    @Test
    default void joining_twice_keeps_the_place_in_the_order_and_is_one_wish() {
        Queue queue = Queue.of(1);
        Appointment visit = queue.visits().get(0);
        long place = Sql.number("SELECT id FROM earlier_wish WHERE appointment_id = ?", visit.id());

        EarlierResult again = join(queue.homes().get(0), visit);
        say(queue, 0, EarlierTimes.of(someDay(), List.of(PartOfDay.MORNING)));

        assertThat(again).isEqualTo(new EarlierResult.Joined(EarlierTimes.of(null, List.of()), false));
        assertThat(Sql.number("SELECT id FROM earlier_wish WHERE appointment_id = ?", visit.id()))
                .isEqualTo(place);
        assertThat(wishes().find(visit, queue.homes().get(0).personId()))
                .hasValue(EarlierTimes.of(someDay(), List.of(PartOfDay.MORNING)));
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE about = ? AND action = 'earlier.join'",
                        visit.reference()))
                .as("what changed nothing is no deed")
                .isEqualTo(2);

        assertThat(leave(queue, 0)).isTrue();
        assertThat(leave(queue, 0)).isTrue();
        queue.frees();
        round();
        assertThat(asked(queue)).containsExactly(false);
    }

    @Test
    default void a_wish_has_ended_once_the_visit_is_sooner_and_not_when_it_is_later() {
        Queue queue = Queue.of(2);
        queue.frees();
        booked(Bookings.rebook(
                queue.visits().get(0),
                slots(order(home(), queue.trade()), someDay()).get(0).slotId(),
                queue.homes().get(0).tenant()));

        assertThat(wishes().find(found(queue, 0), queue.homes().get(0).personId()))
                .isEmpty();
        LocalDate late = someDay(6);
        Estate.shift(queue.badge(), late, at(late, "09:00"), at(late, "09:45"));
        booked(Bookings.rebook(
                queue.visits().get(1),
                slots(order(home(), queue.trade()), late).get(0).slotId(),
                queue.homes().get(1).tenant()));

        assertThat(wishes().find(found(queue, 1), queue.homes().get(1).personId()))
                .isPresent();
    }

    @Test
    default void only_a_visit_that_can_be_moved_can_become_sooner() {
        Queue queue = Queue.of(1);
        Home home = queue.homes().get(0);
        Appointment visit = queue.visits().get(0);

        assertThat(wishes().join(visit.reference(), EarlierTimes.of(someDay(3), List.of()), home.tenant()))
                .isInstanceOf(EarlierResult.NotSooner.class);
        assertThat(wishes().join(visit.reference(), EarlierTimes.of(null, List.of()), home().tenant()))
                .as("somebody of another home")
                .isInstanceOf(EarlierResult.NobodyToTell.class);
        Bookings.cancel(visit, home.tenant());
        assertThat(join(home, visit)).isInstanceOf(EarlierResult.Refused.class);
        assertThat(wishes().join("ZZZZZZ", EarlierTimes.of(null, List.of()), home.tenant()))
                .isInstanceOf(EarlierResult.Refused.class);
    }

    @Test
    default void a_round_after_which_no_diary_has_changed_asks_the_database_twice() {
        Queue.of(1);
        settle();

        List<String> sent = StatementCount.during(EarlierTests::round);

        assertThat(sent).hasSize(2).allMatch(statement -> statement.startsWith("SELECT"));
    }

    @Test
    default void the_database_lets_one_yes_win_and_one_question_a_day_be_put() {
        Queue queue = Queue.of(2);
        queue.frees();
        round();
        Bookings.booking().haveSooner(queue.link(0));

        assertThatThrownBy(() -> Sql.change(
                        "UPDATE earlier_ask SET answer = 'YES', yes_to = offer_id, answered_at = asked_at WHERE appointment_id = ?",
                        queue.visits().get(1).id()))
                .rootCause()
                .hasMessageContaining("earlier_ask_first_yes");
        assertThatThrownBy(() -> Sql.change(
                        "INSERT INTO earlier_ask (offer_id, appointment_id, person_id, change_number, token_hash, asked_at, asked_on, version)"
                                + " SELECT offer_id, appointment_id, person_id, 1, UNHEX(SHA2(UUID(), 256)), asked_at, asked_on, 0"
                                + " FROM earlier_ask WHERE appointment_id = ?",
                        queue.visits().get(1).id()))
                .rootCause()
                .hasMessageContaining("earlier_ask_once_a_day");
    }

    @Test
    default void where_a_question_went_is_not_told_once_that_is_unsafe() {
        Queue queue = Queue.of(1);
        String visit = queue.visits().get(0).reference();
        queue.frees();
        round();
        assertThat(Beans.the(UnsafeNotices.class).about(visit)).isEmpty();

        Sql.change(
                "UPDATE contact_point SET safe = FALSE WHERE person_id = ?",
                queue.homes().get(0).personId());

        assertThat(Beans.the(UnsafeNotices.class).about(visit)).anyMatch(key -> key.startsWith(visit + "/SOONER/"));
    }

    private static void assertStand(Queue queue) {
        for (Appointment visit : queue.visits()) {
            assertThat(row(visit).get("change_number")).isEqualTo(0);
            assertThat(standsAt(visit)).isEqualTo(visit.window().earliest());
        }
        Bookings.assertGrainsEqualPlan(queue.badge());
    }

    private static Map<String, Object> row(Appointment visit) {
        return Sql.rows("SELECT * FROM appointment WHERE id = ?", visit.id()).get(0);
    }

    private static Instant standsAt(Appointment visit) {
        return Bookings.instant(row(visit).get("earliest_arrival"));
    }

    private static Appointment found(Queue queue, int place) {
        return Beans.the(Appointments.class)
                .find(queue.visits().get(place).reference())
                .orElseThrow();
    }

    private static List<Boolean> asked(Queue queue) {
        List<Boolean> asked = new ArrayList<>();
        for (int i = 0; i < queue.visits().size(); i++) {
            asked.add(asks(queue, i) > 0);
        }
        return asked;
    }

    private static long asks(Queue queue, int place) {
        return Sql.number(
                "SELECT COUNT(*) FROM earlier_ask WHERE appointment_id = ?",
                queue.visits().get(place).id());
    }

    private static String newest(Queue queue, int place) {
        List<String> texts =
                queue.homes().get(place).textsAbout(queue.visits().get(place).reference());
        return texts.get(texts.size() - 1);
    }

    /** Something of the operative's diary is other, though it frees nothing. */
    private static void touch(Queue queue, int day) {
        LocalDate far = someDay(day);
        Estate.shift(queue.badge(), far, at(far, "09:00"), at(far, "09:30"));
    }

    private static void runOut(Queue queue) {
        Sql.change(
                "UPDATE earlier_offer o JOIN earlier_ask k ON k.offer_id = o.id JOIN slot_hold h ON h.hold_key = o.hold_key"
                        + " SET o.held_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND, h.expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
                        + " WHERE k.appointment_id = ?",
                queue.visits().get(0).id());
    }

    static EarlierResult join(Home home, Appointment visit) {
        return wishes().join(visit.reference(), EarlierTimes.of(null, List.of()), home.tenant());
    }

    private static void say(Queue queue, int place, EarlierTimes times) {
        assertThat(wishes().join(
                                queue.visits().get(place).reference(),
                                times,
                                queue.homes().get(place).tenant()))
                .isEqualTo(new EarlierResult.Joined(times, false));
    }

    private static boolean leave(Queue queue, int place) {
        Home home = queue.homes().get(place);
        return wishes().leave(queue.visits().get(place).reference(), home.personId(), home.tenant());
    }

    private static Standing open(String token) {
        return answers().open(token).map(Opened::standing).orElseThrow();
    }

    /** One round at noon, whatever the time is. */
    private static void round() {
        rounds().run(at(today(), "12:00"));
    }

    /** Rounds until all who wait were looked at under the diaries as they are. */
    private static void settle() {
        for (int i = 0; i < 50 && Sql.number(UNSEEN) > 0; i++) {
            round();
        }
        assertThat(Sql.number(UNSEEN)).isZero();
    }

    private static EarlierRound rounds() {
        return Beans.the(EarlierRound.class);
    }

    private static EarlierWishes wishes() {
        return Beans.the(EarlierWishes.class);
    }

    private static EarlierAnswering answers() {
        return Beans.the(EarlierAnswering.class);
    }
}
