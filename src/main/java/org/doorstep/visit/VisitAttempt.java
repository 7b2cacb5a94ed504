package org.doorstep.visit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.VisitEnd;
import org.doorstep.schedule.Operative;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** What came of an appointment at the door. Written once, as it was told; nothing changes it. */
@Entity
@Table(name = "visit_attempt")
public class VisitAttempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "appointment_id")
    private long appointmentId;

    @Column(name = "attempt_key")
    private String attemptKey;

    @ManyToOne(optional = false)
    @JoinColumn(name = "operative_id")
    private Operative operative;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    private @Nullable String note;

    private boolean counts;

    @Enumerated(EnumType.STRING)
    @Column(name = "not_counted_because")
    private @Nullable NotCounted notCountedBecause;

    @ElementCollection
    @CollectionTable(name = "attempt_outcome", joinColumns = @JoinColumn(name = "attempt_id"))
    private List<AttemptOutcome> outcomes = new ArrayList<>();

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;

    @SuppressWarnings("NullAway.Init")
    protected VisitAttempt() {}

    @SuppressWarnings("NullAway.Init")
    VisitAttempt(Appointment appointment, Attempt told, Operative operative, String actor, Instant now) {
        appointmentId = appointment.id();
        attemptKey = told.key();
        this.operative = operative;
        arrivedAt = told.arrivedAt();
        leftAt = told.leftAt();
        note = told.note();
        recordedAt = now;
        this.actor = actor;
        tell(appointment, told);
        outcome = Outcome.ofWhole(outcomes().stream().map(OrderOutcome::outcome).toList());
        if (outcome == Outcome.MISSED) {
            notCountedBecause = NotCounted.of(appointment.noticeCounts(), appointment.window(), arrivedAt)
                    .orElse(null);
            counts = notCountedBecause == null;
        }
    }

    private void tell(Appointment appointment, Attempt told) {
        List<WorksOrder> orders = appointment.worksOrders();
        List<ToldOutcome> each =
                told.outcomes().of(orders.stream().map(WorksOrder::reference).toList());
        for (int i = 0; i < orders.size(); i++) {
            outcomes.add(new AttemptOutcome(appointment, orders.get(i), each.get(i), arrivedAt));
        }
    }

    /**
     * Whether this is what was told, by whoever it was told.
     *
     * @param orders references of the appointment's works orders
     */
    boolean says(Attempt told, List<String> orders, Operative by) {
        return outcomes.stream()
                        .map(AttemptOutcome::told)
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(told.outcomes().of(orders)))
                && Objects.equals(arrivedAt, told.arrivedAt())
                && Objects.equals(leftAt, told.leftAt())
                && Objects.equals(note, told.note())
                && operative.id().equals(by.id());
    }

    /**
     * What its appointment ends with.
     *
     * @param when it came to its end
     */
    VisitEnd end(Instant when) {
        Map<String, AppointmentStatus> ofOrders = new LinkedHashMap<>();
        outcomes().forEach(each -> ofOrders.put(each.worksOrder(), status(each.outcome())));
        return new VisitEnd(status(outcome), ofOrders, note, when);
    }

    private static AppointmentStatus status(Outcome outcome) {
        return AppointmentStatus.valueOf(outcome.name());
    }

    public String key() {
        return attemptKey;
    }

    public Operative operative() {
        return operative;
    }

    /** What the visit came to as a whole. */
    public Outcome outcome() {
        return outcome;
    }

    /** What came of each works order, in the order in which they came in. */
    public List<OrderOutcome> outcomes() {
        return outcomes.stream()
                .sorted(Comparator.comparing(each -> each.order().id()))
                .map(AttemptOutcome::stands)
                .toList();
    }

    public @Nullable Instant arrivedAt() {
        return arrivedAt;
    }

    public @Nullable Instant leftAt() {
        return leftAt;
    }

    /** In the words of whoever came; it may name a person. */
    public @Nullable String note() {
        return note;
    }

    /** Whether the whole of it is a missed appointment: we came as promised, with notice, and nobody let us in. */
    public boolean counts() {
        return counts;
    }

    /** Why a missed visit is no missed appointment; empty for one that counts, and for every other outcome. */
    public Optional<NotCounted> notCountedBecause() {
        return Optional.ofNullable(notCountedBecause);
    }

    /** Who told it: an API key's name. */
    public String toldBy() {
        return actor;
    }

    /** When it was told here. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
