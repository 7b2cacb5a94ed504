package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Bookings.booked;
import static org.doorstep.inside.Bookings.booking;
import static org.doorstep.inside.Bookings.cancel;
import static org.doorstep.inside.Estate.now;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentChange;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.BookingResult.CannotChange;
import org.doorstep.booking.BookingResult.Held;
import org.doorstep.booking.BookingResult.TooLate;
import org.doorstep.booking.SlotChoice;
import org.doorstep.schedule.ArrivalWindow;
import org.junit.jupiter.api.Test;

/** Every change of a visit is kept with who, when, by which channel, why, and the promise before and since; too late, there is none. */
interface ChangeHistoryTests {

    Actor ADVISER = new Actor("staff:12", "staff:12", BookingChannel.PHONE, null);

    @Test
    default void the_history_answers_every_question_of_every_change() {
        BookedVisit visit = BookedVisit.booked();
        ArrivalWindow old = visit.appointment().window();
        Instant before = now().minusMillis(1);
        String reason = "Ä".repeat(500);

        Appointment moved = booked(booking()
                .rebook(visit.reference(), slot(visit), reason, visit.home().tenant()));
        cancel(moved, ADVISER);

        List<AppointmentChange> chain = Beans.the(Appointments.class).historyOf(moved);
        assertThat(chain)
                .extracting(each -> each.event().what())
                .containsExactly("BOOKED", "REBOOKED", "CANCELLED_BY_TENANT");
        assertThat(chain)
                .extracting(each -> each.event().actor())
                .containsExactly(
                        visit.home().tenant().name(), visit.home().tenant().name(), "staff:12");
        assertThat(chain)
                .extracting(each -> each.event().channel())
                .containsExactly(BookingChannel.WEB, BookingChannel.WEB, BookingChannel.PHONE);
        assertThat(chain).extracting(each -> each.event().reason()).containsExactly(null, reason, "It no longer suits");
        assertThat(chain).extracting(AppointmentChange::before).containsExactly(null, old, moved.window());
        assertThat(chain)
                .extracting(each -> each.event().window())
                .containsExactly(old, moved.window(), moved.window());
        assertThat(chain).last().satisfies(each -> assertThat(each.event().happenedAt())
                .isBetween(before, now()));
        assertThat(old).isNotEqualTo(moved.window());
    }

    @Test
    default void a_move_by_the_same_hold_again_is_one_change_with_the_first_reason() {
        BookedVisit visit = BookedVisit.booked();
        Actor tenant = visit.home().tenant();
        SlotChoice held = SlotChoice.ofHold(((Held) booking().hold(slot(visit), tenant, visit.reference()))
                .hold()
                .key());

        booked(booking().rebook(visit.reference(), held, "unwell", tenant));
        booked(booking().rebook(visit.reference(), held, "better", tenant));

        assertThat(Beans.the(Appointments.class).historyOf(visit.appointment()))
                .extracting(each -> each.event().reason())
                .containsExactly(null, "unwell");
    }

    @Test
    default void too_near_to_a_visit_a_tenant_alone_changes_nothing_and_keeps_no_other_time() {
        BookedVisit visit = BookedVisit.booked().movedTo(now().plus(Duration.ofMinutes(115)));
        Actor tenant = visit.home().tenant();

        assertThat(booking().hold(slot(visit), tenant, visit.reference())).isInstanceOf(TooLate.class);
        assertThat(booking().rebook(visit.reference(), slot(visit), null, tenant))
                .isInstanceOf(TooLate.class);
        assertThat(cancel(visit.appointment(), tenant)).isInstanceOf(TooLate.class);
        assertThat(visit.status()).isEqualTo("BOOKED");
    }

    @Test
    default void too_near_to_a_visit_other_systems_and_people_on_the_phone_still_change_it() {
        BookedVisit byPhone = BookedVisit.booked().movedTo(now().plus(Duration.ofMinutes(115)));
        BookedVisit bySystem = BookedVisit.booked().movedTo(now().plus(Duration.ofMinutes(115)));

        booked(booking().rebook(byPhone.reference(), slot(byPhone), "At work", ADVISER));
        booked(booking().rebook(bySystem.reference(), slot(bySystem), null, Estate.HOUSING_SYSTEM));
    }

    @Test
    default void no_time_is_kept_for_a_visit_that_is_over() {
        BookedVisit visit = BookedVisit.booked();
        cancel(visit.appointment(), visit.home().tenant());

        assertThat(booking().hold(slot(visit), visit.home().tenant(), visit.reference()))
                .isInstanceOf(CannotChange.class);
    }

    private static SlotChoice slot(BookedVisit visit) {
        return SlotChoice.ofSlot(List.of(visit.order()), visit.slotId());
    }
}
