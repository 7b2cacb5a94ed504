package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Tenancies;

/** Ends what came to nothing, so that its time is free for the next; and tells those who have not answered that somebody else was first. */
@ApplicationScoped
public class EarlierSettling {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    SlotHolds holds;

    @Inject
    EarlierOffers offers;

    @Inject
    EarlierMessages messages;

    @Inject
    AuditTrail audit;

    /** Settles an offer that has come to its end; a second time does nothing. */
    @Retried
    @Transactional
    void settle(long id) {
        EarlierOffer offer = offers.lock(id);
        if (offer.isSettled()) {
            return;
        }
        Instant now = clock.instant();
        if (offer.state() == EarlierOffer.State.TAKEN) {
            offers.asksOf(offer).stream().filter(ask -> ask.answer() == null).forEach(ask -> tellMissed(ask, now));
            offer.restWereTold(now);
        } else if (!offer.isOpen(now) || isDeclinedByAll(offer)) {
            holds.release(offer.holdKey(), offer.owner());
            offer.end(now);
            audit.record(Deed.of(Author.SYSTEM, "earlier.end", offer.key())
                    .changed(offer.window().earliest().toString(), ""));
        }
    }

    private boolean isDeclinedByAll(EarlierOffer offer) {
        return offers.asksOf(offer).stream().noneMatch(ask -> ask.answer() == null);
    }

    private void tellMissed(EarlierAsk ask, Instant now) {
        ask.answer(EarlierAsk.Answer.MISSED, now);
        Appointment visit = database.find(Appointment.class, ask.appointmentId());
        if (ask.isAbout(visit) && visit.isOpenTo(ask.personId())) {
            tenancies
                    .findReachableAt(visit.propertyId(), ask.personId(), dates.dateOf(now))
                    .filter(person -> person.safe() == null)
                    .ifPresent(person -> messages.missed(ask.offer(), visit, person));
        }
    }
}
