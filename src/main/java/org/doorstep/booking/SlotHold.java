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

    @Column(name = "works_orders")
    private String worksOrders;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private @Nullable String replaces;
    private @Nullable String appointment;

    @SuppressWarnings("NullAway.Init")
    protected SlotHold() {}

    @SuppressWarnings("NullAway.Init")
    SlotHold(String owner, VisitNeed need, Slot slot, @Nullable String replaces, Instant now, Duration kept) {
        key = Keys.randomToken();
        this.owner = owner;
        earliestArrival = slot.window().earliest();
        latestArrival = slot.window().latest();
        minutes = (int) slot.onSite().toMinutes();
        worksOrders = String.join(",", need.references());
        this.replaces = replaces;
        madeAt = now;
        expiresAt = now.plus(kept);
    }

    void keepOn(long dayId, long operative) {
        workingDayId = dayId;
        operativeId = operative;
    }

    void release(Instant now) {
        if (isLive(now)) {
            expiresAt = now;
        }
    }

    void became(String appointmentReference, Instant now) {
        appointment = appointmentReference;
        release(now);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
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

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
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
