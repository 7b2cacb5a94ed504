package org.doorstep.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to hear of a sooner time for a visit. It counts while the visit stands and has not become sooner; then it needs no end of
 * its own. What it says may change, and keeps its place in the order.
 */
@Entity
@Table(name = "earlier_wish")
public class EarlierWish {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "appointment_id")
    private long appointmentId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "first_date")
    private @Nullable LocalDate firstDate;

    private String parts;

    @Column(name = "visit_at")
    private Instant visitAt;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EarlierWish() {}

    @SuppressWarnings("NullAway.Init")
    EarlierWish(Appointment appointment, long personId, EarlierTimes times, Instant now) {
        this.appointmentId = appointment.id();
        this.personId = personId;
        joinedAt = now;
        say(appointment, times);
    }

    /** Says anew which times would suit, of the visit as it stands. */
    void say(Appointment appointment, EarlierTimes times) {
        firstDate = times.from();
        parts = times.partsWritten();
        visitAt = appointment.window().earliest();
    }

    /** Whether the visit has become no sooner since. */
    boolean isStillWishedOf(Appointment appointment) {
        return !appointment.window().earliest().isBefore(visitAt);
    }

    public EarlierTimes times() {
        return EarlierTimes.read(firstDate, parts);
    }

    long appointmentId() {
        return appointmentId;
    }

    long personId() {
        return personId;
    }
}
