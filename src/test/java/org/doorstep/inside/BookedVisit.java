package org.doorstep.inside;

import static org.doorstep.inside.Bookings.book;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.doorstep.booking.Appointment;

/** A booked visit, and a slot at which its works order might be booked again. */
record BookedVisit(Home home, String trade, String badge, String order, Appointment appointment, String slotId) {

    static BookedVisit booked() {
        return bookedBy(Estate.home());
    }

    static BookedVisit bookedBy(Home home) {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        String order = Estate.order(home, trade);
        String slot = slotAt(slots(order, someDay()), "11:00");
        return new BookedVisit(home, trade, badge, order, book(home, order, someDay(), "09:00"), slot);
    }

    /** Its window began a while ago. */
    static BookedVisit underWay() {
        return booked().movedTo(now().minus(Duration.ofMinutes(20)));
    }

    /** Its window ended hours ago. Not one that is still to come: shortly after midnight that would be a visit of another day. */
    static BookedVisit over() {
        return booked().movedTo(now().minus(Duration.ofHours(3)));
    }

    BookedVisit movedTo(Instant moment) {
        Instant earliest = Instant.ofEpochSecond(moment.getEpochSecond() / 300 * 300);
        Sql.change(
                "UPDATE appointment SET earliest_arrival = ?, latest_arrival = ? WHERE id = ?",
                column(earliest),
                column(earliest.plus(Duration.ofMinutes(30))),
                id());
        Sql.change(
                "UPDATE working_day SET version = version + 1 WHERE id = (SELECT working_day_id FROM appointment WHERE id = ?)",
                id());
        Sql.change(
                "UPDATE diary_version SET version = version + 1 WHERE operative_id = (SELECT operative_id FROM appointment WHERE id = ?)",
                id());
        return this;
    }

    BookedVisit withoutNotice() {
        Sql.change("UPDATE appointment SET notice_counts = FALSE WHERE id = ?", id());
        return this;
    }

    long id() {
        return appointment.id();
    }

    String reference() {
        return appointment.reference();
    }

    String status() {
        return Sql.text("SELECT status FROM appointment WHERE id = ?", id());
    }

    String stateOfOrder() {
        return Sql.text("SELECT state FROM works_order WHERE reference = ?", order);
    }

    long versionOfDay() {
        return Sql.number(
                "SELECT d.version FROM working_day d JOIN appointment a ON a.working_day_id = d.id WHERE a.id = ?",
                id());
    }

    private static Object column(Instant when) {
        return LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    }
}
