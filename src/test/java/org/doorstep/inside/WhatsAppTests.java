package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.NewContacts.author;
import static org.doorstep.inside.Texts.report;

import java.util.List;
import java.util.UUID;
import org.doorstep.booking.Appointment;
import org.doorstep.conversation.AnsweringReply;
import org.doorstep.conversation.IncomingText;
import org.doorstep.conversation.IncomingText.Way;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.inside.ScriptedPhones.Script;
import org.doorstep.messaging.DeliveryReport.State;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.NotDeliverable;
import org.doorstep.messaging.WhatsAppUpkeep;
import org.doorstep.messaging.WhatsAppWindow;
import org.doorstep.tenancy.PreferredChannel;
import org.doorstep.tenancy.Wishing;
import org.junit.jupiter.api.Test;

/** WhatsApp: visits are told by it to whoever chose it, it is answered as it came, and what it does not carry goes as a text, once. */
interface WhatsAppTests {

    String OURS = "+447700900098";

    @Test
    default void visits_are_told_by_whatsapp_to_whoever_chose_it_and_codes_come_as_texts() {
        Home home = prefers(home());

        Appointment visit = booked(home);
        SignInTests.ask(home.rentAccount(), home.born());
        Bookings.awaitQuiet();

        assertThat(ways(visit)).containsExactly("WHATSAPP " + home.mobile());
        assertThat(Sql.text("SELECT kind FROM simulated_message WHERE message_key LIKE ?", visit.reference() + "/%"))
                .isEqualTo("WHATSAPP");
        assertThat(Sql.text(
                        "SELECT kind FROM outbox_message WHERE purpose = 'CODE' AND person_id = ?", home.personId()))
                .isEqualTo("TEXT");
    }

    @Test
    default void a_safe_contact_hears_by_text_alone_whatever_its_person_chose() {
        Home home = prefers(home());
        SafePhone safe = SafePhone.of(home).set(true);

        assertThat(ways(booked(home))).containsExactly("TEXT " + safe.number());
    }

    @Test
    default void what_whatsapp_refuses_goes_as_a_text_at_once_under_the_same_key_and_with_the_same_link() {
        Home home = prefers(home());
        Script phone = Script.at(home.mobile());
        phone.sends(message -> {
            if (message.kind() == MessageKind.WHATSAPP) {
                throw new NotDeliverable("63016", "Refused");
            }
            return phone.handed();
        });
        try (Ended ended = new Ended(phone)) {
            Appointment visit = booked(home);
            goes(phone, 2);

            assertThat(phone.sent.get(1)).isEqualTo(phone.sent.get(0)).contains("/v/");
            assertThat(ways(visit)).containsExactly("TEXT " + home.mobile());
            assertThat(handed(phone, 1)).isEqualTo("TEXT");
        }
    }

    @Test
    default void what_is_reported_lost_goes_as_a_text_once_and_not_if_it_is_there_after_all() {
        Home home = prefers(home());
        Script phone = Script.at(home.mobile());
        try (Ended ended = new Ended(phone)) {
            Appointment visit = booked(home);
            goes(phone, 1);
            assertThat(handed(phone, 1)).isEqualTo("WHATSAPP");

            report(phone.id(1), State.UNDELIVERED, "63024");
            report(phone.id(1), State.FAILED, "63024");
            goes(phone, 2);
            report(phone.id(1), State.UNDELIVERED, "63024");
            Bookings.awaitQuiet();

            assertThat(phone.sent).hasSize(2);
            assertThat(ways(visit)).containsExactly("TEXT " + home.mobile());
            assertThat(tasks(home)).as("the text is on its way").isEmpty();
            report(phone.id(2), State.UNDELIVERED, "30007");
            Bookings.awaitQuiet();
            assertThat(tasks(home)).as("then it is as with any text").containsExactly("CALL");
        }
    }

    @Test
    default void what_arrived_by_whatsapp_before_the_text_went_does_not_go_as_one() {
        Home home = prefers(home());
        Script phone = Script.at(home.mobile());
        try (Ended ended = new Ended(phone)) {
            Appointment visit = booked(home);
            goes(phone, 1);

            Beans.the(InTransaction.class).get(() -> {
                report(phone.id(1), State.UNDELIVERED, "63024");
                report(phone.id(1), State.DELIVERED, null);
                return true;
            });
            Bookings.awaitQuiet();

            assertThat(phone.sent).hasSize(1);
            assertThat(Sql.text("SELECT state FROM outbox_message WHERE about = ?", visit.reference()))
                    .isEqualTo("DELIVERED");
        }
    }

    @Test
    default void whoever_asked_for_no_more_messages_gets_no_text_in_the_place_of_one() {
        Home home = prefers(home());
        Script phone = Script.at(home.mobile());
        try (Ended ended = new Ended(phone)) {
            booked(home);
            goes(phone, 1);

            report(phone.id(1), State.UNDELIVERED, "21610");
            Bookings.awaitQuiet();

            assertThat(phone.sent).hasSize(1);
            assertThat(tasks(home)).containsExactly("CALL", "CONTACT");
        }
    }

    @Test
    default void what_comes_by_whatsapp_is_answered_by_it_and_a_text_by_a_text_whatever_they_chose() {
        TextedVisit byWhatsApp = TextedVisit.booked();
        writes(byWhatsApp.phone(), "change");
        writes(byWhatsApp.phone(), "1");
        TextedVisit byText = TextedVisit.booked();
        prefers(byText.home());
        byText.writes("change").writes("1");

        assertThat(newest(byWhatsApp, 3)).containsExactly("TEXT BOOKED", "WHATSAPP OFFER", "WHATSAPP CHANGED");
        assertThat(newest(byText, 3)).containsExactly("TEXT BOOKED", "TEXT OFFER", "TEXT CHANGED");
        assertThat(Beans.the(WhatsAppWindow.class).isOpen(byWhatsApp.phone().number()))
                .isTrue();
        assertThat(Beans.the(WhatsAppWindow.class).isOpen(byText.phone().number()))
                .as("a text opens nothing there")
                .isFalse();
    }

    @Test
    default void a_day_after_they_wrote_they_are_not_written_to_in_words_of_our_own() {
        Texter phone = Texter.unknown();
        writes(phone, "hello");

        Sql.change(
                "UPDATE incoming_text SET received_at = received_at - INTERVAL 1434 MINUTE WHERE sender = ?",
                phone.number());
        assertThat(Beans.the(WhatsAppWindow.class).isOpen(phone.number())).isTrue();
        Sql.change(
                "UPDATE incoming_text SET received_at = received_at - INTERVAL 2 MINUTE WHERE sender = ?",
                phone.number());

        assertThat(Beans.the(WhatsAppWindow.class).isOpen(phone.number())).isFalse();
    }

    @Test
    default void staff_answer_the_way_that_it_came() {
        Home home = home();
        Received text = Received.from(home, "can u ring", Intent.CALL_ME, Decision.PERSON);
        Sql.change("UPDATE incoming_text SET way = 'WHATSAPP' WHERE reference = ?", text.reference());

        assertThat(Beans.the(AnsweringReply.class)
                        .answer(text.reference(), text.version(), "We ring you at 2pm.", false, Received.ANNA))
                .isEqualTo(AnsweringReply.Result.DONE);

        assertThat(Sql.text(
                        "SELECT kind FROM outbox_message WHERE purpose = 'STAFF_REPLY' AND person_id = ?",
                        home.personId()))
                .isEqualTo("WHATSAPP");
    }

    @Test
    default void what_waits_for_whatsapp_when_the_landlord_gives_it_up_goes_as_a_text() {
        String number = ScriptedPhones.newNumber();
        Texts.send(Texts.draft(number).by(MessageKind.WHATSAPP));
        Sql.change(
                "UPDATE outbox_message SET state = 'WAITING', provider = NULL, provider_id = NULL, parts = NULL, due_at = ?"
                        + " WHERE recipient = ?",
                Texts.utc(3_600),
                number);
        WhatsAppUpkeep upkeep = Beans.the(WhatsAppUpkeep.class);

        upkeep.run();
        assertThat(Sql.text("SELECT kind FROM outbox_message WHERE recipient = ?", number))
                .as("while there is one it waits")
                .isEqualTo("WHATSAPP");
        upkeep.turnIntoTexts();

        assertThat(Sql.text("SELECT CONCAT(kind, ' ', state) FROM outbox_message WHERE recipient = ?", number))
                .isEqualTo("TEXT WAITING");
        Sql.change("UPDATE outbox_message SET state = 'LAPSED' WHERE recipient = ?", number);
    }

    @Test
    default void stop_by_whatsapp_ends_texts_too() {
        Home home = prefers(home());
        Texter phone = Texter.of(home);

        writes(phone, "STOP");

        assertThat(ways(booked(home))).isEmpty();
        assertThat(phone.received()).isEmpty();
    }

    private static Home prefers(Home home) {
        Beans.the(Wishing.class)
                .change(home.person(), wishes -> wishes.by(PreferredChannel.WHATSAPP), author(home.signedIn()));
        return home;
    }

    private static Appointment booked(Home home) {
        String trade = Estate.newTrade();
        Estate.operative(trade, someDay(), "09:00", "12:00");
        Appointment visit = Bookings.book(home, Estate.order(home, trade), someDay(), "09:00");
        Bookings.awaitQuiet();
        return visit;
    }

    private static void goes(Script phone, int times) {
        Texts.work();
        Waiting.until(() -> phone.sent.size() >= times);
        Bookings.awaitQuiet();
    }

    private static void writes(Texter phone, String words) {
        String id = UUID.randomUUID().toString();
        Texter.take(new IncomingText(id, Way.WHATSAPP, phone.number(), OURS, words, 0));
        Texter.await(id);
    }

    /** How and where it was told. */
    private static List<String> ways(Appointment visit) {
        return Sql.rows(
                        "SELECT CONCAT(kind, ' ', recipient) AS way FROM outbox_message WHERE about = ?",
                        visit.reference())
                .stream()
                .map(row -> (String) row.get("way"))
                .toList();
    }

    /** How the phone was written to, and what for, the oldest first. */
    private static List<String> newest(TextedVisit texted, int most) {
        return Sql.rows(
                        "SELECT CONCAT(kind, ' ', purpose) AS told FROM outbox_message WHERE recipient = ? ORDER BY id LIMIT ?",
                        texted.phone().number(),
                        most)
                .stream()
                .map(row -> (String) row.get("told"))
                .toList();
    }

    private static String handed(Script phone, int which) {
        return Sql.text("SELECT kind FROM delivery_event WHERE provider_id = ? AND state = 'HANDED'", phone.id(which));
    }

    private static List<String> tasks(Home home) {
        return Sql.rows("SELECT kind FROM staff_task WHERE person_id = ? ORDER BY kind", home.personId()).stream()
                .map(row -> (String) row.get("kind"))
                .toList();
    }

    /** The phone does as all others from then on. */
    record Ended(Script phone) implements AutoCloseable {

        @Override
        public void close() {
            phone.end();
            Texts.forget();
        }
    }
}
