package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.schedule.WorkingDays;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrders;
import org.jspecify.annotations.Nullable;

/** Ends an appointment with what came of the visit, inside the transaction of whoever records it. What is left of its time is free. */
@ApplicationScoped
public class EndingAppointment {

    @PersistenceContext
    EntityManager database;

    @Inject
    WorkingDays workingDays;

    @Inject
    Companions companions;

    @Inject
    GrainLedger grains;

    @Inject
    Appointments appointments;

    @Inject
    WorksOrders worksOrders;

    @Inject
    VisitLinks links;

    @Inject
    AuditTrail audit;

    /**
     * Ends it.
     *
     * @param appointment one that stands
     * @param outcome one of {@link AppointmentStatus#OUTCOMES}
     * @param note what was said of it, at most 1,000 characters; null: nothing
     * @param when it came to its end, which may be long before it is told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(
            Appointment appointment, AppointmentStatus outcome, @Nullable String note, Actor actor, Instant when) {
        String was = appointment.status().name();
        grains.remove(workingDays.lock(companions.daysOf(appointment)), appointment);
        appointment.end(outcome);
        appointments.releaseOrdersOf(appointment);
        if (outcome == AppointmentStatus.COMPLETED) {
            finish(appointment);
        }
        links.spendAllOf(appointment);
        database.persist(new AppointmentEvent(appointment, outcome.name(), actor, note, when));
        audit.record(Deed.of(actor.author(), "appointment.outcome", appointment.reference())
                .changed(was, outcome.name())
                .toldToOthers());
    }

    /** Reads the works orders by themselves: those that are reached through an element collection, EclipseLink does not write. */
    private void finish(Appointment appointment) {
        worksOrders.findAll(Appointments.ordersOf(appointment)).forEach(WorksOrder::finish);
    }
}
