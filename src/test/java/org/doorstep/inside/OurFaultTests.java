package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.AttemptTests.MOBILE_SYSTEM;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.TextedVisit.shown;

import java.time.Duration;
import java.util.List;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.visit.HomeHistory;
import org.doorstep.visit.HomeHistory.Past;
import org.doorstep.visit.OurFault;
import org.junit.jupiter.api.Test;

/** A visit that the landlord cannot make. */
interface OurFaultTests {

    @Test
    default void the_tenant_is_told_that_it_is_our_fault_once_and_it_never_counts_against_them() {
        BookedVisit visit = BookedVisit.underWay();

        OurFault.Result first = cannotMake(visit.appointment());
        OurFault.Result second = cannotMake(visit.appointment());
        Bookings.awaitQuiet();

        assertThat(List.of(first, second)).allMatch(OurFault.Ended.class::isInstance);
        assertThat(visit.home().textsAbout(visit.reference()))
                .filteredOn(text -> text.contains("our fault"))
                .singleElement()
                .asString()
                .matches("Northtown Homes: sorry, we cannot make your visit (today|on [A-Za-z0-9 ]+) at [0-9a-z:]+\\."
                        + " This is our fault\\. Text CHANGE for a new time or call 0191 498 0000");
        assertThat(visit.status()).isEqualTo("LANDLORD_FAILED");
        assertThat(visit.stateOfOrder()).isEqualTo("OPEN");
        assertThat(Beans.the(HomeHistory.class).of(visit.home().signedIn(), 0, 5))
                .extracting(Past::came)
                .containsExactly("LANDLORD_FAILED");
        assertThat(Sql.text(
                        "SELECT CONCAT(what, ' ', actor, ' ', reason) FROM appointment_event WHERE appointment_id = ? ORDER BY id DESC LIMIT 1",
                        visit.id()))
                .isEqualTo("LANDLORD_FAILED " + MOBILE_SYSTEM.name() + " The van broke down");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM visit_attempt t JOIN attempt_outcome o ON o.attempt_id = t.id WHERE t.appointment_id = ?"
                                + " AND t.outcome = 'LANDLORD_FAILED' AND NOT t.counts AND t.arrived_at IS NULL",
                        visit.id()))
                .isEqualTo(1);
        Bookings.assertGrainsEqualPlan(visit.badge());
    }

    @Test
    default void five_who_say_at_once_that_we_cannot_make_it_tell_the_tenant_once() {
        BookedVisit visit = BookedVisit.booked();

        List<OurFault.Result> results = AtOnce.all(5, i -> cannotMake(visit.appointment()));

        assertThat(results).allMatch(OurFault.Ended.class::isInstance);
        Bookings.awaitQuiet();
        assertThat(visit.home().textsAbout(visit.reference()))
                .filteredOn(text -> text.contains("our fault"))
                .hasSize(1);
    }

    @Test
    default void change_by_text_gives_them_a_new_time() {
        TextedVisit texted = TextedVisit.booked();
        cannotMake(texted.visit());
        assertThat(texted.newest()).contains("we cannot make your visit on " + shown(someDay()) + " at 9am.");

        texted.writes("CHANGE");

        assertThat(texted.newest()).startsWith("Reply 1, 2 or 3:").doesNotContain("KEEP");
        String first = ReplyTests.offered(texted, 1);
        texted.writes("1");
        assertThat(texted.newest()).contains("visit booked for");
        assertThat(texted.stands()).as("what was is not rewritten").isEqualTo(texted.stood("LANDLORD_FAILED"));
        assertThat(Sql.text(
                        "SELECT CONCAT(status, ' ', DATE_FORMAT(earliest_arrival, '%Y-%m-%d %H:%i')) FROM appointment WHERE property_id = ?"
                                + " ORDER BY id DESC LIMIT 1",
                        texted.home().propertyId()))
                .isEqualTo("BOOKED " + first);
    }

    @Test
    default void where_they_have_another_visit_change_is_asked_which_and_moves_none_on_a_guess() {
        Home home = Estate.home();
        Texter phone = Texter.of(home);
        TextedVisit failed = TextedVisit.booked(home, phone, TextedVisit.REPAIR);
        TextedVisit other = TextedVisit.booked(home, phone, TextedVisit.REPAIR, someDay(1));
        cannotMake(failed.visit());
        Bookings.awaitQuiet();

        phone.writes("CHANGE");

        assertThat(phone.newest())
                .startsWith("Which visit do you mean? Reply 1 or 2:\n1 = " + shown(someDay()) + " 9am\n2 = ");
        phone.writes("1");
        assertThat(phone.newest()).startsWith("Reply 1, 2 or 3:").doesNotContain("KEEP");
        phone.writes("2");
        assertThat(other.stands()).isEqualTo(other.stoodAt());
        assertThat(phone.newest()).contains("visit booked for");
    }

    @Test
    default void a_safe_contact_is_told_in_plain_words_that_it_is_off() {
        TextedVisit texted = TextedVisit.booked();
        SafePhone.beginAnew();
        String safe = SafePhone.of(texted.home()).set(true).number();

        cannotMake(texted.visit());
        Bookings.awaitQuiet();

        assertThat(SafePhone.at(safe)).last().isEqualTo(shown(someDay()) + " at 9am is off.");
        assertThat(texted.phone().received()).noneMatch(text -> text.contains("our fault"));
    }

    @Test
    default void whom_nothing_that_we_write_reaches_somebody_rings() {
        BookedVisit visit = BookedVisit.underWay();
        Sql.change(
                "UPDATE contact_point SET usable = FALSE WHERE person_id = ?",
                visit.home().personId());

        cannotMake(visit.appointment());

        assertThat(Sql.text(
                        "SELECT CONCAT(kind, ' ', urgent, ' ', person_id, ' ', words) FROM staff_task WHERE about = ?",
                        visit.reference()))
                .startsWith("CALL 1 " + visit.home().personId() + " We cannot make the visit on ");
    }

    @Test
    default void nothing_changes_of_a_visit_at_which_somebody_is_or_that_is_over() {
        BookedVisit there = BookedVisit.underWay();
        Sql.change("UPDATE appointment SET status = 'ARRIVED' WHERE id = ?", there.id());
        BookedVisit cancelled = BookedVisit.booked();
        Bookings.cancel(cancelled.appointment(), cancelled.home().tenant());
        BookedVisit past = BookedVisit.booked().movedTo(now().minus(Duration.ofHours(30)));

        assertThat(cannotMake(there.appointment())).isEqualTo(new OurFault.Over(AppointmentStatus.ARRIVED));
        assertThat(cannotMake(cancelled.appointment()))
                .isEqualTo(new OurFault.Over(AppointmentStatus.CANCELLED_BY_TENANT));
        assertThat(cannotMake(past.appointment())).isEqualTo(new OurFault.DayIsOver());
        assertThat(Beans.the(OurFault.class).cannotMake("AAAAAA", "Nobody knows it", MOBILE_SYSTEM))
                .isEqualTo(new OurFault.UnknownAppointment());
        assertThat(List.of(there.status(), past.status())).containsExactly("ARRIVED", "BOOKED");
    }

    private static OurFault.Result cannotMake(Appointment visit) {
        return Beans.the(OurFault.class).cannotMake(visit.reference(), "The van broke down", MOBILE_SYSTEM);
    }
}
