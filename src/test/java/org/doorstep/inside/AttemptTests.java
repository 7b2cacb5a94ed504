package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.starts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.BookingResult;
import org.doorstep.visit.Attempt;
import org.doorstep.visit.NotCounted;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.RecordingResult;
import org.doorstep.visit.RecordingResult.Recorded;
import org.doorstep.visit.ToldOutcomes.OfAll;
import org.doorstep.visit.VisitRecording;
import org.junit.jupiter.api.Test;

/** What comes of a visit ends its appointment, once, and says fairly whether it counts. */
interface AttemptTests {

    Actor MOBILE_SYSTEM = new Actor("mobile system", "key:2", BookingChannel.DOORSTEP, null);

    @Test
    default void a_visit_that_did_the_job_ends_its_works_order() {
        BookedVisit visit = BookedVisit.underWay();
        Instant left = now().minusSeconds(60);

        recorded(visit, new Attempt("a", new OfAll(Outcome.COMPLETED), left.minusSeconds(600), left, "All well", null));

        assertThat(visit.status()).isEqualTo("COMPLETED");
        assertThat(visit.stateOfOrder()).isEqualTo("DONE");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment_work WHERE appointment_id = ? AND open_order IS NOT NULL",
                        visit.id()))
                .isZero();
        assertThat(book(visit.order(), visit.slotId(), visit.home().tenant()))
                .isInstanceOf(BookingResult.NotPossible.class);
    }

    @Test
    default void after_anything_else_the_works_order_is_open_and_can_be_booked_again() {
        for (Outcome outcome :
                List.of(Outcome.FURTHER_VISIT, Outcome.MISSED, Outcome.REFUSED, Outcome.LANDLORD_FAILED)) {
            BookedVisit visit = BookedVisit.underWay();

            recorded(visit, told("a", outcome, null));

            assertThat(visit.status()).isEqualTo(outcome.name());
            assertThat(visit.stateOfOrder()).isEqualTo("OPEN");
            assertThat(booked(book(visit.order(), visit.slotId(), visit.home().tenant()))
                            .reference())
                    .isNotEqualTo(visit.reference());
        }
    }

    @Test
    default void the_time_of_a_visit_that_ended_is_free_at_once() {
        BookedVisit visit = BookedVisit.booked().movedTo(now().minus(Duration.ofMinutes(20)));
        long version = visit.versionOfDay();

        recorded(visit, told("a", Outcome.MISSED, null));

        assertThat(Sql.number("SELECT COUNT(*) FROM grain WHERE appointment_id = ?", visit.id()))
                .isZero();
        assertThat(visit.versionOfDay()).isGreaterThan(version);
        assertThat(starts(slots(visit.order(), someDay()))).startsWith("09:00");
        Bookings.assertGrainsEqualPlan(visit.badge());
    }

    @Test
    default void the_history_says_what_came_of_it_and_when_it_was_and_other_systems_read_it_back() {
        BookedVisit visit = BookedVisit.underWay();
        Instant left = now().minusSeconds(300);

        recorded(visit, new Attempt("a", new OfAll(Outcome.REFUSED), left.minusSeconds(60), left, "Ann said no", null));

        Map<String, Object> event = Sql.rows(
                        "SELECT * FROM appointment_event WHERE appointment_id = ? ORDER BY id DESC", visit.id())
                .get(0);
        assertThat(event)
                .containsEntry("what", "REFUSED")
                .containsEntry("channel", "DOORSTEP")
                .containsEntry("reason", "Ann said no");
        assertThat(Duration.between(left, Bookings.instant(event.get("happened_at")))
                        .abs())
                .isLessThan(Duration.ofMillis(1));
        Map<String, Object> trail = Sql.rows(
                        "SELECT * FROM audit_trail WHERE about = ? AND action = 'appointment.outcome'",
                        visit.reference())
                .get(0);
        assertThat(trail)
                .containsEntry("in_feed", true)
                .containsEntry("was", "BOOKED")
                .containsEntry("became", "REFUSED");
        assertThat(trail.values().toString()).doesNotContain("Ann");
    }

    @Test
    default void a_missed_visit_counts_only_with_notice_and_inside_its_window() {
        Instant inside = now().minusSeconds(300);

        assertThat(notCounted(BookedVisit.underWay(), inside)).isNull();
        assertThat(notCounted(BookedVisit.over(), inside)).isEqualTo("OUTSIDE_WINDOW");
        assertThat(notCounted(BookedVisit.underWay(), null)).isEqualTo("ARRIVAL_NOT_KNOWN");
        assertThat(notCounted(BookedVisit.underWay().withoutNotice(), inside)).isEqualTo("NO_NOTICE");
    }

    @Test
    default void only_a_missed_visit_can_count() {
        BookedVisit visit = BookedVisit.underWay();

        Recorded recorded = recorded(visit, told("a", Outcome.LANDLORD_FAILED, now().minusSeconds(300)));

        assertThat(recorded.attempt().counts()).isFalse();
        assertThat(recorded.attempt().notCountedBecause()).isEmpty();
    }

    @Test
    default void what_is_sent_twice_is_one_outcome_also_at_once() {
        BookedVisit visit = BookedVisit.underWay();
        Attempt told = told("offline-7", Outcome.MISSED, now().minusSeconds(300));

        List<RecordingResult> results = AtOnce.all(4, i -> record(visit, told));
        Recorded later = recorded(visit, told);

        assertThat(results).allMatch(Recorded.class::isInstance);
        assertThat(results).extracting(each -> ((Recorded) each).isNew()).containsOnlyOnce(true);
        assertThat(later.isNew()).isFalse();
        assertThat(later.attempt().counts()).isTrue();
        assertThat(Sql.number("SELECT COUNT(*) FROM visit_attempt WHERE appointment_id = ?", visit.id()))
                .isEqualTo(1);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM appointment_event WHERE appointment_id = ? AND what = 'MISSED'",
                        visit.id()))
                .isEqualTo(1);
    }

    @Test
    default void the_same_key_with_something_else_is_refused_and_so_is_a_second_outcome() {
        BookedVisit visit = BookedVisit.underWay();
        recorded(visit, told("a", Outcome.MISSED, null));

        assertThat(record(visit, told("a", Outcome.COMPLETED, null))).isEqualTo(new RecordingResult.ToldOtherwise());
        assertThat(record(visit, told("b", Outcome.COMPLETED, null)))
                .isEqualTo(new RecordingResult.Ended(AppointmentStatus.MISSED));
        assertThat(visit.status()).isEqualTo("MISSED");
        assertThat(visit.stateOfOrder()).isEqualTo("OPEN");
    }

    @Test
    default void nothing_can_come_of_a_visit_whose_day_has_not_come() {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "12:00");
        Home home = home();
        Appointment coming = book(home, order(home, trade), someDay(), "09:00");
        Bookings.awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        RecordingResult result = Beans.the(VisitRecording.class)
                .record(coming.reference(), told("a", Outcome.MISSED, null), MOBILE_SYSTEM);

        assertThat(result).isEqualTo(new RecordingResult.StillToCome());
        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void nothing_can_come_of_a_cancelled_visit() {
        BookedVisit visit = BookedVisit.booked();
        Bookings.cancel(visit.appointment(), visit.home().tenant());

        assertThat(record(visit, told("a", Outcome.MISSED, null)))
                .isEqualTo(new RecordingResult.Ended(AppointmentStatus.CANCELLED_BY_TENANT));
    }

    @Test
    default void of_a_cancellation_and_an_outcome_at_once_one_stands() {
        for (int round = 0; round < 5; round++) {
            // Still to begin, so that it may be cancelled.
            Instant soon = now().plus(Duration.ofMinutes(10));
            BookedVisit visit = BookedVisit.booked().movedTo(soon);

            List<Object> results = AtOnce.all(
                    2,
                    i -> i == 0
                            ? Bookings.cancel(visit.appointment(), Estate.HOUSING_SYSTEM)
                            : record(visit, told("a", Outcome.COMPLETED, soon)));

            boolean cancelled = results.get(0) instanceof BookingResult.Cancelled;
            boolean recorded = results.get(1) instanceof Recorded;
            assertThat(cancelled).isNotEqualTo(recorded);
            assertThat(visit.status()).isEqualTo(cancelled ? "CANCELLED_BY_LANDLORD" : "COMPLETED");
        }
    }

    @Test
    default void whoever_came_is_kept_and_must_be_known() {
        BookedVisit visit = BookedVisit.underWay();
        String other = operative(newTrade(), someDay(), "09:00", "12:00");

        RecordingResult unknown =
                record(visit, new Attempt("a", new OfAll(Outcome.COMPLETED), null, null, null, "nobody"));
        Recorded known = recorded(visit, new Attempt("a", new OfAll(Outcome.COMPLETED), null, null, null, other));

        assertThat(unknown).isEqualTo(new RecordingResult.UnknownOperative());
        assertThat(known.attempt().operative().badgeNumber()).isEqualTo(other);
    }

    private static String notCounted(BookedVisit visit, Instant arrivedAt) {
        Recorded recorded = recorded(visit, told("a", Outcome.MISSED, arrivedAt));
        assertThat(recorded.attempt().counts())
                .isEqualTo(recorded.attempt().notCountedBecause().isEmpty());
        return recorded.attempt().notCountedBecause().map(NotCounted::name).orElse(null);
    }

    private static Attempt told(String key, Outcome outcome, Instant arrivedAt) {
        return new Attempt(key, new OfAll(outcome), arrivedAt, null, null, null);
    }

    private static Recorded recorded(BookedVisit visit, Attempt told) {
        RecordingResult result = record(visit, told);
        assertThat(result).isInstanceOf(Recorded.class);
        return (Recorded) result;
    }

    private static RecordingResult record(BookedVisit visit, Attempt told) {
        return Beans.the(VisitRecording.class).record(visit.reference(), told, MOBILE_SYSTEM);
    }
}
