package org.doorstep.inside;

import static org.doorstep.inside.Estate.at;
import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.someDay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.doorstep.booking.Appointment;
import org.doorstep.settings.PlainDates;

/** A visit at nine, told to the phone of its tenant, with an operative who works four days. */
record TextedVisit(Texter phone, Home home, String trade, String badge, String order, Appointment visit) {

    static final String REPAIR = "RESPONSIVE_REPAIR";

    /** A repair. */
    static TextedVisit booked() {
        return booked(REPAIR);
    }

    static TextedVisit booked(String visitType) {
        Home home = Estate.home();
        return booked(home, Texter.of(home), visitType);
    }

    static TextedVisit booked(Home home, Texter phone, String visitType) {
        return booked(home, phone, visitType, someDay());
    }

    static TextedVisit booked(Home home, Texter phone, String visitType, LocalDate date) {
        String trade = newTrade();
        String badge = operative(trade, date, "09:00", "17:00");
        for (int later = 1; later <= 3; later++) {
            LocalDate day = Estate.ordinaryFrom(date.plusDays(later));
            Estate.shift(badge, day, at(day, "09:00"), at(day, "17:00"));
        }
        String order = Estate.order(home, trade, visitType, 45, null);
        Appointment visit = Bookings.book(home, order, date, "09:00");
        Bookings.awaitQuiet();
        return new TextedVisit(phone, home, trade, badge, order, visit);
    }

    TextedVisit writes(String words) {
        phone.writes(words);
        return this;
    }

    String newest() {
        return phone.newest();
    }

    String stands() {
        return Texter.stands(visit);
    }

    String stoodAt() {
        return stood("BOOKED");
    }

    /** How it stands where nothing but this has become of it. */
    String stood(String status) {
        return status + " "
                + visit.window().earliest().toString().substring(0, 16).replace('T', ' ');
    }

    /** "12 January": as people write it. */
    static String written(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM", Locale.UK).format(date);
    }

    /** "Tue 12 Jan": as we write it. */
    static String shown(LocalDate date) {
        return Beans.the(PlainDates.class).shortDay(date);
    }

    /** Its window begins so long from now, on a step of five minutes, and somebody may have set out. */
    TextedVisit movedTo(Duration fromNow, String status) {
        Instant earliest = Instant.ofEpochSecond(Estate.now().plus(fromNow).getEpochSecond() / 300 * 300);
        Sql.change(
                "UPDATE appointment SET earliest_arrival = ?, latest_arrival = ?, status = ? WHERE id = ?",
                LocalDateTime.ofInstant(earliest, ZoneOffset.UTC),
                LocalDateTime.ofInstant(earliest.plus(Duration.ofMinutes(30)), ZoneOffset.UTC),
                status,
                visit.id());
        return this;
    }

    LocalDate day(int later) {
        return Estate.ordinaryFrom(
                Beans.the(PlainDates.class).dateOf(visit.window().earliest()).plusDays(later));
    }

    /** The offer that stands has run out, and so have its holds. */
    void offerRunsOut() {
        Sql.change(
                "UPDATE text_conversation SET stands_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE number = ?",
                phone.number());
        Sql.change(
                "UPDATE slot_hold SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE owner = ?",
                "person:" + home.personId() + ":text");
        Sql.change(
                "UPDATE diary_version SET version = version + 1 WHERE operative_id = (SELECT id FROM operative WHERE badge_number = ?)",
                badge);
    }

    /** An hour has gone by since the question that stands was asked. */
    void hourGoesBy() {
        Sql.change(
                "UPDATE text_conversation SET stands_until = stands_until - INTERVAL 61 MINUTE, asked_at = asked_at - INTERVAL 61 MINUTE WHERE number = ?",
                phone.number());
    }

    long visitsOfHome() {
        return Sql.number(
                "SELECT COUNT(*) FROM appointment WHERE property_id = ? AND status IN ('BOOKED', 'CONFIRMED')",
                home.propertyId());
    }
}
