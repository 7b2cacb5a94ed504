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
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.messaging.OutdatedMessages;
import org.doorstep.schedule.Operative;
import org.jspecify.annotations.Nullable;

/** Swaps an appointment's slot for another, both days locked: the old one is given up only where the new one is taken. */
@ApplicationScoped
public class MovingAppointment {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Appointments appointments;

    @Inject
    SlotHolds holds;

    @Inject
    ReadChoice choices;

    @Inject
    DayLocks days;

    @Inject
    GrainLedger grains;

    @Inject
    Companions companions;

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
    BookingResult rebook(String reference, SlotChoice choice, @Nullable String reason, Actor actor) {
        Optional<SlotHold> hold = holds.lockChosen(choice, actor);
        Optional<Appointment> already = hold.flatMap(appointments::madeFrom)
                .filter(each -> each.reference().equals(reference));
        if (already.isPresent()) {
            return new Booked(already.get());
        }
        Optional<Appointment> found = appointments.find(reference);
        if (found.isEmpty()) {
            return new NotPossible(Problem.UNKNOWN_APPOINTMENT, "There is no appointment " + reference);
        }
        Appointment appointment = found.get();
        Optional<BookingResult> refusal = rules.refuseChange(appointment, actor);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ReadChoice.Chosen chosen = choices.read(choice, hold, actor, reference, Appointments.ordersOf(appointment));
        if (chosen.refusal().isPresent()) {
            return chosen.refusal().get();
        }
        Optional<TakenDays> taken = days.take(
                chosen.reading(),
                chosen.window(),
                Diary.Yielding.of(actor, hold),
                appointment,
                companions.daysOf(appointment));
        if (taken.isEmpty()) {
            return new SlotTaken();
        }
        swap(appointment, chosen, taken.get(), reason, actor);
        hold.ifPresent(each -> holds.became(each, reference));
        return new Booked(appointment);
    }

    private void swap(
            Appointment appointment, ReadChoice.Chosen chosen, TakenDays taken, @Nullable String reason, Actor actor) {
        Instant now = clock.instant();
        String old = appointment.window().earliest().toString();
        grains.remove(taken.left(), appointment);
        companions.forget(appointment);
        TakenDays.Taken lead = taken.lead();
        appointment.move(chosen.window());
        appointment.assign(
                database.find(Operative.class, lead.day().operativeId()),
                lead,
                taken.companions().size(),
                chosen.need().place());
        companions.write(appointment, taken.companions());
        grains.add(taken, appointment);
        links.spendAllOf(appointment);
        outdated.withdraw(appointment.reference(), OutdatedMessages.Because.MOVED);
        notices.tell(appointment, BookingNotices.Purpose.CHANGED, actor);
        database.persist(new AppointmentEvent(appointment, AppointmentEvent.REBOOKED, actor, reason, now));
        audit.record(Deed.of(actor.author(), "appointment.rebook", appointment.reference())
                .forPerson(actor.personReference())
                .changed(old, appointment.window().earliest().toString())
                .toldToOthers());
    }
}
