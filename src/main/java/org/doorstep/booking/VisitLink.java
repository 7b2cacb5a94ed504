package org.doorstep.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link in a text: one visit, one kind of action (changing what was booked), over when the window starts or when anything about the
 * visit has changed. Looking at it changes nothing.
 */
@Entity
@Table(name = "visit_link")
public class VisitLink {

    static final String CHANGE = "CHANGE";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "appointment_id")
    private long appointmentId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "change_number")
    private int changeNumber;

    private String action;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "spent_at")
    private @Nullable Instant spentAt;

    @SuppressWarnings("NullAway.Init")
    protected VisitLink() {}

    @SuppressWarnings("NullAway.Init")
    VisitLink(byte[] tokenHash, Appointment appointment, long personId, Instant now) {
        this.tokenHash = tokenHash.clone();
        this.appointmentId = appointment.id();
        this.personId = personId;
        this.changeNumber = appointment.changeNumber();
        this.action = CHANGE;
        this.madeAt = now;
        this.endsAt = appointment.window().earliest();
    }

    /** Whether it still opens this appointment. */
    boolean opens(Appointment appointment, Instant now) {
        return spentAt == null
                && action.equals(CHANGE)
                && now.isBefore(endsAt)
                && appointment.id() == appointmentId
                && appointment.changeNumber() == changeNumber
                && appointment.status().isStanding();
    }

    long id() {
        return id;
    }

    long appointmentId() {
        return appointmentId;
    }

    long personId() {
        return personId;
    }
}
