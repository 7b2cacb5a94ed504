package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.RemindedVisit.a;
import static org.doorstep.inside.RemindedVisit.on;
import static org.doorstep.inside.RemindedVisit.sweep;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.audit.Author;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.VisitLinks;
import org.doorstep.booking.VisitPrivacy;
import org.doorstep.conversation.reminding.ReminderRounds;
import org.doorstep.tenancy.Wishing;
import org.junit.jupiter.api.Test;

/** Tenants are reminded of their visits in time, once, and nobody else is. */
interface ReminderTests {

    String ALARMS = "SELECT COUNT(*) FROM alarm WHERE kind = 'REMINDERS_LATE'";

    @Test
    default void on_the_day_before_at_ten_they_are_asked_once_whether_they_will_be_in() {
        RemindedVisit visit = on(a(DayOfWeek.WEDNESDAY), "10:30");
        sweep(visit.before(3, "10:00"));

        sweep(visit.before(1, "09:59"));
        assertThat(visit.reminders()).doesNotContain("REMINDER_DAY_BEFORE");
        sweep(visit.before(1, "10:00"));
        sweep(visit.before(1, "10:01"));

        assertThat(visit.reminders()).containsExactly("REMINDER_THREE_DAYS", "REMINDER_DAY_BEFORE");
        List<String> texts = visit.home().textsAbout(visit.reference());
        assertThat(texts).hasSize(3);
        assertThat(texts.get(2))
                .matches(
                        "Northtown Homes: visit Wed [0-9]+ [A-Z][a-z]{2}, 10:30am to 11am\\. Will you be in\\? Reply YES or NO,"
                                + " or CALL ME and we will ring\\. Ref " + visit.reference());
        assertThat(visit.tasks()).isEmpty();
        assertThat(Sql.number(
                        "SELECT MIN(by_day AND NOT urgent) FROM outbox_message WHERE about = ? AND purpose = 'REMINDER'",
                        visit.reference()))
                .as("quiet hours hold it back")
                .isEqualTo(1);
    }

    @Test
    default void for_a_monday_they_are_reminded_on_the_friday_as_well_and_not_on_the_thursday() {
        RemindedVisit visit = on(a(DayOfWeek.MONDAY), "10:30");

        sweep(visit.before(4, "10:00"));
        sweep(visit.before(3, "09:55"));
        assertThat(visit.reminders()).isEmpty();
        sweep(visit.before(3, "10:00"));
        sweep(visit.before(2, "10:00"));
        assertThat(visit.reminders()).containsExactly("REMINDER_WORKING_DAY");
        sweep(visit.before(1, "10:00"));

        assertThat(visit.reminders()).containsExactly("REMINDER_WORKING_DAY", "REMINDER_DAY_BEFORE");
    }

    @Test
    default void nobody_is_reminded_of_what_they_have_just_been_told() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        RemindedVisit lately = on(day, "10:30").promised(at(day.minusDays(7), "09:00"));
        RemindedVisit just = on(day, "10:30").promised(at(day.minusDays(1), "08:30"));
        RemindedVisit before = on(day, "10:30").promised(at(day.minusDays(1), "07:30"));

        sweep(lately.before(3, "10:00"));
        assertThat(lately.reminders()).as("it was not booked long ago").isEmpty();
        sweep(lately.before(1, "10:00"));

        assertThat(lately.reminders()).containsExactly("REMINDER_DAY_BEFORE");
        assertThat(just.reminders()).isEmpty();
        assertThat(before.reminders()).containsExactly("REMINDER_DAY_BEFORE");
    }

    @Test
    default void two_hours_before_is_for_whoever_wishes_it() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        RemindedVisit wished = on(day, "13:00");
        RemindedVisit other = on(day, "13:00");
        wish(wished.home());
        sweep(wished.before(1, "10:00"));

        sweep(wished.before(0, "10:59"));
        assertThat(wished.reminders()).doesNotContain("REMINDER_ON_THE_DAY");
        sweep(wished.before(0, "11:00"));
        sweep(wished.before(0, "11:01"));

        assertThat(wished.reminders()).containsOnlyOnce("REMINDER_ON_THE_DAY");
        assertThat(other.reminders()).containsExactly("REMINDER_DAY_BEFORE");
    }

    @Test
    default void servers_that_sweep_at_once_with_clocks_five_minutes_apart_remind_everybody_once() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        List<RemindedVisit> visits =
                IntStream.range(0, 12).mapToObj(i -> on(day, "10:30")).toList();
        Instant moment = visits.get(0).before(1, "10:00");

        AtOnce.all(4, i -> {
            Beans.the(ReminderRounds.class).run(moment.plusSeconds(i % 2 * 300L));
            return i;
        });
        Bookings.awaitQuiet();

        assertThat(visits).allSatisfy(visit -> {
            assertThat(visit.reminders()).containsExactly("REMINDER_DAY_BEFORE");
            assertThat(visit.home().textsAbout(visit.reference())).hasSize(2);
        });
    }

    @Test
    default void when_the_clocks_change_a_visit_stays_at_its_local_time_and_is_reminded_of_once() {
        for (Month month : List.of(Month.MARCH, Month.OCTOBER)) {
            LocalDate change = LocalDate.of(Estate.today().getYear() + 4, month, 31)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            RemindedVisit visit = on(change, "10:30");
            RemindedVisit next = on(change.plusDays(1), "10:30");

            for (LocalDate date = change.minusDays(2); !date.isAfter(change); date = date.plusDays(1)) {
                for (String time : List.of("08:59", "09:00", "09:59", "10:00", "10:01", "11:00", "11:01")) {
                    sweep(at(date, time));
                    boolean isDue = date.equals(change) && !time.startsWith("0");
                    assertThat(next.reminders().contains("REMINDER_DAY_BEFORE"))
                            .as(date + " " + time)
                            .isEqualTo(isDue);
                }
            }

            assertThat(visit.reminders()).containsExactly("REMINDER_WORKING_DAY", "REMINDER_DAY_BEFORE");
            assertThat(next.reminders()).containsExactly("REMINDER_WORKING_DAY", "REMINDER_DAY_BEFORE");
            assertThat(visit.home().textsAbout(visit.reference()))
                    .last()
                    .asString()
                    .contains("10:30am to 11am");
            assertThat(next.home().textsAbout(next.reference()))
                    .last()
                    .asString()
                    .contains("10:30am to 11am");
        }
    }

    @Test
    default void a_visit_that_is_moved_or_cancelled_loses_what_waits_and_what_is_under_way_is_not_tried_again() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        RemindedVisit moved = on(day, "10:30");
        RemindedVisit cancelled = on(day, "10:30");
        RemindedVisit underWay = on(day, "10:30");
        sweep(moved.before(1, "10:00"));
        Stream.of(moved, cancelled, underWay).forEach(RemindedVisit::holdBack);
        Sql.change(
                "UPDATE outbox_message SET state = 'SENDING' WHERE about = ? AND purpose = 'REMINDER'",
                underWay.reference());

        String slot = Estate.slotAt(moved.otherTimes(), "14:00");
        assertThat(Bookings.rebook(moved.appointment(), slot, moved.home().tenant()))
                .isInstanceOf(BookingResult.Booked.class);
        Bookings.cancel(cancelled.appointment(), cancelled.home().tenant());
        Bookings.cancel(underWay.appointment(), underWay.home().tenant());

        assertThat(standing(moved)).isEqualTo("LAPSED MOVED");
        assertThat(standing(cancelled)).isEqualTo("LAPSED CANCELLED");
        assertThat(Sql.number(
                        "SELECT give_up_at <= UTC_TIMESTAMP(6) FROM outbox_message WHERE about = ? AND purpose = 'REMINDER'",
                        underWay.reference()))
                .isEqualTo(1);
        underWay.comesBack();
        sweep(moved.before(1, "10:05"));
        assertThat(cancelled.reminders()).hasSize(1);
        assertThat(underWay.home().textsAbout(underWay.reference()))
                .filteredOn(text -> text.contains("Will you be in"))
                .hasSize(1);
    }

    @Test
    default void a_private_visit_is_its_owners_and_one_that_becomes_so_is_taken_from_the_other() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        Home home = Estate.home();
        Home other = home.jointTenant();
        RemindedVisit theirs = on(other, day, "10:30");
        RemindedVisit shared = on(home, day, "13:00", Estate.HOUSING_SYSTEM);
        sweep(theirs.before(1, "10:00"));
        assertThat(theirs.home().textsAbout(theirs.reference())).hasSize(2);
        assertThat(home.textsAbout(theirs.reference())).isEmpty();
        assertThat(home.textsAbout(shared.reference()))
                .as("the first of the home")
                .hasSize(2);
        shared.holdBack();
        Sql.change(
                "UPDATE appointment SET booked_for = ? WHERE id = ?",
                other.personId(),
                shared.appointment().id());

        assertThat(Beans.the(VisitPrivacy.class).keep(other.signedIn(), shared.reference(), Author.SYSTEM))
                .isTrue();

        assertThat(standing(shared)).isEqualTo("LAPSED PRIVATE");
    }

    @Test
    default void whoever_wants_no_texts_has_an_email_with_a_link_or_a_call_and_whoever_wants_a_call_is_rung() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        RemindedVisit email = on(day, "10:30");
        Sql.change(
                "INSERT INTO contact_point (person_id, kind, value, source, usable, safe, position, reference) VALUES (?, 'EMAIL', ?,"
                        + " 'TENANT', TRUE, TRUE, 5, LEFT(SHA2(?, 256), 16))",
                email.home().personId(),
                email.home().person() + "@example.org",
                email.home().person());
        RemindedVisit neither = on(day, "10:30");
        RemindedVisit ring = on(day, "10:30");
        RemindedVisit write = on(day, "10:30");
        RemindedVisit nothing = on(day, "10:30");
        Stream.of(email, neither).forEach(each -> Estate.adjustment(each.home(), "NO_TEXTS", null));
        Stream.of(ring, write).forEach(each -> Estate.adjustment(each.home(), "RING_INSTEAD", null));
        Estate.adjustment(write.home(), "IN_WRITING", null);
        Sql.change(
                "UPDATE contact_point SET usable = FALSE WHERE person_id = ?",
                nothing.home().personId());

        sweep(email.before(1, "10:00"));
        sweep(email.before(1, "10:01"));

        String mail = Sql.text(
                "SELECT body FROM simulated_message WHERE recipient = ? AND message_key LIKE ?",
                email.home().person() + "@example.org",
                email.reference() + "/%");
        String token = mail.replaceAll("(?s).*/v/([A-Za-z0-9_-]+).*", "$1");
        assertThat(Beans.the(VisitLinks.class).open(token))
                .hasValueSatisfying(
                        opened -> assertThat(opened.appointment().reference()).isEqualTo(email.reference()));
        assertThat(write.reminders()).hasSize(1);
        assertThat(Stream.of(neither, ring, nothing))
                .allSatisfy(each -> assertThat(each.reminders()).isEmpty())
                .allSatisfy(each -> assertThat(each.tasks()).containsExactly("CALL"));
    }

    @Test
    default void with_a_safe_contact_their_own_words_alone_go_there() {
        RemindedVisit visit = on(a(DayOfWeek.WEDNESDAY), "10:30");
        SafePhone.beginAnew();
        SafePhone phone = SafePhone.of(visit.home()).set(true);

        sweep(visit.before(1, "10:00"));

        assertThat(phone.received()).last().asString().matches("Lunch Wed [0-9]+ [A-Z][a-z]{2} at 10:30am\\?");
        assertThat(visit.home().textsAbout(visit.reference())).as("the booking").hasSize(1);
        assertThat(visit.tasks()).isEmpty();
    }

    @Test
    default void one_that_is_more_than_ten_minutes_late_goes_out_and_raises_an_alarm() {
        LocalDate day = a(DayOfWeek.WEDNESDAY);
        RemindedVisit onTime = on(day, "10:30");
        sweep(onTime.before(1, "10:09"));
        assertThat(Sql.number(ALARMS)).isZero();
        RemindedVisit late = on(day, "13:00");

        sweep(late.before(1, "10:12"));

        assertThat(late.reminders()).containsExactly("REMINDER_DAY_BEFORE");
        assertThat(Sql.number(ALARMS)).isEqualTo(1);
        Sql.change("DELETE FROM alarm WHERE kind = 'REMINDERS_LATE'");
    }

    @Test
    default void twelve_visits_take_no_more_statements_than_two() {
        LocalDate few = a(DayOfWeek.WEDNESDAY);
        LocalDate many = a(DayOfWeek.WEDNESDAY);
        IntStream.range(0, 2).forEach(i -> on(few, "10:30"));
        IntStream.range(0, 12).forEach(i -> on(many, "10:30"));

        List<String> forFew =
                StatementCount.during(() -> Beans.the(ReminderRounds.class).run(at(few.minusDays(1), "10:00")));
        List<String> forMany =
                StatementCount.during(() -> Beans.the(ReminderRounds.class).run(at(many.minusDays(1), "10:00")));

        assertThat(forMany).hasSameSizeAs(forFew);
    }

    private static String standing(RemindedVisit visit) {
        return Sql.text(
                "SELECT CONCAT(state, ' ', lapsed_because) FROM outbox_message WHERE about = ? AND purpose = 'REMINDER' ORDER BY id LIMIT 1",
                visit.reference());
    }

    private static void wish(Home home) {
        Beans.the(Wishing.class).change(home.person(), wish -> wish.reminded(true), Author.SYSTEM);
    }
}
