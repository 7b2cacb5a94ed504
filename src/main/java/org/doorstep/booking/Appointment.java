package org.doorstep.booking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.SpokenReference;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Operative;
import org.doorstep.schedule.Place;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/**
 * A booked slot for one or more works orders at a home. Made BOOKED; may move to another slot, keeping its reference and calendar UID;
 * ends cancelled or with the outcome of a visit. While it stands, no other appointment can serve its works orders.
 */
@Entity
@Table(name = "appointment")
public class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "calendar_uid")
    private String calendarUid;

    @Column(name = "property_id")
    private long propertyId;

    @Column(name = "working_day_id")
    private long workingDayId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "operative_id")
    private Operative operative;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

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

    @Enumerated(EnumType.STRING)
    private BookingChannel channel;

    @Column(name = "booked_for")
    private @Nullable Long bookedFor;

    @Column(name = "private_to")
    private @Nullable Long privateTo;

    @Column(name = "notice_counts")
    private boolean noticeCounts;

    @Column(name = "change_number")
    private int changeNumber;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "appointment_work", joinColumns = @JoinColumn(name = "appointment_id"))
    private List<Work> work = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    @SuppressWarnings("NullAway.Init")
    Appointment(
            List<WorksOrder> orders,
            ArrivalWindow window,
            BookingChannel channel,
            @Nullable Long bookedFor,
            Instant now) {
        reference = SpokenReference.random();
        calendarUid = UUID.randomUUID() + "@doorstep";
        propertyId = orders.get(0).propertyId();
        status = AppointmentStatus.BOOKED;
        promise(window);
        this.channel = channel;
        this.bookedFor = bookedFor;
        createdAt = now;
        orders.forEach(order -> work.add(new Work(order)));
    }

    /** Gives it to the one who leads, on a locked day, with so many companions; the visit lasts as long as who leads it stays. */
    void assign(Operative to, TakenDays.Taken lead, int companions, @Nullable Place place) {
        operative = to;
        workingDayId = lead.day().id();
        minutes = Math.toIntExact(lead.onSite().toMinutes());
        seats = 1 + companions;
        latitude = place == null ? null : place.latitude();
        longitude = place == null ? null : place.longitude();
        routeOrder = lead.fit().order();
    }

    /** Says whether a missed visit would count: only with written notice of 24 hours or more. */
    void told(boolean inTime) {
        noticeCounts = inTime;
    }

    /** The tenant says that somebody will be in; false where they said so before, or it is too late to say. */
    boolean confirm() {
        boolean isNews = status == AppointmentStatus.BOOKED;
        if (isNews) {
            status = AppointmentStatus.CONFIRMED;
        }
        return isNews;
    }

    /** Moves it to another window. The reference and the calendar UID stay; the caller holds the locks of the days. */
    void move(ArrivalWindow window) {
        requireChangeable();
        promise(window);
        status = AppointmentStatus.BOOKED;
        changeNumber++;
    }

    /** Ends it before the visit; its works orders need a visit again, see {@link Appointments#releaseOrdersOf}. */
    void cancel(AppointmentStatus how) {
        requireChangeable();
        status = how;
        changeNumber++;
    }

    /** Somebody is on the way to it: nobody moves or cancels it any more. */
    void setOut() {
        requireChangeable();
        status = AppointmentStatus.ON_THE_WAY;
    }

    /** Ends it with what came of the visit; its works orders may be booked again unless they are done, see {@link Appointments#releaseOrdersOf}. */
    void end(AppointmentStatus outcome) {
        if (!status.isStanding() || !AppointmentStatus.OUTCOMES.contains(outcome)) {
            throw new IllegalStateException(reference + " is " + status + " and cannot end as " + outcome);
        }
        status = outcome;
    }

    /** From now on only this tenant finds it and is told of it: it is theirs. */
    void keepPrivateTo(long person) {
        privateTo = person;
        bookedFor = person;
    }

    /** From now on every tenant of the home finds it. */
    void share() {
        privateTo = null;
    }

    private void requireChangeable() {
        if (!status.isChangeable()) {
            throw new IllegalStateException(reference + " is " + status + " and cannot be changed");
        }
    }

    private void promise(ArrivalWindow window) {
        earliestArrival = window.earliest();
        latestArrival = window.latest();
    }

    /** Where it takes place, as it was known when it was promised; null where it was not. */
    @Nullable
    Place place() {
        return Place.of(latitude, longitude);
    }

    /** How many operatives come. */
    public int seats() {
        return seats;
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String calendarUid() {
        return calendarUid;
    }

    public long propertyId() {
        return propertyId;
    }

    long workingDayId() {
        return workingDayId;
    }

    public Operative operative() {
        return operative;
    }

    public AppointmentStatus status() {
        return status;
    }

    public ArrivalWindow window() {
        return new ArrivalWindow(earliestArrival, latestArrival);
    }

    public Duration onSite() {
        return Duration.ofMinutes(minutes);
    }

    public BookingChannel channel() {
        return channel;
    }

    /** The person who chose it or for whom it was made; null where nobody was named. */
    public @Nullable Long bookedFor() {
        return bookedFor;
    }

    /** Row of the only tenant who may see it; null for all of the home. */
    public @Nullable Long privateTo() {
        return privateTo;
    }

    /** Whether this tenant, if they are one of the home, may see it. */
    public boolean isOpenTo(long person) {
        return privateTo == null || privateTo == person;
    }

    /** Whether a missed visit may count as a missed appointment. */
    public boolean noticeCounts() {
        return noticeCounts;
    }

    /** 0 when made, one more with each change. */
    public int changeNumber() {
        return changeNumber;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<WorksOrder> worksOrders() {
        return work.stream().map(each -> each.order).toList();
    }

    /** A works order that the appointment serves. */
    @Embeddable
    public static class Work {
        @ManyToOne(optional = false)
        @JoinColumn(name = "works_order_id")
        private WorksOrder order;

        /** Repeats the works order while the appointment is open; unique, so that an order has one open appointment. */
        @Column(name = "open_order")
        private @Nullable Long openOrder;

        @SuppressWarnings("NullAway.Init")
        protected Work() {}

        Work(WorksOrder order) {
            this.order = order;
            this.openOrder = order.id();
        }
    }
}
