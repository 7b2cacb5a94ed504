package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.AttemptTests.MOBILE_SYSTEM;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.Estate.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.booking.Actor;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.BookingResult;
import org.doorstep.conversation.reminding.NumberChecks;
import org.doorstep.conversation.reminding.OnTheWay;
import org.doorstep.tenancy.SafetyFlag;
import org.doorstep.tenancy.SafetyFlags;
import org.doorstep.visit.Attempt;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.ToldOutcomes.OfAll;
import org.doorstep.visit.VisitRecording;
import org.junit.jupiter.api.Test;

/** What tenants are told on the day of a visit and after it, and the question about their number. */
interface OnTheWayTests {

    @Test
    default void somebody_on_the_way_is_told_of_once_with_name_and_time() {
        BookedVisit visit = BookedVisit.underWay();
        Instant due = now().plus(Duration.ofMinutes(20));

        OnTheWay.Result first = setOut(visit, due);
        OnTheWay.Result second = setOut(visit, due.plusSeconds(600));
        Bookings.awaitQuiet();

        assertThat(first).isInstanceOf(OnTheWay.SetOut.class);
        assertThat(second).isInstanceOf(OnTheWay.SetOut.class);
        assertThat(visit.status()).isEqualTo("ON_THE_WAY");
        assertThat(purposes(visit)).containsOnlyOnce("ON_THE_WAY");
        assertThat(visit.home().textsAbout(visit.reference()))
                .last()
                .asString()
                .matches(
                        "Northtown Homes: Priya is on the way, due about ([0-9:]+[ap]m|midday|midnight), with photo ID\\."
                                + " Not in after all\\? Ring 0191 498 0000\\.");
        assertThat(Bookings.cancel(visit.appointment(), visit.home().tenant()))
                .isEqualTo(new BookingResult.CannotChange(AppointmentStatus.ON_THE_WAY));
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment_event WHERE appointment_id = ? AND what = 'ON_THE_WAY'",
                        visit.id()))
                .isEqualTo(1);
    }

    @Test
    default void five_who_say_at_once_that_they_are_on_the_way_tell_the_tenant_once() {
        BookedVisit visit = BookedVisit.underWay();
        Instant due = now().plus(Duration.ofMinutes(20));

        List<OnTheWay.Result> results = AtOnce.all(5, i -> setOut(visit, due));

        assertThat(results).allMatch(OnTheWay.SetOut.class::isInstance);
        assertThat(purposes(visit)).containsOnlyOnce("ON_THE_WAY");
    }

    @Test
    default void nobody_is_on_the_way_to_a_visit_of_another_day_or_one_that_is_over() {
        BookedVisit coming = BookedVisit.booked();
        BookedVisit over = BookedVisit.underWay();
        missed(over, now());

        assertThat(setOut(coming, now())).isEqualTo(new OnTheWay.NotToday());
        assertThat(setOut(over, now())).isEqualTo(new OnTheWay.Over(AppointmentStatus.MISSED));
        assertThat(Beans.the(OnTheWay.class).setOut("AAAAAA", now(), now(), MOBILE_SYSTEM))
                .isEqualTo(new OnTheWay.UnknownAppointment());
        assertThat(purposes(coming)).doesNotContain("ON_THE_WAY");
    }

    @Test
    default void whoever_was_missed_is_told_without_blame_in_the_transaction_and_once() {
        BookedVisit visit = BookedVisit.underWay();
        Instant arrived = now().minusSeconds(60);

        missed(visit, arrived);
        missed(visit, arrived);
        Bookings.awaitQuiet();

        assertThat(purposes(visit)).containsOnlyOnce("MISSED");
        assertThat(visit.home().textsAbout(visit.reference()))
                .last()
                .asString()
                .matches(
                        "Northtown Homes: we came at [0-9a-z:]+ (today|on [A-Za-z0-9 ]+) and got no answer\\. Plans change\\."
                                + " Text CHANGE for a new time, or tell us if you were in\\.");
    }

    @Test
    default void nothing_is_told_of_a_missed_visit_where_somebody_may_be_at_risk() {
        BookedVisit flagged = BookedVisit.underWay();
        Beans.the(SafetyFlags.class)
                .set(flagged.home().person(), SafetyFlag.Kind.values()[0], "Ask first", People.ADVISER);
        BookedVisit unsafe = BookedVisit.underWay();
        Sql.change(
                "UPDATE contact_point SET safe = FALSE WHERE person_id = ?",
                unsafe.home().personId());

        Stream.of(flagged, unsafe).forEach(visit -> missed(visit, now().minusSeconds(60)));

        assertThat(Stream.of(flagged, unsafe))
                .allSatisfy(visit -> assertThat(visit.status()).isEqualTo("MISSED"))
                .allSatisfy(visit -> assertThat(purposes(visit)).doesNotContain("MISSED"));
    }

    @Test
    default void the_day_after_somebody_else_booked_they_are_asked_once_whether_the_number_is_right() {
        LocalDate day = Estate.someDay(8);
        RemindedVisit byPhone = RemindedVisit.on(Estate.home(), day, "10:30", by(BookingChannel.PHONE));
        RemindedVisit byThemselves = RemindedVisit.on(day, "10:30");
        RemindedVisit confirmed = RemindedVisit.on(Estate.home(), day, "10:30", by(BookingChannel.PHONE));
        Sql.change(
                "UPDATE contact_point SET last_confirmed_at = UTC_TIMESTAMP(6) WHERE person_id = ?",
                confirmed.home().personId());
        LocalDate tomorrow = today().plusDays(1);

        Stream.of("10:59", "16:00", "20:30")
                .forEach(time -> Beans.the(NumberChecks.class).ask(at(tomorrow, time), 0));
        assertThat(asked(byPhone)).isZero();
        Stream.of("11:00", "11:01")
                .forEach(time -> Beans.the(NumberChecks.class).ask(at(tomorrow, time), 0));
        // Somebody books for them again.
        Sql.change(
                "UPDATE appointment SET created_at = created_at + INTERVAL 1 DAY WHERE id = ?",
                byPhone.appointment().id());
        Beans.the(NumberChecks.class).ask(at(tomorrow.plusDays(1), "11:00"), 0);

        assertThat(asked(byPhone)).isEqualTo(1);
        assertThat(asked(byThemselves)).isZero();
        assertThat(asked(confirmed)).isZero();
        assertThat(Sql.text(
                        "SELECT body FROM outbox_message WHERE purpose = 'CHECK' AND person_id = ?",
                        byPhone.home().personId()))
                .isEqualTo(
                        "Northtown Homes: is this still the best number for visits? Reply YES, or tell us the new one.");
        Bookings.awaitQuiet();
    }

    private static Actor by(BookingChannel channel) {
        return new Actor("adviser", "staff:7", channel, null);
    }

    private static long asked(RemindedVisit visit) {
        return Sql.number(
                "SELECT COUNT(*) FROM outbox_message WHERE purpose = 'CHECK' AND person_id = ?",
                visit.home().personId());
    }

    private static OnTheWay.Result setOut(BookedVisit visit, Instant due) {
        return Beans.the(OnTheWay.class).setOut(visit.reference(), now(), due, MOBILE_SYSTEM);
    }

    private static void missed(BookedVisit visit, Instant arrived) {
        Attempt told = new Attempt("m-1", new OfAll(Outcome.MISSED), arrived, null, null, null);
        Beans.the(VisitRecording.class).record(visit.reference(), told, MOBILE_SYSTEM);
    }

    private static List<String> purposes(BookedVisit visit) {
        return Sql.rows("SELECT purpose AS p FROM outbox_message WHERE about = ? ORDER BY id", visit.reference())
                .stream()
                .map(row -> (String) row.get("p"))
                .toList();
    }
}
