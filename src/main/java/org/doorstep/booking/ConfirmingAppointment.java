package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.BookingResult.CannotChange;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;

/** Notes that the tenant says that somebody will be in. Nothing else of the visit changes; once it moves, nobody has said so of its new time. */
@ApplicationScoped
public class ConfirmingAppointment {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Appointments appointments;

    @Inject
    AuditTrail audit;

    @Retried
    @Transactional
    BookingResult confirm(String reference, Actor actor) {
        Optional<Appointment> found = appointments.find(reference);
        if (found.isEmpty()) {
            return new NotPossible(Problem.UNKNOWN_APPOINTMENT, "There is no appointment " + reference);
        }
        Appointment appointment = found.get();
        if (!appointment.status().isStanding()) {
            return new CannotChange(appointment.status());
        }
        if (appointment.confirm()) {
            database.persist(
                    new AppointmentEvent(appointment, AppointmentEvent.CONFIRMED, actor, null, clock.instant()));
            audit.record(Deed.of(actor.author(), "appointment.confirm", reference)
                    .forPerson(actor.personReference())
                    .toldToOthers());
        }
        return new Booked(appointment);
    }
}
