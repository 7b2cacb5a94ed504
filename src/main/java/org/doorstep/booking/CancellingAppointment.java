package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.booking.BookingResult.Cancelled;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.messaging.OutdatedMessages;
import org.doorstep.schedule.WorkingDays;

/** Ends an appointment before the visit. Its time is free at once and its works orders need a visit again. */
@ApplicationScoped
public class CancellingAppointment {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Appointments appointments;

    @Inject
    WorkingDays workingDays;

    @Inject
    Companions companions;

    @Inject
    GrainLedger grains;

    @Inject
    ChangeRules rules;

    @Inject
    VisitLinks links;

    @Inject
    OutdatedMessages outdated;

    @Inject
    BookingNotices notices;

    @Inject
    AuditTrail audit;

    @Retried
    @Transactional
    BookingResult cancel(String reference, String reason, Actor actor) {
        Optional<Appointment> found = appointments.find(reference);
        if (found.isEmpty()) {
            return new NotPossible(Problem.UNKNOWN_APPOINTMENT, "There is no appointment " + reference);
        }
        Appointment appointment = found.get();
        AppointmentStatus how = actor.channel().tenantChooses()
                ? AppointmentStatus.CANCELLED_BY_TENANT
                : AppointmentStatus.CANCELLED_BY_LANDLORD;
        if (appointment.status() == how) {
            return new Cancelled(appointment);
        }
        Optional<BookingResult> refusal = rules.refuseChange(appointment, actor);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = clock.instant();
        grains.remove(workingDays.lock(companions.daysOf(appointment)), appointment);
        appointment.cancel(how);
        appointments.releaseOrdersOf(appointment);
        links.spendAllOf(appointment);
        outdated.withdraw(appointment.reference(), OutdatedMessages.Because.CANCELLED);
        notices.tell(appointment, BookingNotices.Purpose.CANCELLED, actor);
        database.persist(new AppointmentEvent(appointment, how.name(), actor, reason, now));
        audit.record(Deed.of(actor.author(), "appointment.cancel", reference)
                .forPerson(actor.personReference())
                .changed("", how.name())
                .toldToOthers());
        return new Cancelled(appointment);
    }
}
