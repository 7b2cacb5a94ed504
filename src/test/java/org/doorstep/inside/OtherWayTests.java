package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.People.ADVISER;
import static org.doorstep.inside.Texts.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.ProvedNotices;
import org.doorstep.booking.ProvedNotices.Proof;
import org.doorstep.inside.ScriptedPhones.Script;
import org.doorstep.messaging.DeliveryReport.State;
import org.doorstep.messaging.NotDeliverable;
import org.doorstep.messaging.UntoldMessages;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKeeping;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactSource;
import org.junit.jupiter.api.Test;

/** A text does not arrive: who is told another way, who of the staff learns of it, and what proves that somebody was told. */
interface OtherWayTests {

    @Test
    default void a_number_that_does_not_exist_is_used_no_more_and_its_person_is_told_by_email_with_the_same_link() {
        try (Booked booked = Booked.withEmail()) {
            booked.isReported("30006");
            booked.isReported("30006");

            Map<String, Object> email = Sql.rows(
                            "SELECT subject, body FROM simulated_message WHERE recipient = ?", booked.email())
                    .get(0);
            assertThat(email.get("subject")).isEqualTo("A message from Northtown Homes");
            assertThat((String) email.get("body"))
                    .isEqualTo(booked.phone.sent.get(0))
                    .contains("/v/");
            assertThat(Sql.number("SELECT COUNT(*) FROM simulated_message WHERE recipient = ?", booked.email()))
                    .isEqualTo(1);
            assertThat(People.inUse(booked.home)).noneMatch(each -> each.contains(booked.home.mobile()));
            assertThat(booked.tasks()).containsExactly("CONTACT");
        }
    }

    @Test
    default void where_there_is_no_other_way_somebody_rings_or_writes() {
        try (Booked booked = Booked.booked()) {
            booked.isReported("30005");

            assertThat(booked.tasks()).containsExactly("CONTACT", "LETTER");
        }
        try (Booked booked = Booked.booked()) {
            booked.isReported("30007");

            assertThat(booked.tasks()).as("the number is not wrong").containsExactly("CALL");
            assertThat(People.inUse(booked.home)).anyMatch(each -> each.contains(booked.home.mobile()));
        }
    }

    @Test
    default void a_phone_that_refuses_our_texts_is_not_texted_and_can_be_rung_until_its_person_says_otherwise() {
        try (Booked booked = Booked.booked()) {
            booked.isReported("21610");

            assertThat(booked.tasks()).containsExactly("CALL", "CONTACT");
            assertThat(People.inUse(booked.home)).anyMatch(each -> each.contains(booked.home.mobile()));
            assertThat(Beans.the(ContactKeeping.class).findBest(booked.home.person()))
                    .isEmpty();

            String contact = People.of(booked.home).contactPoints().get(0).reference();
            Beans.the(ContactKeeping.class).mark(booked.home.person(), contact, false, true, ADVISER);

            assertThat(Beans.the(ContactKeeping.class).findBest(booked.home.person()))
                    .isPresent();
        }
    }

    @Test
    default void what_a_provider_refuses_at_once_goes_another_way_too() {
        Home home = Estate.home();
        Script phone = Script.at(home.mobile());
        phone.sends(message -> {
            throw new NotDeliverable("21211", "Refused");
        });
        try (Booked booked = new Booked(home, phone).emailed().book()) {
            Bookings.awaitQuiet();

            assertThat(Sql.number("SELECT COUNT(*) FROM simulated_message WHERE recipient = ?", booked.email()))
                    .isEqualTo(1);
            assertThat(booked.tasks()).containsExactly("CONTACT");
        }
    }

    @Test
    default void a_code_goes_nowhere_else() {
        try (Booked booked = Booked.withEmail()) {
            Texts.send(Texts.draft(booked.home.mobile(), "CODE", "Your code is {secret}", "123456")
                    .to(booked.home.personId()));

            report(booked.phone.id(2), State.UNDELIVERED, "30006");
            Bookings.awaitQuiet();

            assertThat(Sql.number("SELECT COUNT(*) FROM simulated_message WHERE recipient = ?", booked.email()))
                    .isZero();
        }
    }

    @Test
    default void what_is_over_is_told_to_nobody_any_more_and_where_the_link_is_gone_somebody_rings() {
        try (Booked booked = Booked.withEmail()) {
            Sql.change(
                    "UPDATE outbox_message SET give_up_at = ? WHERE about = ?",
                    Texts.utc(-1),
                    booked.visit.reference());
            booked.isReported("30008");

            assertThat(booked.tasks()).isEmpty();
        }
        try (Booked booked = Booked.withEmail()) {
            Texts.forget();
            booked.isReported("30008");

            assertThat(booked.tasks()).containsExactly("CALL");
        }
    }

    @Test
    default void what_a_safe_contact_does_not_get_goes_nowhere_else_and_staff_see_it_alone_among_the_untold() {
        Home home = Estate.home();
        SafePhone.beginAnew();
        SafePhone safe = SafePhone.of(home).set(true);
        Script phone = Script.at(safe.number());
        try (Booked booked = new Booked(home, phone).emailed().book()) {
            booked.isReported("30006");

            assertThat(Sql.number(
                            "SELECT COUNT(*) FROM simulated_message WHERE recipient IN (?, ?) AND message_key LIKE ?",
                            booked.email(),
                            home.mobile(),
                            booked.visit.reference() + "%"))
                    .isZero();
            assertThat(booked.tasks()).isEmpty();
            assertThat(Beans.the(UntoldMessages.class).open(0, 100))
                    .anyMatch(each -> booked.visit.reference().equals(each.about()));
            Sql.change(
                    "UPDATE outbox_message SET seen_at = due_at, seen_by = 'test' WHERE about = ?",
                    booked.visit.reference());
        }
    }

    @Test
    default void what_proves_a_notice_is_the_number_and_when_it_was_there() {
        try (Booked booked = Booked.booked()) {
            assertThat(booked.proof().deliveredAt()).isNull();

            report(booked.phone.id(1), State.DELIVERED, null);

            Proof proof = booked.proof();
            assertThat(proof.numberEnd()).isEqualTo(booked.home.mobile().substring(10));
            assertThat(Duration.between(proof.deliveredAt(), Estate.now())).isLessThan(Duration.ofSeconds(20));
            assertThat(proof.isInTime()).isTrue();
            assertThat(booked.noticeCounts()).isTrue();
        }
    }

    @Test
    default void a_notice_that_is_there_less_than_a_day_before_does_not_count() {
        try (Booked booked = Booked.booked()) {
            booked.startsAt(Estate.now().plus(Duration.ofHours(23)));

            report(booked.phone.id(1), State.DELIVERED, null);

            assertThat(booked.proof().isInTime()).isFalse();
            assertThat(booked.noticeCounts()).isFalse();
        }
    }

    @Test
    default void a_notice_that_did_not_arrive_counts_only_once_it_went_another_way_in_time() {
        try (Booked booked = Booked.booked()) {
            booked.isReported("30006");

            assertThat(booked.noticeCounts()).isFalse();
        }
        try (Booked booked = Booked.withEmail()) {
            booked.isReported("30006");

            assertThat(booked.noticeCounts()).isTrue();
            assertThat(Beans.the(ProvedNotices.class).of(booked.visit.reference()))
                    .hasSize(2);
        }
    }

    /** Somebody whose phone does as a test says, and their visit. */
    final class Booked implements AutoCloseable {

        private final Home home;
        private final Script phone;
        private Appointment visit;

        Booked(Home home, Script phone) {
            this.home = home;
            this.phone = phone;
        }

        static Booked booked() {
            Home home = Estate.home();
            return new Booked(home, Script.at(home.mobile())).book();
        }

        static Booked withEmail() {
            Home home = Estate.home();
            return new Booked(home, Script.at(home.mobile())).emailed().book();
        }

        Booked emailed() {
            assertThat(Beans.the(ContactChange.class)
                            .replace(home.person(), ContactKind.EMAIL, email(), ContactSource.ADVISER, ADVISER))
                    .isEqualTo(ContactChange.Changed.DONE);
            return this;
        }

        Booked book() {
            String trade = Estate.newTrade();
            Estate.operative(trade, someDay(), "09:00", "12:00");
            visit = Bookings.book(home, Estate.order(home, trade), someDay(), "09:00");
            Texts.work();
            return this;
        }

        void isReported(String error) {
            report(phone.id(1), State.UNDELIVERED, error);
            Bookings.awaitQuiet();
        }

        String email() {
            return home.person().toLowerCase(Locale.ROOT) + "@example.org";
        }

        List<String> tasks() {
            return Sql.rows("SELECT kind FROM staff_task WHERE person_id = ? ORDER BY kind", home.personId()).stream()
                    .map(row -> (String) row.get("kind"))
                    .toList();
        }

        Proof proof() {
            List<Proof> proofs = Beans.the(ProvedNotices.class).of(visit.reference());
            assertThat(proofs).hasSize(1);
            return proofs.get(0);
        }

        boolean noticeCounts() {
            return Sql.number("SELECT IF(notice_counts, 1, 0) FROM appointment WHERE id = ?", visit.id()) == 1;
        }

        void startsAt(Instant earliest) {
            Instant step = Instant.ofEpochSecond(earliest.getEpochSecond() / 300 * 300);
            Sql.change(
                    "UPDATE appointment SET earliest_arrival = ?, latest_arrival = ? WHERE id = ?",
                    LocalDateTime.ofInstant(step, ZoneOffset.UTC),
                    LocalDateTime.ofInstant(step.plusSeconds(1_800), ZoneOffset.UTC),
                    visit.id());
        }

        @Override
        public void close() {
            phone.end();
            Texts.forget();
        }
    }
}
