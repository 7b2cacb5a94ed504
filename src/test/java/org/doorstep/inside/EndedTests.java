package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.someDay;
import static org.doorstep.inside.Estate.today;

import java.time.LocalDate;
import org.doorstep.account.Sessions;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.VisitLinks;
import org.doorstep.booking.WorksOrderWithdrawal;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.ImportRun;
import org.junit.jupiter.api.Test;

/** What the load ends: a tenancy, and a works order. */
interface EndedTests {

    @Test
    default void a_tenancy_that_ended_lets_nobody_in_any_more_and_its_visits_are_told() {
        Home home = home();
        String trade = newTrade();
        Appointment appointment = bookedFor(home, trade);
        String session = SignInTests.signIn(home);
        String link = home.newestLink(appointment.reference());
        assertThat(Beans.the(Sessions.class).use(session)).isPresent();
        assertThat(Beans.the(VisitLinks.class).open(link)).isPresent();

        ImportRun run = Loads.ends(home, today().minusDays(1));

        assertThat(Beans.the(Sessions.class).use(session)).isEmpty();
        assertThat(Beans.the(VisitLinks.class).open(link)).isEmpty();
        assertThat(run.rowsChanged()).isEqualTo(1);
        assertThat(Loads.toLookAt(run))
                .singleElement()
                .asString()
                .startsWith("end_date: ")
                .contains(appointment.reference());
        assertThat(statusOf(appointment)).as("never dropped").isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    default void on_its_last_day_a_tenancy_lasts() {
        Home home = home();
        Appointment appointment = bookedFor(home, newTrade());
        String session = SignInTests.signIn(home);
        String link = home.newestLink(appointment.reference());

        Loads.ends(home, today());

        assertThat(Beans.the(Sessions.class).use(session)).isPresent();
        assertThat(Beans.the(VisitLinks.class).open(link)).isPresent();
    }

    @Test
    default void only_visits_after_the_last_day_are_told_and_none_of_whoever_lives_there_next() {
        Home home = home();
        String next = "NEXT-" + home.person();
        Appointment before = bookedFor(home, newTrade());
        Appointment after = bookedFor(home, newTrade(), someDay(1), home.tenant());
        Loads.file(
                ImportKind.TENANCIES,
                "rent_account_number,uprn,start_date,end_date",
                next + "," + Loads.uprn(home) + "," + someDay() + ",");
        People.join(next, next, "07700 900777");
        Actor successor = new Actor("person:" + next, next, BookingChannel.PHONE, next);
        bookedFor(home, newTrade(), someDay(2), successor);

        ImportRun run = Loads.ends(home, someDay());
        ImportRun again = Loads.ends(home, someDay());
        Bookings.cancel(after, home.tenant());
        ImportRun dealtWith = Loads.ends(home, someDay());

        assertThat(Loads.toLookAt(run))
                .singleElement()
                .asString()
                .contains(": " + after.reference() + ". ")
                .doesNotContain(before.reference());
        assertThat(Loads.toLookAt(again)).as("until somebody has dealt with it").isEqualTo(Loads.toLookAt(run));
        assertThat(Loads.toLookAt(dealtWith)).isEmpty();
    }

    @Test
    default void a_works_order_with_a_visit_is_not_withdrawn_until_the_visit_is_cancelled() {
        Home home = home();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        String order = order(home, trade);
        Appointment appointment = book(home, order, someDay(), "09:00");

        ImportRun refused = Loads.order(home, order, trade, true);
        assertThat(refused.rowsRefused()).isEqualTo(1);
        assertThat(Loads.toLookAt(refused)).singleElement().asString().contains("Cancel the visit first");
        assertThat(withdraw(order)).isEqualTo(WorksOrderWithdrawal.Result.BOOKED);
        assertThat(statusOf(appointment)).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(isOpen(order)).isTrue();

        Bookings.cancel(appointment, home.tenant());
        ImportRun withdrawn = Loads.order(home, order, trade, true);
        assertThat(withdrawn.rowsChanged()).isEqualTo(1);
        assertThat(isOpen(order)).isFalse();

        Loads.order(home, order, trade, false);
        assertThat(isOpen(order)).as("named again, it is open again").isTrue();
        assertThat(withdraw(order)).isEqualTo(WorksOrderWithdrawal.Result.WITHDRAWN);
    }

    private static WorksOrderWithdrawal.Result withdraw(String order) {
        return Beans.the(WorksOrderWithdrawal.class).withdraw(order, Loads.HOUSING_SYSTEM);
    }

    private static boolean isOpen(String order) {
        return Sql.text("SELECT state FROM works_order WHERE reference = ?", order)
                .equals("OPEN");
    }

    private static AppointmentStatus statusOf(Appointment appointment) {
        return Beans.the(Appointments.class)
                .find(appointment.reference())
                .orElseThrow()
                .status();
    }

    private static Appointment bookedFor(Home home, String trade) {
        return bookedFor(home, trade, someDay(), home.tenant());
    }

    private static Appointment bookedFor(Home home, String trade, LocalDate date, Actor actor) {
        operative(trade, date, "09:00", "09:45");
        String order = order(home, trade);
        String slot = Estate.slotAt(Estate.slots(order, date), "09:00");
        return Bookings.booked(Bookings.book(order, slot, actor));
    }
}
