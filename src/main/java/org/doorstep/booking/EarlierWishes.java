package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.EarlierResult.Joined;
import org.doorstep.booking.EarlierResult.NobodyToTell;
import org.doorstep.booking.EarlierResult.NotSooner;
import org.doorstep.booking.EarlierResult.Refused;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Tenancies.Reachable;

/** Somebody asks to be told of sooner times for a visit, says anew which would suit, or asks no more. Each may be said twice. */
@ApplicationScoped
public class EarlierWishes {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Appointments appointments;

    @Inject
    ChangeRules rules;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /**
     * From now on somebody is told of sooner times: whoever asks or is named, else the person whom the visit is for, else the first of the
     * home whom we can write to.
     */
    @Retried
    @Transactional
    public EarlierResult join(String reference, EarlierTimes times, Actor actor) {
        Optional<Appointment> found = appointments.find(reference);
        if (found.isEmpty()) {
            return new Refused(unknown(reference));
        }
        Appointment appointment = found.get();
        Optional<BookingResult> refusal = rules.refuseChange(appointment, actor);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (times.from() != null
                && times.from().isAfter(dates.dateOf(appointment.window().earliest()))) {
            return new NotSooner();
        }
        return reachable(appointment, actor)
                .map(person -> join(appointment, person, times, actor))
                .orElseGet(NobodyToTell::new);
    }

    private EarlierResult join(Appointment appointment, Reachable person, EarlierTimes times, Actor actor) {
        Optional<EarlierWish> before = query(appointment, person.personId());
        String was = before.map(wish -> written(wish.times())).orElse("");
        if (before.isPresent()) {
            before.get().say(appointment, times);
        } else {
            database.persist(new EarlierWish(appointment, person.personId(), times, clock.instant()));
        }
        if (!was.equals(written(times))) {
            audit.record(Deed.of(actor.author(), "earlier.join", appointment.reference())
                    .forPerson(person.reference())
                    .changed(was, written(times)));
        }
        return new Joined(times, before.isEmpty());
    }

    /** The person wants to hear of no sooner time for this visit any more; false if there is no such visit. */
    @Retried
    @Transactional
    public boolean leave(String reference, long personId, Actor actor) {
        Optional<Appointment> found = appointments.find(reference);
        found.flatMap(appointment -> query(appointment, personId)).ifPresent(wish -> forget(wish, reference, actor));
        return found.isPresent();
    }

    /** The same for everybody of the home. */
    @Retried
    @Transactional
    public boolean leaveAll(String reference, Actor actor) {
        Optional<Appointment> found = appointments.find(reference);
        found.map(this::query).orElse(List.of()).forEach(wish -> forget(wish, reference, actor));
        return found.isPresent();
    }

    private void forget(EarlierWish wish, String reference, Actor actor) {
        database.remove(wish);
        audit.record(Deed.of(actor.author(), "earlier.leave", reference)
                .forPerson(actor.personReference())
                .changed(written(wish.times()), ""));
    }

    /** Which sooner times this person waits for, if any. */
    @Transactional
    public Optional<EarlierTimes> find(Appointment appointment, long personId) {
        return query(appointment, personId)
                .filter(wish -> wish.isStillWishedOf(appointment))
                .map(EarlierWish::times);
    }

    private Optional<Reachable> reachable(Appointment appointment, Actor actor) {
        return tenancies.reachableAt(appointment.propertyId(), dates.dateOf(clock.instant())).stream()
                .filter(each -> BookingNotices.isFor(each, appointment, actor.personReference()))
                .findFirst();
    }

    private Optional<EarlierWish> query(Appointment appointment, long personId) {
        return query(appointment).stream()
                .filter(wish -> wish.personId() == personId)
                .findFirst();
    }

    private List<EarlierWish> query(Appointment appointment) {
        return database.createQuery(
                        "SELECT w FROM EarlierWish w WHERE w.appointmentId = :appointment", EarlierWish.class)
                .setParameter("appointment", appointment.id())
                .getResultList();
    }

    private static String written(EarlierTimes times) {
        return (times.from() == null ? "" : "from " + times.from() + " ") + times.partsWritten();
    }

    private static BookingResult unknown(String reference) {
        return new NotPossible(Problem.UNKNOWN_APPOINTMENT, "There is no appointment " + reference);
    }
}
