package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Bookings.booking;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.order;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.account.SignedInPerson;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHolds;
import org.doorstep.works.WorksOrder;
import org.junit.jupiter.api.Test;

/** What belongs to another home is not found, whoever asks. */
interface OthersTests {

    @Test
    default void an_appointment_of_another_home_is_not_found() {
        Home mine = home();
        Home theirs = home();
        Appointment appointment = bookedFor(theirs);

        assertThat(visits().find(theirs.signedIn(), appointment.reference())).isPresent();
        assertThat(visits().find(mine.signedIn(), appointment.reference())).isEmpty();
        assertThat(visits().find(mine.signedIn(), "AAAAAA")).isEmpty();
        assertThat(visits().coming(theirs.signedIn())).hasSize(1);
        assertThat(visits().coming(mine.signedIn())).isEmpty();
    }

    @Test
    default void a_works_order_of_another_home_is_not_found() {
        Home mine = home();
        Home theirs = home();
        String order = order(theirs, newTrade());

        assertThat(visits().findOrder(theirs.signedIn(), order)).isPresent();
        assertThat(visits().findOrder(mine.signedIn(), order)).isEmpty();
        assertThat(visits().needed(theirs.signedIn()))
                .extracting(WorksOrder::reference)
                .containsExactly(order);
        assertThat(visits().needed(mine.signedIn())).isEmpty();
    }

    @Test
    default void a_hold_of_another_person_is_not_found_and_books_nothing() {
        Home mine = home();
        Home theirs = home();
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        String order = order(theirs, trade);
        String slot = slotAt(slots(order, someDay()), "09:00");
        String key = ((BookingResult.Held)
                        booking().hold(SlotChoice.ofSlot(List.of(order), slot), theirs.tenant(), null))
                .hold()
                .key();
        SlotHolds holds = Beans.the(SlotHolds.class);

        assertThat(holds.find(key, theirs.tenant().owner())).isPresent();
        assertThat(holds.find(key, mine.tenant().owner())).isEmpty();
        assertThat(holds.release(key, mine.tenant().owner())).isFalse();
        assertThat(booking().extend(key, mine.tenant())).isInstanceOf(BookingResult.NotPossible.class);
        assertThat(holds.findUnfinished(mine.tenant().owner())).isEmpty();
        BookingResult result = booking().book(SlotChoice.ofHold(key), mine.tenant());
        assertThat(result).isInstanceOf(BookingResult.NotPossible.class);
        assertThat(((BookingResult.NotPossible) result).problem()).isEqualTo(BookingResult.Problem.UNKNOWN_HOLD);
    }

    @Test
    default void a_visit_from_before_the_tenancy_is_not_theirs() {
        Home home = home();
        Appointment appointment = bookedFor(home);
        SignedInPerson now = home.signedIn();
        SignedInPerson newcomer = new SignedInPerson(
                now.personId(),
                now.tenancyId(),
                now.propertyId(),
                now.reference(),
                now.fullName(),
                now.shortAddress(),
                laterThan(someDay()),
                now.signedOutAt());

        assertThat(visits().find(newcomer, appointment.reference())).isEmpty();
        assertThat(visits().coming(newcomer)).isEmpty();
    }

    private static LocalDate laterThan(LocalDate date) {
        return date.plusDays(1);
    }

    private static Appointment bookedFor(Home home) {
        String trade = newTrade();
        operative(trade, someDay(), "09:00", "09:45");
        return book(home, order(home, trade), someDay(), "09:00");
    }

    private static HomeVisits visits() {
        return Beans.the(HomeVisits.class);
    }
}
