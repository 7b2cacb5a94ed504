package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Slot;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Tenancies;

/**
 * What tenants say who were asked whether they want a sooner time. The first yes has it: the offer is locked, and the visit moves in the same
 * transaction or stays wholly as it was.
 */
@ApplicationScoped
public class EarlierAnswering {

    /** How a question stands for the one who opens it. */
    public enum Standing {
        /** It waits for an answer. */
        OPEN,
        /** They said yes, and have the sooner time. */
        HAD,
        /** They said no. */
        KEPT,
        /** Somebody else said yes first. */
        MISSED,
        /** Its time is over, or the visit was changed since. */
        ENDED
    }

    /**
     * A question reached by its link.
     *
     * @param visit the one that would be given up
     * @param sooner what it would be given up for
     * @param heldUntil until when the first yes has it
     */
    public record Opened(Standing standing, Appointment visit, Slot sooner, Instant heldUntil) {}

    /**
     * A question that was put to somebody and that they have not answered.
     *
     * @param question its number
     * @param heldUntil until when the first yes has it
     */
    public record Waiting(
            long question, Appointment visit, ArrivalWindow sooner, Instant heldUntil, Standing standing) {}

    /** Why the visit moved, for its history. */
    private static final String SOONER = "A sooner time came up";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    EarlierOffers offers;

    @Inject
    MovingAppointment moving;

    @Inject
    AuditTrail audit;

    /** The question of a link, if there ever was one. Changes nothing. */
    @Transactional
    public Optional<Opened> open(String token) {
        return find(token).map(ask -> {
            Appointment visit = visitOf(ask);
            Slot sooner = new Slot(ask.offer().window(), visit.onSite());
            return new Opened(standing(ask, visit), visit, sooner, ask.offer().heldUntil());
        });
    }

    /** The open questions that these people may still answer, by their rows, the newest first. Changes nothing. */
    @Transactional
    public List<Waiting> waiting(Collection<Long> people) {
        return offers.unansweredOf(people).stream()
                .map(ask -> new Waiting(
                        ask.id(),
                        visitOf(ask),
                        ask.offer().window(),
                        ask.offer().heldUntil(),
                        standing(ask, visitOf(ask))))
                .toList();
    }

    /** They want the sooner time. A second time it answers the same. */
    @Retried
    @Transactional
    BookingResult yes(String token) {
        return yes(lock(() -> find(token)), BookingChannel.WEB);
    }

    /** The same by a text. */
    @Retried
    @Transactional
    BookingResult yes(long question) {
        return yes(lock(() -> find(question)), BookingChannel.TEXT);
    }

    private BookingResult yes(Optional<EarlierAsk> found, BookingChannel channel) {
        if (found.isEmpty()) {
            return new SlotTaken();
        }
        EarlierAsk ask = found.get();
        Appointment visit = visitOf(ask);
        Standing standing = standing(ask, visit);
        if (standing == Standing.HAD) {
            return new Booked(visit);
        }
        if (standing != Standing.OPEN) {
            close(ask, standing);
            return new SlotTaken();
        }
        BookingResult result =
                moving.rebook(visit.reference(), SlotChoice.ofHold(ask.offer().holdKey()), SOONER, actor(ask, channel));
        if (result instanceof Booked) {
            ask.offer().take();
            ask.answer(EarlierAsk.Answer.YES, clock.instant());
        } else {
            ask.answer(EarlierAsk.Answer.GONE, clock.instant());
        }
        return result;
    }

    /** They keep the visit that they have. */
    @Retried
    @Transactional
    public void no(String token) {
        no(lock(() -> find(token)), BookingChannel.WEB);
    }

    /** The same by a text. */
    @Retried
    @Transactional
    public void no(long question) {
        no(lock(() -> find(question)), BookingChannel.TEXT);
    }

    private void no(Optional<EarlierAsk> found, BookingChannel channel) {
        found.filter(ask -> ask.answer() == null).ifPresent(ask -> {
            ask.answer(EarlierAsk.Answer.NO, clock.instant());
            Appointment visit = visitOf(ask);
            Actor actor = actor(ask, channel);
            audit.record(
                    Deed.of(actor.author(), "earlier.keep", visit.reference()).forPerson(actor.personReference()));
        });
    }

    /** The question with its offer locked, both as they stand now. */
    private Optional<EarlierAsk> lock(Supplier<Optional<EarlierAsk>> find) {
        Optional<EarlierAsk> found = find.get();
        if (found.isEmpty()) {
            return found;
        }
        offers.lock(found.get().offer().id());
        return find.get();
    }

    /** Unless the visit has become private to another since: then there is nothing to know. */
    private Optional<EarlierAsk> find(String token) {
        return offers.findAsk(token).filter(ask -> visitOf(ask).isOpenTo(ask.personId()));
    }

    private Optional<EarlierAsk> find(long question) {
        return offers.findAsk(question).filter(ask -> visitOf(ask).isOpenTo(ask.personId()));
    }

    private Appointment visitOf(EarlierAsk ask) {
        return database.find(Appointment.class, ask.appointmentId());
    }

    /** Whoever has tried is not told once more that somebody else was first. */
    private void close(EarlierAsk ask, Standing standing) {
        if (ask.answer() == null) {
            ask.answer(
                    standing == Standing.MISSED ? EarlierAsk.Answer.MISSED : EarlierAsk.Answer.GONE, clock.instant());
        }
    }

    private Standing standing(EarlierAsk ask, Appointment visit) {
        if (ask.answer() != null) {
            return switch (ask.answer()) {
                case YES -> Standing.HAD;
                case NO -> Standing.KEPT;
                case MISSED -> Standing.MISSED;
                case GONE -> Standing.ENDED;
            };
        }
        Instant now = clock.instant();
        if (ask.offer().state() == EarlierOffer.State.TAKEN) {
            return Standing.MISSED;
        }
        return ask.offer().isOpen(now) && ask.isAbout(visit) && isStillTenant(ask, visit, now)
                ? Standing.OPEN
                : Standing.ENDED;
    }

    private boolean isStillTenant(EarlierAsk ask, Appointment visit, Instant now) {
        return tenancies
                .findTenantAt(visit.propertyId(), personOf(ask), dates.dateOf(now))
                .isPresent();
    }

    private Actor actor(EarlierAsk ask, BookingChannel channel) {
        String person = personOf(ask);
        String name = channel == BookingChannel.TEXT ? "person:" + person : "link of person:" + person;
        return new Actor(name, ask.offer().owner(), channel, person);
    }

    private String personOf(EarlierAsk ask) {
        return database.find(Person.class, ask.personId()).reference();
    }
}
