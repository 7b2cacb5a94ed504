package org.doorstep.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.EndingAppointment;
import org.doorstep.conversation.reminding.MissedVisits;
import org.doorstep.schedule.Operative;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.settings.PlainDates;
import org.doorstep.visit.RecordingResult.Ended;
import org.doorstep.visit.RecordingResult.OtherOrders;
import org.doorstep.visit.RecordingResult.Recorded;
import org.doorstep.visit.RecordingResult.StillToCome;
import org.doorstep.visit.RecordingResult.ToldOtherwise;
import org.doorstep.visit.RecordingResult.UnknownAppointment;
import org.doorstep.visit.RecordingResult.UnknownOperative;
import org.doorstep.works.WorksOrder;

/**
 * Records what came of a visit: the attempt as it was told, with the outcome of each works order, and the end of the appointment, in one
 * transaction. Whoever was offline and sends twice makes one outcome, at the time at which it was.
 */
@ApplicationScoped
public class VisitRecording {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Appointments appointments;

    @Inject
    OperativeRegister operatives;

    @Inject
    EndingAppointment ending;

    @Inject
    MissedVisits missed;

    @Retried
    @Transactional
    public RecordingResult record(String reference, Attempt told, Actor actor) {
        Optional<Appointment> found = appointments.find(reference);
        if (found.isEmpty()) {
            return new UnknownAppointment();
        }
        Appointment appointment = found.get();
        Optional<Operative> came = whoCame(appointment, told);
        if (came.isEmpty()) {
            return new UnknownOperative();
        }
        Optional<OtherOrders> other = told.outcomes().notOf(ordersOf(appointment));
        if (other.isPresent()) {
            return other.get();
        }
        return known(appointment, told)
                .map(known -> again(appointment, known, told, came.get()))
                .orElseGet(() -> first(appointment, told, came.get(), actor));
    }

    private static RecordingResult again(Appointment appointment, VisitAttempt known, Attempt told, Operative came) {
        return known.says(told, ordersOf(appointment), came)
                ? new Recorded(appointment, known, false)
                : new ToldOtherwise();
    }

    private RecordingResult first(Appointment appointment, Attempt told, Operative came, Actor actor) {
        if (!appointment.status().isStanding()) {
            return new Ended(appointment.status());
        }
        Instant now = clock.instant();
        Instant when = told.endedAt(now);
        if (dates.dateOf(when).isBefore(dates.dateOf(appointment.window().earliest()))) {
            return new StillToCome();
        }
        VisitAttempt attempt = new VisitAttempt(appointment, told, came, actor.name(), now);
        database.persist(attempt);
        ending.end(appointment, attempt.end(when), actor);
        if (appointment.status() == AppointmentStatus.MISSED) {
            missed.tell(appointment, attempt.arrivedAt(), when);
        }
        return new Recorded(appointment, attempt, true);
    }

    private static List<String> ordersOf(Appointment appointment) {
        return appointment.worksOrders().stream().map(WorksOrder::reference).toList();
    }

    private Optional<Operative> whoCame(Appointment appointment, Attempt told) {
        return told.badgeNumber() == null ? Optional.of(appointment.operative()) : operatives.find(told.badgeNumber());
    }

    private Optional<VisitAttempt> known(Appointment appointment, Attempt told) {
        return database.createQuery(
                        "SELECT t FROM VisitAttempt t JOIN FETCH t.operative WHERE t.appointmentId = :appointment AND t.attemptKey = :key",
                        VisitAttempt.class)
                .setParameter("appointment", appointment.id())
                .setParameter("key", told.key())
                .getResultStream()
                .findFirst();
    }
}
