package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.TwoJobs.stateOf;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.HomeVisits;
import org.doorstep.visit.Attempt;
import org.doorstep.visit.OrderOutcome;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.RecordingResult;
import org.doorstep.visit.RecordingResult.OtherOrders;
import org.doorstep.visit.RecordingResult.Recorded;
import org.doorstep.visit.ToldOutcome;
import org.doorstep.visit.ToldOutcomes.OfAll;
import org.doorstep.visit.VisitOutcomes;
import org.doorstep.visit.VisitRecording;
import org.doorstep.works.WorksOrder;
import org.junit.jupiter.api.Test;

/** Of several works orders of one visit, each has its own outcome. */
interface OrderOutcomeTests {

    @Test
    default void what_was_done_is_done_and_what_was_not_can_be_booked_again_at_once() {
        for (Outcome other : List.of(Outcome.FURTHER_VISIT, Outcome.MISSED, Outcome.REFUSED, Outcome.LANDLORD_FAILED)) {
            TwoJobs jobs = TwoJobs.underWay();

            recorded(jobs, jobs.attempt("a", Outcome.COMPLETED, other));

            assertThat(jobs.visit().status()).isEqualTo("FURTHER_VISIT");
            assertThat(stateOf(jobs.gas())).isEqualTo("DONE");
            assertThat(stateOf(jobs.alarm())).isEqualTo("OPEN");
            assertThat(needed(jobs)).containsExactly(jobs.alarm());
            assertThat(book(jobs.gas(), jobs.later(), jobs.visit().home().tenant()))
                    .isInstanceOf(BookingResult.NotPossible.class);
            booked(book(jobs.alarm(), jobs.later(), jobs.visit().home().tenant()));
            assertThat(needed(jobs)).isEmpty();
        }
    }

    @Test
    default void all_completed_each_by_its_own_outcome_is_a_visit_that_is_completed() {
        TwoJobs jobs = TwoJobs.underWay();

        recorded(jobs, jobs.attempt("a", Outcome.COMPLETED, Outcome.COMPLETED));

        assertThat(jobs.visit().status()).isEqualTo("COMPLETED");
        assertThat(stateOf(jobs.gas())).isEqualTo("DONE");
        assertThat(stateOf(jobs.alarm())).isEqualTo("DONE");
        assertThat(needed(jobs)).isEmpty();
    }

    @Test
    default void one_outcome_for_the_whole_visit_is_kept_for_each_of_its_works_orders() {
        TwoJobs jobs = TwoJobs.underWay();

        recorded(jobs, jobs.attempt("a", new OfAll(Outcome.MISSED)));

        assertThat(jobs.visit().status()).isEqualTo("MISSED");
        assertThat(standing(jobs))
                .containsExactly(
                        new OrderOutcome(jobs.gas(), Outcome.MISSED, null, true, null),
                        new OrderOutcome(jobs.alarm(), Outcome.MISSED, null, true, null));
    }

    @Test
    default void nothing_is_stored_of_a_works_order_that_is_none_of_the_visits_or_where_one_is_left_out() {
        TwoJobs jobs = TwoJobs.underWay();
        String strangers = Estate.order(Estate.home(), jobs.visit().trade());
        ToldOutcome gas = new ToldOutcome(jobs.gas(), Outcome.COMPLETED, null);
        ToldOutcome another = new ToldOutcome(strangers, Outcome.COMPLETED, null);
        List<String> its = List.of(jobs.gas(), jobs.alarm());
        Bookings.awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();

        assertThat(record(jobs, jobs.attempt("a", gas, another)))
                .isEqualTo(new OtherOrders(its, List.of(jobs.gas(), strangers)));
        assertThat(record(jobs, jobs.attempt("a", gas))).isEqualTo(new OtherOrders(its, List.of(jobs.gas())));

        assertThat(Sql.sumsOfAllTables()).isEqualTo(before);
    }

    @Test
    default void what_is_sent_twice_is_one_attempt_also_at_once_and_in_another_order() {
        TwoJobs jobs = TwoJobs.underWay();
        ToldOutcome gas = new ToldOutcome(jobs.gas(), Outcome.COMPLETED, null);
        ToldOutcome alarm = new ToldOutcome(jobs.alarm(), Outcome.REFUSED, "Not today");

        List<RecordingResult> results = AtOnce.all(4, i -> record(jobs, jobs.attempt("a", gas, alarm)));
        Recorded turned = recorded(jobs, jobs.attempt("a", alarm, gas));

        assertThat(results).allMatch(Recorded.class::isInstance);
        assertThat(results).extracting(each -> ((Recorded) each).isNew()).containsOnlyOnce(true);
        assertThat(turned.isNew()).isFalse();
        assertThat(turned.attempt().outcomes())
                .containsExactly(
                        new OrderOutcome(jobs.gas(), Outcome.COMPLETED, null, false, null),
                        new OrderOutcome(jobs.alarm(), Outcome.REFUSED, "Not today", false, null));
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM attempt_outcome WHERE appointment_id = ?",
                        jobs.visit().id()))
                .isEqualTo(2);
    }

    @Test
    default void the_same_key_with_another_outcome_or_note_for_one_of_them_is_refused() {
        TwoJobs jobs = TwoJobs.underWay();
        ToldOutcome gas = new ToldOutcome(jobs.gas(), Outcome.MISSED, null);
        recorded(jobs, jobs.attempt("a", Outcome.MISSED, Outcome.MISSED));

        assertThat(record(jobs, jobs.attempt("a", Outcome.MISSED, Outcome.REFUSED)))
                .isEqualTo(new RecordingResult.ToldOtherwise());
        assertThat(record(jobs, jobs.attempt("a", gas, new ToldOutcome(jobs.alarm(), Outcome.MISSED, "A note"))))
                .isEqualTo(new RecordingResult.ToldOtherwise());
        assertThat(recorded(jobs, jobs.attempt("a", new OfAll(Outcome.MISSED))).isNew())
                .as("the same in other words")
                .isFalse();
    }

    @Test
    default void missed_appointments_are_counted_for_each_works_order() {
        TwoJobs jobs = TwoJobs.underWay();
        recorded(jobs, jobs.attempt("a", Outcome.COMPLETED, Outcome.MISSED));
        assertThat(missedAppointments(jobs.alarm())).isEqualTo(1);

        missAgain(jobs, true);
        missAgain(jobs, false);
        missAgain(jobs, true);

        assertThat(missedAppointments(jobs.alarm())).isEqualTo(3);
        assertThat(missedAppointments(jobs.gas())).isZero();
    }

    @Test
    default void why_a_missed_works_order_does_not_count_stands_with_it_alone() {
        TwoJobs jobs = TwoJobs.underWay();
        jobs.visit().withoutNotice();

        Recorded recorded = recorded(jobs, jobs.attempt("a", Outcome.REFUSED, Outcome.MISSED));

        assertThat(recorded.attempt().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(recorded.attempt().notCountedBecause()).isEmpty();
        assertThat(recorded.attempt().outcomes())
                .extracting(each -> String.valueOf(each.notCountedBecause()))
                .containsExactly("null", "NO_NOTICE");
        assertThat(missedAppointments(jobs.alarm())).isZero();
    }

    @Test
    default void the_trail_and_the_feed_tell_the_outcome_of_each_works_order_without_notes() {
        TwoJobs jobs = TwoJobs.underWay();
        String before = Feed.endCursor();

        recorded(
                jobs,
                jobs.attempt(
                        "a",
                        new ToldOutcome(jobs.gas(), Outcome.COMPLETED, null),
                        new ToldOutcome(jobs.alarm(), Outcome.REFUSED, "Ann said no")));
        JsonObject change = Feed.told(before).get(0);

        assertThat(change.getString("what")).isEqualTo("appointment.outcome");
        assertThat(change.getJsonObject("appointment").getJsonArray("outcomes"))
                .isEqualTo(People.json("[{'worksOrder':'" + jobs.gas() + "','outcome':'COMPLETED','counts':false},"
                        + "{'worksOrder':'" + jobs.alarm() + "','outcome':'REFUSED','counts':false}]"));
        assertThat(change.toString()).doesNotContain("Ann");
        Map<String, Object> line = Sql.rows(
                        "SELECT * FROM audit_trail WHERE about = ? AND action = 'appointment.outcome'",
                        jobs.visit().reference())
                .get(0);
        assertThat(line)
                .containsEntry("was", "BOOKED")
                .containsEntry("became", "FURTHER_VISIT")
                .containsEntry("detail", jobs.gas() + "=COMPLETED; " + jobs.alarm() + "=REFUSED");
    }

    @Test
    default void a_page_of_many_visits_that_are_over_takes_as_few_statements_as_one() {
        String before = Feed.endCursor();
        for (int i = 0; i < 3; i++) {
            TwoJobs jobs = TwoJobs.underWay();
            recorded(jobs, jobs.attempt("a", Outcome.COMPLETED, Outcome.MISSED));
        }
        Feed.endCursor();

        // Each visit is told of twice: it was booked, and came to its end.
        List<String> one = StatementCount.during(
                () -> assertThat(Feed.answer(before, 2).toString()).contains("COMPLETED"));
        List<String> three = StatementCount.during(
                () -> assertThat(Feed.answer(before, 6).toString()).contains("COMPLETED"));

        assertThat(SignInTests.shapes(three)).isEqualTo(SignInTests.shapes(one));
        assertThat(three).filteredOn(each -> each.contains("attempt_outcome")).hasSize(1);
    }

    @Test
    default void the_database_takes_one_outcome_of_each_works_order_and_none_of_another_visits() {
        TwoJobs jobs = TwoJobs.underWay();
        TwoJobs others = TwoJobs.underWay();
        recorded(jobs, jobs.attempt("a", Outcome.COMPLETED, Outcome.MISSED));

        assertThatThrownBy(() -> insertOutcome(jobs, jobs.gas(), jobs))
                .rootCause()
                .hasMessageContaining("Duplicate entry");
        assertThatThrownBy(() -> insertOutcome(jobs, others.gas(), jobs))
                .rootCause()
                .hasMessageContaining("attempt_outcome_work");
        assertThatThrownBy(() -> insertOutcome(jobs, others.gas(), others))
                .rootCause()
                .hasMessageContaining("attempt_outcome_attempt");
    }

    /** An outcome of this works order, as one of the appointment, in the attempt that was told of the jobs. */
    private static void insertOutcome(TwoJobs jobs, String order, TwoJobs appointment) {
        Sql.change(
                "INSERT INTO attempt_outcome (attempt_id, works_order_id, appointment_id, outcome, counts)"
                        + " SELECT t.id, w.id, ?, 'COMPLETED', FALSE FROM visit_attempt t, works_order w"
                        + " WHERE t.appointment_id = ? AND w.reference = ?",
                appointment.visit().id(),
                jobs.visit().id(),
                order);
    }

    /** Books the smoke alarm check by itself and misses it, arriving inside the window or twenty minutes before it. */
    private static void missAgain(TwoJobs jobs, boolean inside) {
        Appointment again =
                booked(book(jobs.alarm(), jobs.later(), jobs.visit().home().tenant()));
        new BookedVisit(
                        jobs.visit().home(),
                        jobs.visit().trade(),
                        jobs.visit().badge(),
                        jobs.alarm(),
                        again,
                        jobs.later())
                .movedTo(now().minus(inside ? Duration.ofMinutes(20) : Duration.ofHours(3)));
        Attempt missed =
                new Attempt("a", new OfAll(Outcome.MISSED), now().minus(Duration.ofMinutes(5)), null, null, null);
        assertThat(Beans.the(VisitRecording.class).record(again.reference(), missed, AttemptTests.MOBILE_SYSTEM))
                .isInstanceOf(Recorded.class);
    }

    private static long missedAppointments(String order) {
        return Sql.number(
                "SELECT COUNT(*) FROM attempt_outcome o JOIN works_order w ON w.id = o.works_order_id"
                        + " WHERE w.reference = ? AND o.counts",
                order);
    }

    private static List<String> needed(TwoJobs jobs) {
        return Beans.the(HomeVisits.class).needed(jobs.visit().home().signedIn()).stream()
                .map(WorksOrder::reference)
                .toList();
    }

    private static List<OrderOutcome> standing(TwoJobs jobs) {
        Recorded recorded = recorded(jobs, jobs.attempt("a", new OfAll(Outcome.MISSED)));
        return Beans.the(VisitOutcomes.class).of(recorded.appointment());
    }

    private static Recorded recorded(TwoJobs jobs, Attempt told) {
        RecordingResult result = record(jobs, told);
        assertThat(result).isInstanceOf(Recorded.class);
        return (Recorded) result;
    }

    private static RecordingResult record(TwoJobs jobs, Attempt told) {
        return Beans.the(VisitRecording.class).record(jobs.visit().reference(), told, AttemptTests.MOBILE_SYSTEM);
    }
}
