package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Received.ANNA;
import static org.doorstep.inside.Received.OFFICER;
import static org.doorstep.inside.Texts.report;

import java.time.Duration;
import java.util.List;
import org.doorstep.account.RecordOpening.Reason;
import org.doorstep.account.RecordOpenings;
import org.doorstep.account.SignedInStaff;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.GivenNotice;
import org.doorstep.booking.GivenNotice.Standing;
import org.doorstep.booking.VisitNotices;
import org.doorstep.booking.VisitNotices.Seen;
import org.doorstep.inside.ScriptedPhones.Script;
import org.doorstep.messaging.DeliveryReport.State;
import org.doorstep.messaging.MessageKind;
import org.doorstep.tenancy.SafetyFlag;
import org.doorstep.tenancy.SafetyFlags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff see of how somebody was told of a visit: proved as long as the visit is known, and never where it would betray somebody. */
interface VisitNoticeTests {

    @AfterEach
    default void nothing_waits() {
        Texts.forget();
    }

    @Test
    default void which_text_to_which_number_was_there_when_is_known_after_the_text_is_gone() {
        Home home = Estate.home();
        Script phone = Script.at(home.mobile());
        Appointment visit = booked(home);
        assertThat(best(visit, ANNA).standing()).isEqualTo(Standing.SENT);
        assertThat(look(visit, ANNA).isProved())
                .as("nobody said that it arrived")
                .isFalse();

        report(phone.id(1), State.DELIVERED, null);
        Sql.change("DELETE FROM outbox_message WHERE about = ?", visit.reference());
        Seen seen = look(visit, ANNA);
        phone.end();

        GivenNotice proof = seen.best().orElseThrow();
        assertThat(proof.standing()).isEqualTo(Standing.TOLD);
        assertThat(proof.by()).isEqualTo(MessageKind.TEXT);
        assertThat(proof.numberEnd()).isEqualTo(home.mobile().substring(10));
        assertThat(Duration.between(proof.toldAt(), Estate.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(seen.isProved()).isTrue();
        assertThat(seen.people()).extracting(each -> each.reference()).containsExactly(home.person());
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE action = 'notices.look' AND about = ? AND for_whom = ?",
                        visit.reference(),
                        home.person()))
                .isEqualTo(3);
        assertThat(Beans.the(VisitNotices.class).look("AAAAAA", ANNA)).isEmpty();
    }

    @Test
    default void each_time_that_was_promised_and_the_end_is_shown_with_how_it_was_told_and_what_was_late_says_so() {
        BookedVisit booked = BookedVisit.booked();
        Bookings.awaitQuiet();
        Bookings.rebook(booked.appointment(), booked.slotId(), booked.home().tenant());
        Bookings.awaitQuiet();
        Sql.change(
                "INSERT INTO delivery_event (provider, provider_id, state, told_at) SELECT provider, provider_id, 'DELIVERED', told_at"
                        + " FROM delivery_event WHERE message_key LIKE ?",
                booked.reference() + "/%");

        assertThat(look(booked.appointment(), ANNA).isProved()).isTrue();
        booked.movedTo(Estate.now().plus(Duration.ofHours(23)));
        assertThat(look(booked.appointment(), ANNA).isProved()).isFalse();
        Bookings.cancel(booked.appointment(), booked.home().tenant());
        Bookings.awaitQuiet();
        Seen seen = look(booked.appointment(), ANNA);

        assertThat(seen.told())
                .extracting(each -> each.change().event().what())
                .containsExactly("CANCELLED_BY_TENANT", "REBOOKED", "BOOKED");
        assertThat(seen.isProved()).as("that it is cancelled").isFalse();
        assertThat(seen.told()).allSatisfy(each -> assertThat(each.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.handedAt()).isNotNull()));
    }

    @Test
    default void what_did_not_arrive_and_whoever_was_told_nothing_prove_nothing() {
        Home home = Estate.home();
        Script phone = Script.at(home.mobile());
        Appointment lost = booked(home);
        report(phone.id(1), State.UNDELIVERED, "30007");
        Bookings.awaitQuiet();
        phone.end();
        Home silent = Estate.home();
        Sql.change("UPDATE contact_point SET usable = FALSE WHERE person_id = ?", silent.personId());

        assertThat(best(lost, ANNA).standing()).isEqualTo(Standing.LOST);
        Seen untold = look(booked(silent), ANNA);

        assertThat(untold.best()).isEmpty();
        assertThat(untold.isProved()).isFalse();
        assertThat(untold.told()).singleElement().satisfies(each -> assertThat(each.notices())
                .isEmpty());
    }

    @Test
    default void of_whoever_may_be_at_risk_the_way_is_said_once_somebody_said_why_and_to_nobody_else() {
        Home home = Estate.home();
        Appointment visit = booked(home);
        assertThat(best(visit, ANNA).open()).isTrue();
        Beans.the(SafetyFlags.class).set(home.person(), SafetyFlag.Kind.AT_HOME, "", People.ADVISER);

        assertThat(best(visit, ANNA).open()).isFalse();
        assertThat(best(visit, ANNA).numberEnd()).isEmpty();
        open(home, ANNA);

        assertThat(best(visit, ANNA).numberEnd()).isEqualTo(home.mobile().substring(10));
        assertThat(best(visit, OFFICER).open()).isFalse();
    }

    @Test
    default void where_a_safe_contact_is_or_a_number_that_became_unsafe_is_said_to_nobody_at_all() {
        Home home = Estate.home();
        Appointment before = booked(home);
        Sql.change("UPDATE contact_point SET safe = FALSE WHERE person_id = ?", home.personId());
        Home other = Estate.home();
        SafePhone.beginAnew();
        SafePhone.of(other).set(true);
        Appointment hidden = booked(other);
        List.of(home, other).forEach(each -> open(each, OFFICER));

        for (Appointment visit : List.of(before, hidden)) {
            GivenNotice notice = best(visit, OFFICER);
            assertThat(notice.handedAt()).isNotNull();
            assertThat(notice.open()).isFalse();
            assertThat(notice.numberEnd()).isEmpty();
        }
    }

    private static Appointment booked(Home home) {
        String trade = Estate.newTrade();
        Estate.operative(trade, someDay(), "09:00", "12:00");
        Appointment visit = Bookings.book(home, Estate.order(home, trade), someDay(), "09:00");
        Texts.work();
        Bookings.awaitQuiet();
        return visit;
    }

    private static void open(Home home, SignedInStaff by) {
        assertThat(Beans.the(RecordOpenings.class).open(home.person(), Reason.VISIT, "To prove it", by.author()))
                .isTrue();
    }

    private static Seen look(Appointment visit, SignedInStaff by) {
        return Beans.the(VisitNotices.class).look(visit.reference(), by).orElseThrow();
    }

    private static GivenNotice best(Appointment visit, SignedInStaff by) {
        return look(visit, by).best().orElseThrow();
    }
}
