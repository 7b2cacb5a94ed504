package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Tenancies.Reachable;

/** Asks a tenant whether they want a sooner time, which is held from that moment on; or whether they want one that is held for others too. */
@ApplicationScoped
public class EarlierAsking {

    /** Who is asked, about which visit, as both stand under the lock of the wish. */
    private record Asked(Appointment appointment, Reachable person) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Appointments appointments;

    @Inject
    Tenancies tenancies;

    @Inject
    SlotHolding holding;

    @Inject
    EarlierOffers offers;

    @Inject
    EarlierMessages messages;

    @Inject
    AuditTrail audit;

    /**
     * Holds a slot and asks the one who waits; false if the slot or the wish has gone meanwhile.
     *
     * @param slotId as the search gave it
     */
    @Retried
    @Transactional
    boolean offer(WaitingVisit waiting, String slotId, Instant until) {
        Optional<Asked> asked = stillWaiting(waiting);
        if (asked.isEmpty()) {
            return false;
        }
        String key = Keys.randomToken();
        Instant now = clock.instant();
        BookingResult result = holding.hold(
                SlotChoice.ofSlot(waiting.worksOrders(), slotId),
                new Actor(Author.SYSTEM.name(), EarlierOffer.ownerOf(key), BookingChannel.WEB, null),
                waiting.appointment(),
                Duration.between(now, until));
        if (!(result instanceof BookingResult.Held held)) {
            return false;
        }
        EarlierOffer offer = new EarlierOffer(key, held.hold(), now);
        database.persist(offer);
        ask(offer, asked.get());
        return true;
    }

    /** Asks one more about a time that is held already; false if that is over, or as many were asked as may be. */
    @Retried
    @Transactional
    boolean join(WaitingVisit waiting, long offerId, int most) {
        EarlierOffer offer = offers.lock(offerId);
        if (!offer.isOpen(clock.instant()) || offers.asksOf(offer).size() >= most) {
            return false;
        }
        Optional<Asked> asked = stillWaiting(waiting);
        asked.ifPresent(each -> ask(offer, each));
        return asked.isPresent();
    }

    private void ask(EarlierOffer offer, Asked asked) {
        Instant now = clock.instant();
        String token = Keys.randomToken();
        database.persist(new EarlierAsk(
                offer,
                asked.appointment(),
                asked.person().personId(),
                Keys.hashOfToken(token),
                now,
                dates.dateOf(now)));
        messages.ask(offer, asked.appointment(), asked.person(), token);
        audit.record(Deed.of(Author.SYSTEM, "earlier.ask", asked.appointment().reference())
                .forPerson(asked.person().reference())
                .changed("", offer.window().earliest().toString()));
    }

    private Optional<Asked> stillWaiting(WaitingVisit waiting) {
        EarlierWish wish = database.find(EarlierWish.class, waiting.wish(), LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = dates.dateOf(clock.instant());
        if (wish == null || offers.wasAsked(wish.personId(), today)) {
            return Optional.empty();
        }
        return appointments
                .find(waiting.appointment())
                .filter(visit -> visit.isOpenTo(wish.personId()))
                .filter(visit -> visit.status().isChangeable() && visit.changeNumber() == waiting.changeNumber())
                .flatMap(visit -> tenancies
                        .findReachableAt(visit.propertyId(), wish.personId(), today)
                        // What asks them is a link, and says whose it is: never to a safe contact.
                        .filter(person -> person.safe() == null)
                        .map(person -> new Asked(visit, person)));
    }
}
