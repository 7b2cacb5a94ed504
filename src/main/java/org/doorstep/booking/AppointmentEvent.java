package org.doorstep.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.doorstep.schedule.ArrivalWindow;
import org.jspecify.annotations.Nullable;

/** Something that became of an appointment. Insert-only. */
@Entity
@Table(name = "appointment_event")
public class AppointmentEvent {

    /** In the history only: the appointment moved and is booked again. */
    static final String REBOOKED = "REBOOKED";

    /** The tenant said that somebody will be in. Its promise stays what it was. */
    static final String CONFIRMED = AppointmentStatus.CONFIRMED.name();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "appointment_id")
    private long appointmentId;

    @Column(name = "change_number")
    private int changeNumber;

    private String what;

    @Column(name = "earliest_arrival")
    private Instant earliestArrival;

    @Column(name = "latest_arrival")
    private Instant latestArrival;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private BookingChannel channel;

    private String actor;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected AppointmentEvent() {}

    @SuppressWarnings("NullAway.Init")
    AppointmentEvent(Appointment appointment, String what, Actor actor, @Nullable String reason, Instant now) {
        appointmentId = appointment.id();
        changeNumber = appointment.changeNumber();
        this.what = what;
        earliestArrival = appointment.window().earliest();
        latestArrival = appointment.window().latest();
        happenedAt = now;
        channel = actor.channel();
        this.actor = actor.name();
        this.reason = reason;
    }

    long appointmentId() {
        return appointmentId;
    }

    public int changeNumber() {
        return changeNumber;
    }

    /** A status, or REBOOKED. */
    public String what() {
        return what;
    }

    /** The promise after this event. */
    public ArrivalWindow window() {
        return new ArrivalWindow(earliestArrival, latestArrival);
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public BookingChannel channel() {
        return channel;
    }

    public String actor() {
        return actor;
    }

    public @Nullable String reason() {
        return reason;
    }
}
