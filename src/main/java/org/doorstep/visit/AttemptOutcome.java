package org.doorstep.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.doorstep.booking.Appointment;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** What came of one works order in an attempt. Written once, with the attempt; nothing changes it. */
@Embeddable
public class AttemptOutcome {

    @ManyToOne(optional = false)
    @JoinColumn(name = "works_order_id")
    private WorksOrder order;

    /** Repeated here, so that the database lets in none but the appointment's own works orders. */
    @Column(name = "appointment_id")
    private long appointmentId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String note;

    private boolean counts;

    @Enumerated(EnumType.STRING)
    @Column(name = "not_counted_because")
    private @Nullable NotCounted notCountedBecause;

    @SuppressWarnings("NullAway.Init")
    protected AttemptOutcome() {}

    AttemptOutcome(Appointment appointment, WorksOrder order, ToldOutcome told, @Nullable Instant arrivedAt) {
        this.order = order;
        appointmentId = appointment.id();
        outcome = told.outcome();
        note = told.note();
        if (outcome == Outcome.MISSED) {
            notCountedBecause = NotCounted.of(appointment.noticeCounts(), appointment.window(), arrivedAt)
                    .orElse(null);
            counts = notCountedBecause == null;
        }
    }

    WorksOrder order() {
        return order;
    }

    OrderOutcome stands() {
        return new OrderOutcome(order.reference(), outcome, note, counts, notCountedBecause);
    }

    ToldOutcome told() {
        return new ToldOutcome(order.reference(), outcome, note);
    }
}
