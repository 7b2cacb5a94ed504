package org.doorstep.inside;

import static org.doorstep.inside.Estate.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.conversation.reminding.ReminderRounds;
import org.doorstep.messaging.OutboxWorker;
import org.doorstep.settings.WorkingCalendar;

/** A visit so far ahead that no other test has one near it, and the reminders of it. */
record RemindedVisit(Home home, String order, Appointment appointment, LocalDate day) {

    private static final int FARTHER_THAN_OTHERS = 60;
    private static final int WEEKS = 3;
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A day of this name in a week of a test's own, before and in which there is no holiday. */
    static LocalDate a(DayOfWeek day) {
        LocalDate date = Estate.today()
                .plusWeeks(FARTHER_THAN_OTHERS + (long) WEEKS * NEXT.getAndIncrement())
                .with(TemporalAdjusters.next(day));
        boolean isOrdinary = IntStream.rangeClosed(0, 10)
                .mapToObj(date::minusDays)
                .noneMatch(Beans.the(WorkingCalendar.class)::isBankHoliday);
        return isOrdinary ? date : a(day);
    }

    static RemindedVisit on(LocalDate day, String time) {
        return on(Estate.home(), day, time);
    }

    static RemindedVisit on(Home home, LocalDate day, String time) {
        return on(home, day, time, home.tenant());
    }

    static RemindedVisit on(Home home, LocalDate day, String time, Actor by) {
        String trade = Estate.newTrade();
        Estate.operative(trade, day, "08:00", "17:00");
        String order = Estate.order(home, trade);
        String slot = Estate.slotAt(Estate.slots(order, day), time);
        Appointment booked = Bookings.booked(Bookings.book(order, slot, by));
        Bookings.awaitQuiet();
        return new RemindedVisit(home, order, booked, day);
    }

    /** It was moved to its time at this moment. */
    RemindedVisit promised(Instant moment) {
        Sql.change("UPDATE appointment SET change_number = change_number + 1 WHERE id = ?", appointment.id());
        Sql.change(
                "INSERT INTO appointment_event (appointment_id, change_number, what, earliest_arrival, latest_arrival, happened_at, channel,"
                        + " actor) SELECT id, change_number, 'REBOOKED', earliest_arrival, latest_arrival, ?, 'WEB', 'test' FROM appointment"
                        + " WHERE id = ?",
                column(moment),
                appointment.id());
        return this;
    }

    /** So many days before it, at this local time. */
    Instant before(int days, String time) {
        return at(day.minusDays(days), time);
    }

    static void sweep(Instant at) {
        Beans.the(ReminderRounds.class).run(at);
        Bookings.awaitQuiet();
    }

    String reference() {
        return appointment.reference();
    }

    /** What was written to remind of it, oldest first. */
    List<String> reminders() {
        return Sql.rows(
                        "SELECT message_key AS k FROM outbox_message WHERE about = ? AND purpose = 'REMINDER' ORDER BY id",
                        reference())
                .stream()
                .map(row -> ((String) row.get("k")).split("/", -1)[1])
                .toList();
    }

    /** Its reminder waits, as if the provider took nothing. */
    void holdBack() {
        Sql.change(
                "UPDATE outbox_message SET state = 'WAITING', sent_at = NULL, delivered_at = NULL, provider = NULL, provider_id = NULL, parts = NULL,"
                        + " due_at = ? WHERE about = ? AND purpose = 'REMINDER'",
                column(Estate.now().plus(Duration.ofDays(1))),
                reference());
    }

    /** The provider took it after all. */
    void letGo() {
        Sql.change(
                "UPDATE outbox_message SET state = 'SENT', sent_at = ? WHERE about = ? AND purpose = 'REMINDER' AND state <> 'LAPSED'",
                column(Estate.now().plusMillis(1)),
                reference());
    }

    /** The worker that had its reminder in hand died, and another takes it over. */
    void comesBack() {
        Sql.change(
                "UPDATE outbox_message SET due_at = ? WHERE about = ? AND purpose = 'REMINDER' AND state = 'SENDING'",
                column(Estate.now()),
                reference());
        Beans.the(OutboxWorker.class).sendDue();
    }

    /** "CALL", of whom staff are to ring about it; what is done has its end behind it. */
    List<String> tasks() {
        return Sql.rows(
                        "SELECT CONCAT(kind, IF(done_at IS NULL, '', ' done')) AS t FROM staff_task WHERE about = ? ORDER BY id",
                        reference())
                .stream()
                .map(row -> (String) row.get("t"))
                .toList();
    }

    /** To which it could be moved on its day. */
    List<SlotOffer.Offered> otherTimes() {
        return Estate.slots(new SlotWish(List.of(order), null, TimeWish.from(day), 1, true, "", reference()));
    }

    static Object column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
