package org.doorstep.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.Keys;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Place;
import org.doorstep.schedule.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A slot kept for one person while they decide. Free again past its time, without anything being done. It remembers what it became,
 * so that booking by it a second time gives the same appointment.
 */
@Entity
@Table(name = "slot_hold")
public class SlotHold {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "hold_key")
    private String key;

    private String owner;

    @Column(name = "working_day_id")
    private long workingDayId;

    @Column(name = "operative_id")
    private long operativeId;

    @Column(name = "earliest_arrival")
    private Instant earliestArrival;

    @Column(name = "latest_arrival")
    private Instant latestArrival;

    private int minutes;
    private int seats;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Column(name = "route_order")
    private double routeOrder;

    @Column(name = "lead_key")
    private @Nullable String leadKey;

    @Column(name = "works_orders")
    private String worksOrders;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** 0 or 1. */
    private int extensions;

    /** Repeats the owner, where they keep one slot at a time, until they keep another. */
    @Column(name = "kept_for")
    private @Nullable String keptFor;

    /** How the times were looked for, as it stands in an address. */
    private @Nullable String wishes;

    private @Nullable String replaces;
    private @Nullable String appointment;

    @SuppressWarnings("NullAway.Init")
    protected SlotHold() {}

    /**
     * A slot that is kept from now on.
     *
     * @param taken the locked days of its crew; this is the row of who leads
     */
    @SuppressWarnings("NullAway.Init")
    SlotHold(
            Actor actor,
            ReadChoice.Chosen chosen,
            TakenDays taken,
            @Nullable String replaces,
            Instant now,
            Duration kept) {
        key = Keys.randomToken();
        owner = actor.owner();
        keptFor = actor.keepsOneSlot() ? owner : null;
        earliestArrival = chosen.window().earliest();
        latestArrival = chosen.window().latest();
        seats = taken.seats().size();
        worksOrders = String.join(",", chosen.need().references());
        this.replaces = replaces;
        madeAt = now;
        expiresAt = now.plus(kept);
        keepOn(taken.lead(), chosen.need().place());
    }

    /** The row of one who comes along: it lasts as long as this hold does. */
    SlotHold companion(TakenDays.Taken companion) {
        SlotHold row = new SlotHold();
        row.key = Keys.randomToken();
        row.owner = owner;
        row.earliestArrival = earliestArrival;
        row.latestArrival = latestArrival;
        row.seats = seats;
        row.worksOrders = worksOrders;
        row.replaces = replaces;
        row.madeAt = madeAt;
        row.expiresAt = expiresAt;
        row.leadKey = key;
        row.keepOn(companion, Place.of(latitude, longitude));
        return row;
    }

    private void keepOn(TakenDays.Taken taken, @Nullable Place place) {
        workingDayId = taken.day().id();
        operativeId = taken.day().operativeId();
        minutes = Math.toIntExact(taken.onSite().toMinutes());
        latitude = place == null ? null : place.latitude();
        longitude = place == null ? null : place.longitude();
        routeOrder = taken.fit().order();
    }

    void release(Instant now) {
        if (isLive(now)) {
            expiresAt = now;
        }
    }

    /** Keeps it longer by this time, once. */
    void extend(Duration by, Instant now) {
        if (!isExtendable(now)) {
            throw new IllegalStateException("A hold is made longer once, while it lives");
        }
        extensions++;
        expiresAt = expiresAt.plus(by);
    }

    void became(String appointmentReference, Instant now) {
        appointment = appointmentReference;
        release(now);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
    }

    public boolean isExtended() {
        return extensions > 0;
    }

    public boolean isExtendable(Instant now) {
        return isLive(now) && !isExtended();
    }

    boolean isOwnedBy(String somebody) {
        return owner.equals(somebody);
    }

    public String key() {
        return key;
    }

    public Slot slot() {
        return new Slot(new ArrivalWindow(earliestArrival, latestArrival), Duration.ofMinutes(minutes));
    }

    public List<String> worksOrders() {
        return worksOrders.isEmpty() ? List.of() : List.of(worksOrders.split(",", -1));
    }

    long workingDayId() {
        return workingDayId;
    }

    long operativeId() {
        return operativeId;
    }

    /** How many operatives are kept for it. */
    int seats() {
        return seats;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    void wished(String asked) {
        wishes = asked;
    }

    /** "&amp;part=MORNING": how the times were looked for of which this was chosen; empty where any would do. */
    public String wishes() {
        return wishes == null ? "" : wishes;
    }

    /** Reference of the appointment that this would change. */
    public @Nullable String replaces() {
        return replaces;
    }

    /** Reference of the appointment that this became. */
    public @Nullable String appointment() {
        return appointment;
    }
}
