package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.doorstep.Keys;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.VisitLinks;
import org.junit.jupiter.api.Test;

/** A link in a text opens one visit, until it changes or starts. */
interface VisitLinkTests {

    @Test
    default void ten_looks_at_a_link_change_nothing() {
        Home home = home();
        Appointment appointment = bookedFor(home);
        String token = home.newestLink(appointment.reference());
        Map<String, Long> before = Sql.sumsOfAllTables();

        for (int i = 0; i < 10; i++) {
            assertThat(links().open(token))
                    .get()
                    .extracting(opened -> opened.appointment().reference())
                    .isEqualTo(appointment.reference());
        }

        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void only_the_hash_of_a_link_is_kept() {
        Home home = home();
        Appointment appointment = bookedFor(home);
        String token = home.newestLink(appointment.reference());

        assertThat(token).hasSize(22);
        assertThat(Sql.number("SELECT COUNT(*) FROM visit_link WHERE token_hash = ?", (Object) Keys.hashOfToken(token)))
                .isEqualTo(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM outbox_message WHERE about = ? AND (body LIKE ? OR sealed_secret IS NOT NULL)",
                        appointment.reference(),
                        "%" + token + "%"))
                .isZero();
    }

    @Test
    default void a_change_ends_the_old_link_and_brings_a_new_one() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        Appointment appointment = book(home, order(home, trade), someDay(), "09:00");
        String old = home.newestLink(appointment.reference());
        String target = slotAt(slots(order(home, trade), someDay()), "11:00");

        booked(Bookings.rebook(appointment, target, home.tenant()));
        String fresh = home.newestLink(appointment.reference());

        assertThat(fresh).isNotEqualTo(old);
        assertThat(links().open(old)).isEmpty();
        assertThat(links().open(fresh)).isPresent();
    }

    @Test
    default void cancelling_ends_the_link() {
        Home home = home();
        Appointment appointment = bookedFor(home);
        String token = home.newestLink(appointment.reference());

        Bookings.cancel(appointment, home.tenant());

        assertThat(links().open(token)).isEmpty();
    }

    @Test
    default void a_link_ends_when_the_window_starts() {
        Home home = home();
        Appointment appointment = bookedFor(home);
        String token = home.newestLink(appointment.reference());
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM visit_link l JOIN appointment a ON a.id = l.appointment_id"
                                + " WHERE a.id = ? AND l.ends_at = a.earliest_arrival",
                        appointment.id()))
                .isEqualTo(1);

        Sql.change(
                "UPDATE visit_link SET ends_at = ? WHERE appointment_id = ?",
                LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC),
                appointment.id());

        assertThat(links().open(token)).isEmpty();
    }

    @Test
    default void a_link_that_was_made_for_another_kind_of_action_changes_no_visit() {
        Home home = home();
        Appointment appointment = bookedFor(home);
        String token = home.newestLink(appointment.reference());

        Sql.change("UPDATE visit_link SET action = 'CONFIRM' WHERE appointment_id = ?", appointment.id());

        assertThat(links().open(token)).isEmpty();
    }

    @Test
    default void no_other_token_opens_anything() {
        assertThat(links().open(Keys.randomToken())).isEmpty();
        assertThat(links().open("")).isEmpty();
    }

    private static Appointment bookedFor(Home home) {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        return book(home, order(home, trade), someDay(), "09:00");
    }

    private static VisitLinks links() {
        return Beans.the(VisitLinks.class);
    }
}
