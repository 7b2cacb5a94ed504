package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.RemindedVisit.a;
import static org.doorstep.inside.RemindedVisit.on;
import static org.doorstep.inside.RemindedVisit.sweep;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.conversation.reminding.ReminderRounds;
import org.junit.jupiter.api.Test;

/** Whom no message reaches in time, staff ring; and nobody else. */
interface CallListTests {

    @Test
    default void past_four_the_day_before_a_visit_whose_reminder_has_not_gone_joins_the_call_list() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        RemindedVisit waiting = on(day, "10:30");
        RemindedVisit undelivered = on(day, "10:30");
        RemindedVisit told = on(day, "10:30");
        RemindedVisit sure = on(day, "10:30");
        sweep(waiting.before(1, "10:00"));
        Stream.of(waiting, undelivered, sure).forEach(RemindedVisit::holdBack);
        Sql.change(
                "UPDATE outbox_message SET state = 'FAILED' WHERE about = ? AND purpose = 'REMINDER'",
                undelivered.reference());
        Sql.change(
                "UPDATE appointment SET status = 'CONFIRMED' WHERE id = ?",
                sure.appointment().id());

        run(waiting, "15:59");
        assertThat(waiting.tasks()).isEmpty();
        run(waiting, "16:00");
        run(waiting, "16:01");

        assertThat(waiting.tasks()).containsExactly("CALL");
        assertThat(undelivered.tasks()).containsExactly("CALL");
        assertThat(told.tasks()).isEmpty();
        assertThat(sure.tasks()).as("they said that they will be in").isEmpty();
        assertThat(Sql.rows(
                        "SELECT task_key AS k, words AS w, person_id AS p FROM staff_task WHERE about = ?",
                        waiting.reference()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task).containsEntry("p", waiting.home().personId());
                    assertThat((String) task.get("w"))
                            .contains("The reminder of the visit on Wednesday", "10:30am to 11am")
                            .doesNotContain("{", waiting.home().mobile());
                });
        Stream.of(waiting, sure).forEach(RemindedVisit::letGo);
    }

    @Test
    default void when_it_goes_out_after_all_the_call_is_off_unless_somebody_has_taken_it() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        RemindedVisit free = on(day, "10:30");
        RemindedVisit taken = on(day, "10:30");
        RemindedVisit cancelled = on(day, "10:30");
        List<RemindedVisit> all = List.of(free, taken, cancelled);
        // What went out days before is no reason to ring nobody.
        sweep(free.before(3, "10:00"));
        sweep(free.before(1, "10:00"));
        all.forEach(each -> Sql.change(
                "UPDATE outbox_message SET state = 'WAITING', sent_at = NULL, delivered_at = NULL, provider = NULL, provider_id = NULL,"
                        + " parts = NULL, due_at = due_at + INTERVAL 1 DAY WHERE about = ?"
                        + " AND message_key LIKE '%/REMINDER_DAY_BEFORE/%'",
                each.reference()));
        run(free, "16:00");
        assertThat(all).allSatisfy(each -> assertThat(each.tasks()).containsExactly("CALL"));
        Sql.change(
                "UPDATE staff_task SET claimed_by = 'staff:a', claimed_at = made_at WHERE about = ?",
                taken.reference());

        run(free, "16:01");
        assertThat(free.tasks()).containsExactly("CALL");
        Stream.of(free, taken).forEach(RemindedVisit::letGo);
        Bookings.cancel(cancelled.appointment(), cancelled.home().tenant());
        run(free, "16:02");
        run(free, "16:03");

        assertThat(free.tasks()).containsExactly("CALL done");
        assertThat(taken.tasks()).containsExactly("CALL");
        assertThat(cancelled.tasks()).containsExactly("CALL done");
        Bookings.awaitQuiet();
    }

    @Test
    default void whoever_cannot_be_written_to_is_told_of_a_booking_by_letter_or_if_it_is_near_by_a_call() {
        Home home = Estate.home();
        Sql.change("UPDATE contact_point SET usable = FALSE WHERE person_id = ?", home.personId());
        RemindedVisit far = on(home, a(DayOfWeek.WEDNESDAY), "10:30");
        RemindedVisit near = on(home, Estate.ordinaryFrom(Estate.today().plusDays(2)), "10:30");

        assertThat(far.tasks()).containsExactly("LETTER");
        assertThat(near.tasks()).containsExactly("CALL");
        sweep(far.before(1, "10:00"));
        assertThat(far.tasks()).containsExactly("LETTER", "CALL");
        assertThat(on(Estate.home(), a(DayOfWeek.WEDNESDAY), "10:30").tasks()).isEmpty();
    }

    @Test
    default void whoever_cannot_be_written_to_is_rung_when_we_cancel_and_not_when_they_did() {
        Home home = Estate.home();
        Sql.change("UPDATE contact_point SET usable = FALSE WHERE person_id = ?", home.personId());
        RemindedVisit ours = on(home, a(DayOfWeek.WEDNESDAY), "10:30");
        RemindedVisit theirs = on(home, a(DayOfWeek.WEDNESDAY), "10:30");
        RemindedVisit told = on(Estate.home(), a(DayOfWeek.WEDNESDAY), "10:30");

        Bookings.cancel(ours.appointment(), Estate.HOUSING_SYSTEM);
        Bookings.cancel(ours.appointment(), Estate.HOUSING_SYSTEM);
        Bookings.cancel(theirs.appointment(), home.tenant());
        Bookings.cancel(told.appointment(), Estate.HOUSING_SYSTEM);
        run(ours, "10:00");
        run(ours, "10:01");

        assertThat(ours.tasks()).containsExactly("LETTER done", "CALL");
        assertThat(theirs.tasks()).containsExactly("LETTER done");
        assertThat(told.tasks()).isEmpty();
        assertThat(Sql.rows(
                        "SELECT words AS w, person_id AS p FROM staff_task WHERE about = ? AND kind = 'CALL'",
                        ours.reference()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task).containsEntry("p", home.personId());
                    assertThat((String) task.get("w"))
                            .startsWith("We cancelled the visit on Wednesday")
                            .doesNotContain("{");
                });
        Bookings.awaitQuiet();
    }

    private static void run(RemindedVisit visit, String time) {
        // Not until all is sent: some of it waits.
        Beans.the(ReminderRounds.class).run(visit.before(1, time));
    }
}
