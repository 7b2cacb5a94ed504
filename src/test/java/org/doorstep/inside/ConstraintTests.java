package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.awaitQuiet;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorstep.Keys;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotChoice;
import org.junit.jupiter.api.Test;

/** What the database itself makes impossible, whatever the code does. */
interface ConstraintTests {

    @Test
    default void one_operative_is_never_in_two_places() {
        Visit visit = Visit.book();
        Visit other = Visit.book();

        assertThatThrownBy(() -> Sql.change(
                        "INSERT INTO grain SELECT operative_id, grain, ? FROM grain WHERE appointment_id = ? LIMIT 1",
                        other.appointment().id(),
                        visit.appointment().id()))
                .hasRootCauseInstanceOf(SQLIntegrityConstraintViolationException.class)
                .rootCause()
                .hasMessageContaining("Duplicate entry");
    }

    @Test
    default void a_works_order_has_one_open_appointment() {
        Visit visit = Visit.book();
        Visit other = Visit.book();
        long order = Sql.number(
                "SELECT works_order_id FROM appointment_work WHERE appointment_id = ?",
                visit.appointment().id());

        assertThatThrownBy(() -> Sql.change(
                        "INSERT INTO appointment_work (appointment_id, works_order_id, open_order) VALUES (?, ?, ?)",
                        other.appointment().id(),
                        order,
                        order))
                .rootCause()
                .hasMessageContaining("appointment_work_one_open");
        assertThatThrownBy(() -> Sql.change(
                        "UPDATE appointment_work SET open_order = ? WHERE appointment_id = ?",
                        order,
                        other.appointment().id()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void a_hold_is_made_longer_once_at_most() {
        Held held = Held.make();
        Sql.change("UPDATE slot_hold SET extensions = extensions + 1 WHERE hold_key = ?", held.key());

        assertThatThrownBy(() ->
                        Sql.change("UPDATE slot_hold SET extensions = extensions + 1 WHERE hold_key = ?", held.key()))
                .rootCause()
                .hasMessageContaining("slot_hold_extended_once");
    }

    @Test
    default void a_person_keeps_one_slot_at_a_time() {
        Held held = Held.make();

        assertThatThrownBy(() -> Sql.change(
                        "INSERT INTO slot_hold (hold_key, owner, kept_for, working_day_id, operative_id, earliest_arrival,"
                                + " latest_arrival, minutes, works_orders, made_at, expires_at) SELECT ?, owner, kept_for,"
                                + " working_day_id, operative_id, earliest_arrival, latest_arrival, minutes, works_orders, made_at,"
                                + " expires_at FROM slot_hold WHERE hold_key = ?",
                        Keys.randomToken(),
                        held.key()))
                .rootCause()
                .hasMessageContaining("slot_hold_one_a_person");
    }

    @Test
    default void the_same_fact_is_told_once() {
        Visit visit = Visit.book();

        assertThatThrownBy(() -> Sql.change(
                        "INSERT INTO outbox_message (message_key, purpose, kind, recipient, body, state, attempts, due_at,"
                                + " give_up_at, created_at, version) SELECT message_key, purpose, kind, recipient, body, state,"
                                + " attempts, due_at, give_up_at, created_at, version FROM outbox_message WHERE about = ?",
                        visit.appointment().reference()))
                .rootCause()
                .hasMessageContaining("outbox_message_once");
    }

    @Test
    default void time_taken_behind_the_plans_back_makes_the_database_refuse_and_nothing_is_left_behind() {
        Visit elsewhere = Visit.book();
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);
        String slot = slotAt(slots(order, someDay()), "09:00");
        takeBehindThePlansBack(badge, Estate.at(someDay(), "09:40"), elsewhere.appointment());
        awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        BookingResult result = book(order, slot, home.tenant());

        assertThat(result).isInstanceOf(BookingResult.SlotTaken.class);
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void a_move_that_the_database_refuses_leaves_the_old_visit_whole() {
        Visit elsewhere = Visit.book();
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        String order = order(home, trade);
        Appointment old = book(home, order, someDay(), "09:00");
        String target = slotAt(slots(order(home, trade), someDay()), "11:00");
        takeBehindThePlansBack(badge, Estate.at(someDay(), "11:20"), elsewhere.appointment());
        awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        BookingResult result = Bookings.rebook(old, target, home.tenant());

        assertThat(result).isInstanceOf(BookingResult.SlotTaken.class);
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
        assertThat(Sql.number("SELECT COUNT(*) FROM grain WHERE appointment_id = ?", old.id()))
                .isEqualTo(9);
    }

    @Test
    default void the_running_account_cannot_change_the_schema() {
        assertThatThrownBy(() -> Sql.change("DROP TABLE grain")).rootCause().hasMessageContaining("denied");
    }

    private static void takeBehindThePlansBack(String badge, Instant at, Appointment someone) {
        Sql.change(
                "INSERT INTO grain SELECT id, ?, ? FROM operative WHERE badge_number = ?",
                at.getEpochSecond() / 300,
                someone.id(),
                badge);
    }

    /** A slot that a tenant keeps. */
    record Held(String key) {

        static Held make() {
            String trade = newTrade();
            operative(trade, someDay(), "09:00", "09:45");
            Home home = Estate.home();
            String order = order(home, trade);
            SlotChoice slot = SlotChoice.ofSlot(List.of(order), slotAt(slots(order, someDay()), "09:00"));
            return new Held(((BookingResult.Held) Bookings.booking().hold(slot, home.tenant(), null))
                    .hold()
                    .key());
        }
    }

    /** A booked visit that takes the whole day of an operative of its own. */
    record Visit(Home home, Appointment appointment) {

        static Visit book() {
            String trade = newTrade();
            operative(trade, someDay(), "09:00", "09:45");
            Home home = Estate.home();
            String order = order(home, trade);
            String slot = slotAt(slots(order, someDay()), "09:00");
            return new Visit(home, booked(Bookings.book(order, slot, home.tenant())));
        }
    }
}
