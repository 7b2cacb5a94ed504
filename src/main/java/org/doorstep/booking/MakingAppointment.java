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
import java.util.Set;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.schedule.Operative;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Tenancies.Reachable;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

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
    PlainDates dates;

    @Inject
    Tenancies tenancies;

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
    BookingNotices notices;

    @Inject
    AuditTrail audit;

    @Retried
    @Transactional
    BookingResult book(SlotChoice choice, Actor actor, boolean isPrivate) {
        Optional<SlotHold> hold = holds.lockChosen(choice, actor);
        Optional<Appointment> already = hold.flatMap(appointments::madeFrom);
        if (already.isPresent()) {
            return new Booked(already.get());
        }
        ReadChoice.Chosen chosen = choices.read(choice, hold, actor, "", List.of());
        if (chosen.refusal().isPresent()) {
            return chosen.refusal().get();
        }
        VisitNeed need = chosen.need();
        List<Reachable> reachable = tenancies.reachableAt(need.propertyId(), dates.dateOf(clock.instant()));
        Optional<Long> named = personNamed(actor.personReference(), need, reachable);
        if (actor.personReference() != null && named.isEmpty()) {
            return new NotPossible(Problem.UNKNOWN_PERSON, "That person holds no tenancy of this home");
        }
        Optional<Whose> whose = Whose.of(chosen.reading().orders(), named.orElse(null), isPrivate);
        if (whose.isEmpty()) {
            return Whose.refusal();
        }
        Optional<TakenDays> taken =
                days.take(chosen.reading(), chosen.window(), Diary.Yielding.of(actor, hold), null, Set.of());
        if (taken.isEmpty()) {
            return new SlotTaken();
        }
        List<WorksOrder> orders = chosen.reading().orders();
        Appointment appointment = new Appointment(
                orders, chosen.window(), actor.channel(), whose.get().person(), clock.instant());
        whose.get().mark(appointment);
        appointment.assign(
                database.find(Operative.class, taken.get().lead().day().operativeId()),
                taken.get().lead(),
                taken.get().companions().size(),
                need.place());
        Optional<Reachable> reached = notices.reach(appointment, actor, reachable);
        write(appointment, orders, taken.get(), reached, actor);
        hold.ifPresent(each -> holds.became(each, appointment.reference()));
        return new Booked(appointment);
    }

    private Optional<Long> personNamed(@Nullable String reference, VisitNeed need, List<Reachable> reachable) {
        if (reference == null) {
            return Optional.empty();
        }
        return reachable.stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .map(Reachable::personId)
                .or(() -> tenancies.findTenantAt(need.propertyId(), reference, dates.dateOf(clock.instant())));
    }

    private void write(
            Appointment appointment,
            List<WorksOrder> orders,
            TakenDays taken,
            Optional<Reachable> reached,
            Actor actor) {
        Instant now = clock.instant();
        database.persist(appointment);
        // Whoever withdraws one of the orders at this moment is told that it is booked, or we are told that it is not
        // there.
        orders.forEach(order -> database.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        database.flush();
        companions.write(appointment, taken.companions());
        grains.add(taken, appointment);
        reached.ifPresentOrElse(
                person -> notices.tell(appointment, BookingNotices.Purpose.BOOKED, person, actor),
                () -> notices.toldNobody(appointment));
        database.persist(new AppointmentEvent(appointment, AppointmentStatus.BOOKED.name(), actor, null, now));
        audit.record(Deed.of(actor.author(), "appointment.book", appointment.reference())
                .forPerson(actor.personReference())
                .changed("", appointment.window().earliest().toString())
                .toldToOthers());
    }
}
