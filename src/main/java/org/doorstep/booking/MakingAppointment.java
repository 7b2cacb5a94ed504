package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.schedule.Operative;
import org.doorstep.schedule.Slot;

/** Books a slot: appointment, works orders, grains, notice, message and trail in one transaction. */
@ApplicationScoped
public class MakingAppointment {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Appointments appointments;

    @Inject
    ReadChoice choices;

    @Inject
    DayLocks days;

    @Inject
    GrainLedger grains;

    @Inject
    BookingNotices notices;

    @Inject
    AuditTrail audit;

    @Retried
    @Transactional
    BookingResult book(SlotChoice choice, Actor actor) {
        Optional<Appointment> already = appointments.madeFrom(choice, actor);
        if (already.isPresent()) {
            return new Booked(already.get());
        }
        ReadChoice.Chosen chosen = choices.read(choice, actor, "", List.of());
        if (chosen.refusal().isPresent()) {
            return chosen.refusal().get();
        }
        VisitNeed need = chosen.need().orElseThrow();
        Slot slot = chosen.slot().orElseThrow();
        Optional<DayLocks.Place> place = days.take(need, slot, yielding(chosen, actor), null);
        if (place.isEmpty()) {
            return new SlotTaken();
        }
        Appointment appointment = make(need, slot, place.get(), actor);
        chosen.hold().ifPresent(hold -> hold.became(appointment.reference(), clock.instant()));
        return new Booked(appointment);
    }

    private Appointment make(VisitNeed need, Slot slot, DayLocks.Place place, Actor actor) {
        Instant now = clock.instant();
        Appointment appointment = new Appointment(need, slot, actor.channel(), now);
        appointment.assign(
                database.find(Operative.class, place.day().operativeId()),
                place.day().id());
        database.persist(appointment);
        // Whoever withdraws one of the orders at this moment is told that it is booked, or we are told that it is not
        // there.
        need.orders().forEach(order -> database.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        database.flush();
        grains.replan(place.day(), place.plan(), place.plan().with(appointment.asPromise()));
        notices.tell(appointment, BookingNotices.Purpose.BOOKED, actor);
        database.persist(new AppointmentEvent(appointment, AppointmentStatus.BOOKED.name(), actor, null, now));
        audit.record(
                actor.name(),
                "appointment.book",
                appointment.reference(),
                slot.window().earliest().toString());
        return appointment;
    }

    private static Diary.Yielding yielding(ReadChoice.Chosen chosen, Actor actor) {
        String hold = chosen.hold().map(SlotHold::key).orElse("");
        return new Diary.Yielding(actor.channel().tenantChooses() ? actor.owner() : "", hold);
    }
}
