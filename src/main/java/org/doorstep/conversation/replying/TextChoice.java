package org.doorstep.conversation.replying;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.tenancy.NumberOwners.Owner;
import org.jspecify.annotations.Nullable;

/** What a digit stands for: a time that is held, or a visit that may be meant. Never changed once written. */
@Entity
@Table(name = "text_choice")
public class TextChoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "conversation_id")
    private long conversationId;

    @Column(name = "round")
    private int round;

    private int number;
    private @Nullable String appointment;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "hold_key")
    private @Nullable String holdKey;

    @Column(name = "earliest_arrival")
    private Instant earliestArrival;

    @Column(name = "latest_arrival")
    private Instant latestArrival;

    @SuppressWarnings("NullAway.Init")
    protected TextChoice() {}

    /**
     * The next digit means this.
     *
     * @param visit reference; null for the time of a first visit
     */
    @SuppressWarnings("NullAway.Init")
    TextChoice(
            TextConversation conversation,
            int number,
            @Nullable String visit,
            Owner owner,
            ArrivalWindow window,
            @Nullable String holdKey) {
        this.conversationId = conversation.id();
        this.round = conversation.round();
        this.number = number;
        this.appointment = visit;
        this.personId = owner.personId();
        this.holdKey = holdKey;
        this.earliestArrival = window.earliest();
        this.latestArrival = window.latest();
    }

    int number() {
        return number;
    }

    /** Reference of the visit; null where the time is for a first one. */
    @Nullable
    String appointment() {
        return appointment;
    }

    long personId() {
        return personId;
    }

    /** Whether it is about this visit. */
    boolean isOf(TheirVisit visit) {
        return visit.reference().equals(appointment);
    }

    /** Of the time that is held; null where visits are chosen from. */
    @Nullable
    String holdKey() {
        return holdKey;
    }

    ArrivalWindow window() {
        return new ArrivalWindow(earliestArrival, latestArrival);
    }
}
