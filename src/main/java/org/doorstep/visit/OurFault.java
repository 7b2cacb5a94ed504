package org.doorstep.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.EndingAppointment;
import org.doorstep.conversation.reminding.VisitsWeCannotMake;
import org.doorstep.settings.PlainDates;
import org.doorstep.visit.ToldOutcomes.OfAll;

/**
 * The landlord cannot make a visit that was promised: somebody is ill, a van has broken down. It ends as failed by the landlord, so that it is never the
 * household's doing; its works orders need a visit again, and whom it was for is told that it is our fault, and may choose a new time by text. A second time
 * it says the same and tells nobody.
 */
@ApplicationScoped
public class OurFault {

    /** What came of it. */
    public sealed interface Result {}

    /** It has ended as our fault, since now or since before. */
    public record Ended(Appointment appointment) implements Result {}

    public record UnknownAppointment() implements Result {}

    /** Its day is over: what came of it is recorded ({@link VisitRecording}). */
    public record DayIsOver() implements Result {}

    /** Somebody is there, or something else has become of it. */
    public record Over(AppointmentStatus status) implements Result {}

    /** One for each appointment: nobody who came can have sent it. */
    private static final String KEY = "our-fault";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Appointments appointments;

    @Inject
    EndingAppointment ending;

    @Inject
    VisitsWeCannotMake telling;

    /**
     * Says that we cannot make it.
     *
     * @param why for its history, in the words of whoever says so, at most 500 characters; it is not told to the tenant
     */
    @Retried
    @Transactional
    public Result cannotMake(String reference, String why, Actor actor) {
        Optional<Appointment> found = appointments.find(reference);
        if (found.isEmpty()) {
            return new UnknownAppointment();
        }
        Appointment appointment = found.get();
        AppointmentStatus status = appointment.status();
        if (status == AppointmentStatus.LANDLORD_FAILED) {
            return new Ended(appointment);
        }
        if (!status.isChangeable() && status != AppointmentStatus.ON_THE_WAY) {
            return new Over(status);
        }
        Instant now = clock.instant();
        if (dates.dateOf(appointment.window().earliest()).isBefore(dates.dateOf(now))) {
            return new DayIsOver();
        }
        end(appointment, why, actor, now);
        return new Ended(appointment);
    }

    private void end(Appointment appointment, String why, Actor actor, Instant now) {
        Attempt none = new Attempt(KEY, new OfAll(Outcome.LANDLORD_FAILED), null, null, why, null);
        VisitAttempt attempt = new VisitAttempt(appointment, none, appointment.operative(), actor.name(), now);
        database.persist(attempt);
        ending.end(appointment, attempt.end(now), actor);
        telling.tell(appointment);
    }
}
