package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotChoice;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.DayFrame;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Place;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.schedule.TravelSettings;

/** Books for tests, and checks that what stands in the rows is one whole. */
final class Bookings {

    private Bookings() {}

    static AppointmentBooking booking() {
        return Beans.the(AppointmentBooking.class);
    }

    static Appointment booked(BookingResult result) {
        assertThat(result).isInstanceOf(BookingResult.Booked.class);
        return ((BookingResult.Booked) result).appointment();
    }

    static BookingResult book(String order, String slotId, Actor actor) {
        return booking().book(SlotChoice.ofSlot(List.of(order), slotId), actor);
    }

    /** Books a works order at this local time. */
    static Appointment book(Home home, String order, LocalDate date, String time) {
        String slot = Estate.slotAt(Estate.slots(order, date), time);
        return booked(book(order, slot, home.tenant()));
    }

    static BookingResult rebook(Appointment appointment, String slotId, Actor actor) {
        return booking().rebook(appointment.reference(), SlotChoice.ofSlot(List.of(), slotId), null, actor);
    }

    static BookingResult cancel(Appointment appointment, Actor actor) {
        return booking().cancel(appointment.reference(), "It no longer suits", actor);
    }

    /** Waits until nothing is left to be sent. */
    static void awaitQuiet() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (Sql.number("SELECT COUNT(*) FROM outbox_message WHERE state IN ('WAITING', 'SENDING')") > 0) {
            assertThat(System.nanoTime()).as("the outbox empties within 20 s").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The grains of every day of this operative are those of the plan of what stands, and every promise is kept. */
    static void assertGrainsEqualPlan(String badge) {
        Map<String, Object> operative = Sql.rows(
                        "SELECT id, latitude, longitude FROM operative WHERE badge_number = ?", badge)
                .get(0);
        long id = ((Number) operative.get("id")).longValue();
        List<String> expected = new ArrayList<>();
        for (Map<String, Object> day : Sql.rows("SELECT id FROM working_day WHERE operative_id = ?", id)) {
            long dayId = ((Number) day.get("id")).longValue();
            DayFrame frame = new DayFrame(
                    shifts(dayId),
                    blocks(id),
                    placeOf(operative),
                    Beans.the(TravelSettings.class).travel(),
                    Duration.ZERO);
            DayPlan plan = new DayPlan(frame, standing(dayId));
            assertThat(plan.broken()).isEmpty();
            plan.grains().forEach((key, grains) -> grains.forEach(grain -> expected.add(key + " " + grain)));
        }
        assertThat(grainsOf(id)).containsExactlyInAnyOrderElementsOf(expected);
    }

    static List<String> grainsOf(long operativeId) {
        return Sql.rows("SELECT CONCAT(appointment_id, ' ', grain) AS g FROM grain WHERE operative_id = ?", operativeId)
                .stream()
                .map(row -> (String) row.get("g"))
                .toList();
    }

    private static List<PromisedVisit> standing(long dayId) {
        return Sql.rows(
                        "SELECT id, earliest_arrival AS e, latest_arrival AS l, minutes, latitude, longitude, route_order FROM appointment"
                                + " WHERE working_day_id = ? AND status IN ('BOOKED', 'CONFIRMED', 'ON_THE_WAY', 'ARRIVED')"
                                + " UNION ALL SELECT a.id, a.earliest_arrival, a.latest_arrival, c.minutes, a.latitude, a.longitude, c.route_order"
                                + " FROM appointment_companion c JOIN appointment a ON a.id = c.appointment_id"
                                + " WHERE c.working_day_id = ? AND a.status IN ('BOOKED', 'CONFIRMED', 'ON_THE_WAY', 'ARRIVED')",
                        dayId,
                        dayId)
                .stream()
                .map(row -> new PromisedVisit(
                        String.valueOf(row.get("id")),
                        new ArrivalWindow(instant(row.get("e")), instant(row.get("l"))),
                        Duration.ofMinutes(((Number) row.get("minutes")).longValue()),
                        true,
                        placeOf(row),
                        ((Number) row.get("route_order")).doubleValue()))
                .toList();
    }

    private static Place placeOf(Map<String, Object> row) {
        return Place.of((Double) row.get("latitude"), (Double) row.get("longitude"));
    }

    private static List<ShiftTime> shifts(long dayId) {
        return Sql.rows("SELECT starts_at AS s, ends_at AS e FROM shift WHERE working_day_id = ?", dayId).stream()
                .map(row -> new ShiftTime(instant(row.get("s")), instant(row.get("e"))))
                .toList();
    }

    private static List<BusyBlock> blocks(long operative) {
        return Sql.rows(
                        "SELECT starts_at AS s, ends_at AS e, latitude, longitude FROM busy_block WHERE operative_id = ?",
                        operative)
                .stream()
                .map(row -> new BusyBlock(
                        instant(row.get("s")),
                        instant(row.get("e")),
                        (Double) row.get("latitude"),
                        (Double) row.get("longitude"),
                        null))
                .toList();
    }

    static Instant instant(Object utc) {
        return ((LocalDateTime) utc).toInstant(ZoneOffset.UTC);
    }
}
