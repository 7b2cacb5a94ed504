package org.doorstep.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.doorstep.schedule.ArrivalWindow;
import org.jspecify.annotations.Nullable;

/**
 * A sooner time that is held for those who were asked. OPEN until the first of them says yes (TAKEN), or until nobody did in time or all
 * said no (ENDED). Settled once its time is free again, or the rest have been told.
 */
@Entity
@Table(name = "earlier_offer")
public class EarlierOffer {

    /** How it stands. */
    enum State {
        OPEN,
        TAKEN,
        ENDED
    }

    /** How the owner of an offer's hold begins. */
    static final String HOLD_OWNER = "earlier:";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "offer_key")
    private String key;

    @Column(name = "hold_key")
    private String holdKey;

    @Column(name = "earliest_arrival")
    private Instant earliestArrival;

    @Column(name = "latest_arrival")
    private Instant latestArrival;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "held_until")
    private Instant heldUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EarlierOffer() {}

    @SuppressWarnings("NullAway.Init")
    EarlierOffer(String key, SlotHold hold, Instant now) {
        this.key = key;
        holdKey = hold.key();
        earliestArrival = hold.slot().window().earliest();
        latestArrival = hold.slot().window().latest();
        madeAt = now;
        heldUntil = hold.expiresAt();
        state = State.OPEN;
    }

    /** Who owns the hold of the offer of this key. */
    static String ownerOf(String key) {
        return HOLD_OWNER + key;
    }

    void take() {
        requireOpen();
        state = State.TAKEN;
    }

    void end(Instant now) {
        requireOpen();
        state = State.ENDED;
        settledAt = now;
    }

    void restWereTold(Instant now) {
        if (state != State.TAKEN) {
            throw new IllegalStateException("Offer " + key + " was not taken");
        }
        settledAt = now;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("Offer " + key + " is " + state);
        }
    }

    /** Whether a yes may still win it. */
    boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(heldUntil);
    }

    boolean isSettled() {
        return settledAt != null;
    }

    State state() {
        return state;
    }

    long id() {
        return id;
    }

    String key() {
        return key;
    }

    String owner() {
        return ownerOf(key);
    }

    String holdKey() {
        return holdKey;
    }

    Instant heldUntil() {
        return heldUntil;
    }

    ArrivalWindow window() {
        return new ArrivalWindow(earliestArrival, latestArrival);
    }
}
