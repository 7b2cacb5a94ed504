package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.OutdatedMessages;
import org.doorstep.schedule.WorkingDays;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrders;

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
    OutdatedMessages outdated;

    @Inject
    AuditTrail audit;

    /**
     * Ends it, and finishes the works orders that are done. The others may be booked again at once.
     *
     * @param appointment one that stands
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(Appointment appointment, VisitEnd end, Actor actor) {
        String was = appointment.status().name();
        String became = end.status().name();
        grains.remove(workingDays.lock(companions.daysOf(appointment)), appointment);
        appointment.end(end.status());
        appointments.releaseOrdersOf(appointment);
        finish(end);
        links.spendAllOf(appointment);
        outdated.withdraw(appointment.reference(), OutdatedMessages.Because.ENDED);
        database.persist(new AppointmentEvent(appointment, became, actor, end.note(), end.when()));
        audit.record(Deed.of(actor.author(), "appointment.outcome", appointment.reference())
                .changed(was, became)
                .remarking(end.inTrail())
                .toldToOthers());
    }

    /** Reads the works orders by themselves: those that are reached through an element collection, EclipseLink does not write. */
    private void finish(VisitEnd end) {
        worksOrders.findAll(end.done()).forEach(WorksOrder::finish);
    }
}
