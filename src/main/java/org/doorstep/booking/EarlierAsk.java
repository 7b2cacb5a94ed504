package org.doorstep.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One tenant who was asked whether they want a sooner time for one visit, and what they said. The link in their message opens it. */
@Entity
@Table(name = "earlier_ask")
public class EarlierAsk {

    /** What came of asking. */
    enum Answer {
        /** They have the sooner time. */
        YES,
        /** They keep their visit. */
        NO,
        /** Somebody else said yes first. */
        MISSED,
        /** The time could not be had any more, or the visit had changed. */
        GONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "offer_id")
    private EarlierOffer offer;

    @Column(name = "appointment_id")
    private long appointmentId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "change_number")
    private int changeNumber;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    @Column(name = "yes_to")
    private @Nullable Long yesTo;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EarlierAsk() {}

    /**
     * Asked now.
     *
     * @param today the landlord's local date
     */
    @SuppressWarnings("NullAway.Init")
    EarlierAsk(
            EarlierOffer offer,
            Appointment appointment,
            long personId,
            byte[] tokenHash,
            Instant now,
            LocalDate today) {
        this.offer = offer;
        appointmentId = appointment.id();
        this.personId = personId;
        changeNumber = appointment.changeNumber();
        this.tokenHash = tokenHash.clone();
        askedAt = now;
        askedOn = today;
    }

    void answer(Answer given, Instant now) {
        if (answer != null) {
            throw new IllegalStateException("This was answered " + answer + " already");
        }
        answer = given;
        yesTo = given == Answer.YES ? (Long) offer.id() : null;
        answeredAt = now;
    }

    /** Whether the visit still is what it was when they were asked. */
    boolean isAbout(Appointment appointment) {
        return appointment.id() == appointmentId
                && appointment.changeNumber() == changeNumber
                && appointment.status().isChangeable();
    }

    EarlierOffer offer() {
        return offer;
    }

    @Nullable
    Answer answer() {
        return answer;
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
