package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.awaitQuiet;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Bookings.cancel;
import static org.doorstep.inside.Bookings.rebook;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.booking.Appointment;
import org.doorstep.messaging.Channel.Outgoing;
import org.doorstep.messaging.Enclosure;
import org.doorstep.messaging.Enclosures;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Sender;
import org.junit.jupiter.api.Test;

/** What goes with an email about a visit. */
interface MailTests {

    @Test
    default void each_email_about_a_visit_brings_the_same_entry_newer_for_the_calendar() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        Home home = reachedByEmail();
        String order = order(home, trade);
        String target = slotAt(slots(order, someDay()), "09:30");
        Appointment visit = book(home, order, someDay(), "09:00");
        awaitQuiet();
        booked(rebook(visit, target, home.tenant()));
        awaitQuiet();
        cancel(visit, home.tenant());
        awaitQuiet();

        List<Map<String, Object>> mails = Sql.rows(
                "SELECT subject, html, enclosure_name, enclosure_type, enclosure FROM simulated_message WHERE recipient = ? ORDER BY id",
                address(home));
        assertThat(mails).hasSize(3).allSatisfy(mail -> {
            assertThat(mail.get("enclosure_name")).isEqualTo("visit.ics");
            assertThat(unfolded(mail))
                    .contains(
                            "UID:" + visit.calendarUid(),
                            "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + address(home));
            // What the email does not say, its file does not say either; and a link stands in the email alone.
            assertThat(unfolded(mail)).doesNotContain("/v/", "repair", "check", "NE28", "Siân");
        });
        assertThat(mails.stream().map(mail -> mail.get("enclosure_type")))
                .containsExactly(
                        "text/calendar;charset=utf-8;method=REQUEST",
                        "text/calendar;charset=utf-8;method=REQUEST",
                        "text/calendar;charset=utf-8;method=CANCEL");
        assertThat(mails.stream().map(mail -> line("SEQUENCE:", mail))).containsExactly("0", "1", "2");
        assertThat(mails.stream().map(mail -> line("METHOD:", mail))).containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(mails.get(0).get("html")).asString().contains("<a href=\"http", "/v/");
    }

    @Test
    default void an_email_that_comes_after_the_visit_has_changed_brings_no_file() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "11:00");
        Home home = reachedByEmail();
        String order = order(home, trade);
        String target = slotAt(slots(order, someDay()), "09:30");
        Appointment visit = book(home, order, someDay(), "09:00");
        String first = visit.reference() + "/BOOKED/0/" + home.person();
        assertThat(enclosed(first, home)).isPresent();

        booked(rebook(visit, target, home.tenant()));

        assertThat(enclosed(first, home)).isEmpty();
        assertThat(enclosed(visit.reference() + "/CHANGED/1/" + home.person(), home))
                .isPresent();
        assertThat(enclosed("code/" + home.person(), home)).isEmpty();
        awaitQuiet();
    }

    private static Home reachedByEmail() {
        Home home = Estate.home();
        Sql.change(
                "UPDATE contact_point SET kind = 'EMAIL', value = ? WHERE person_id = ?",
                address(home),
                home.personId());
        return home;
    }

    private static String address(Home home) {
        return "tenant" + home.personId() + "@example.org";
    }

    private static Optional<Enclosure> enclosed(String key, Home home) {
        return Beans.the(Enclosures.class)
                .find(
                        new Outgoing(key, MessageKind.EMAIL, address(home), "", "", Sender.STANDARD),
                        "visits@northtown.example");
    }

    private static String unfolded(Map<String, Object> mail) {
        return String.valueOf(mail.get("enclosure")).replace("\r\n ", "");
    }

    private static String line(String name, Map<String, Object> mail) {
        return unfolded(mail)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }
}
