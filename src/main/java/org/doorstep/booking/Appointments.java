package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.doorstep.works.WorksOrder;

/** Finds appointments. */
@ApplicationScoped
public class Appointments {

    @PersistenceContext
    EntityManager database;

    @Transactional
    public Optional<Appointment> find(String reference) {
        return database.createQuery(
                        "SELECT a FROM Appointment a JOIN FETCH a.operative WHERE a.reference = :reference",
                        Appointment.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** What became of an appointment, in order. */
    @Transactional
    public List<AppointmentEvent> historyOf(Appointment appointment) {
        return database.createQuery(
                        "SELECT e FROM AppointmentEvent e WHERE e.appointmentId = :appointment ORDER BY e.id",
                        AppointmentEvent.class)
                .setParameter("appointment", appointment.id())
                .getResultList();
    }

    /** What a hold became already: a double click, a refresh, the back button. */
    Optional<Appointment> madeFrom(SlotHold hold) {
        return Optional.ofNullable(hold.appointment()).flatMap(this::find);
    }

    static List<String> ordersOf(Appointment appointment) {
        return appointment.worksOrders().stream().map(WorksOrder::reference).toList();
    }
}
