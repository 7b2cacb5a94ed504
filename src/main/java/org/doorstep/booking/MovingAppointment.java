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
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Operative;
import org.doorstep.schedule.Slot;

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
    ChangeRules rules;

    @Inject
    VisitLinks links;

    @Inject
    BookingNotices notices;

    @Inject
    AuditTrail audit;

    @Retried
    @Transactional
    BookingResult rebook(String reference, SlotChoice choice, Actor actor) {
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
        Slot slot = chosen.slot().orElseThrow();
        Optional<DayLocks.Place> place =
                days.take(chosen.need().orElseThrow(), slot, Diary.Yielding.of(actor, hold), appointment);
        if (place.isEmpty()) {
            return new SlotTaken();
        }
        swap(appointment, slot, place.get(), actor);
        hold.ifPresent(each -> holds.became(each, reference));
        return new Booked(appointment);
    }

    private void swap(Appointment appointment, Slot slot, DayLocks.Place place, Actor actor) {
        Instant now = clock.instant();
        DayPlan before = place.plan();
        if (place.movingFrom() != null) {
            grains.remove(place.movingFrom(), appointment);
        } else {
            before = before.with(appointment.asPromise());
        }
        String old = appointment.window().earliest().toString();
        appointment.move(slot);
        appointment.assign(
                database.find(Operative.class, place.day().operativeId()),
                place.day().id());
        grains.replan(place.day(), before, place.plan().with(appointment.asPromise()));
        links.spendAllOf(appointment);
        notices.tell(appointment, BookingNotices.Purpose.CHANGED, actor);
        database.persist(new AppointmentEvent(appointment, AppointmentEvent.REBOOKED, actor, null, now));
        audit.record(Deed.of(actor.author(), "appointment.rebook", appointment.reference())
                .forPerson(actor.personReference())
                .changed(old, slot.window().earliest().toString())
                .toldToOthers());
    }
}
