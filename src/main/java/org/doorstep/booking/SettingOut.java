package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.OutdatedMessages;

/** Somebody sets out to a visit, inside the transaction of whoever is told. From then on nobody moves or cancels it, and nobody is reminded of it. */
@ApplicationScoped
public class SettingOut {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    OutdatedMessages outdated;

    @Inject
    AuditTrail audit;

    /**
     * Sets out.
     *
     * @param appointment one that may still be changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setOut(Appointment appointment, Actor actor) {
        String was = appointment.status().name();
        appointment.setOut();
        String became = appointment.status().name();
        outdated.withdraw(appointment.reference(), OutdatedMessages.Because.SET_OUT);
        database.persist(new AppointmentEvent(appointment, became, actor, null, clock.instant()));
        audit.record(Deed.of(actor.author(), "appointment.on-the-way", appointment.reference())
                .changed(was, became)
                .toldToOthers());
    }
}
