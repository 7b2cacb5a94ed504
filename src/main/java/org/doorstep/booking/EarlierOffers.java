package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;

/** Finds offers of sooner times, and who was asked about them. */
@ApplicationScoped
public class EarlierOffers {

    /** Those about which something is to be done or told: run out, declined by all, or taken with others still waiting. */
    private static final String UNSETTLED =
            "SELECT o.id FROM EarlierOffer o WHERE o.settledAt IS NULL AND (o.state = org.doorstep.booking.EarlierOffer.State.TAKEN"
                    + " OR o.heldUntil <= :now"
                    + " OR NOT EXISTS (SELECT k.id FROM EarlierAsk k WHERE k.offer = o AND k.answer IS NULL)) ORDER BY o.id";

    private static final String OPEN =
            "SELECT o FROM EarlierOffer o WHERE o.settledAt IS NULL AND o.state = org.doorstep.booking.EarlierOffer.State.OPEN"
                    + " AND o.heldUntil > :now AND (SELECT COUNT(k) FROM EarlierAsk k WHERE k.offer = o) < :most"
                    + " ORDER BY o.earliestArrival, o.id";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Open ones about which fewer than this many were asked, the soonest first. */
    @Transactional
    List<EarlierOffer> openToMore(int most) {
        return database.createQuery(OPEN, EarlierOffer.class)
                .setParameter("now", clock.instant())
                .setParameter("most", (long) most)
                .getResultList();
    }

    /** The rows of those that have to be settled, oldest first. */
    @Transactional
    List<Long> unsettled() {
        return database.createQuery(UNSETTLED, Long.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The offer, locked: of two answers at once, the second sees what the first did. */
    EarlierOffer lock(long id) {
        return database.createQuery("SELECT o FROM EarlierOffer o WHERE o.id = :id", EarlierOffer.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", true)
                .getSingleResult();
    }

    /** Whom it was put to, as their answers stand. */
    List<EarlierAsk> asksOf(EarlierOffer offer) {
        return database.createQuery("SELECT k FROM EarlierAsk k WHERE k.offer = :offer ORDER BY k.id", EarlierAsk.class)
                .setParameter("offer", offer)
                .setHint("eclipselink.refresh", true)
                .getResultList();
    }

    /** What the link of this token asks. */
    Optional<EarlierAsk> findAsk(String token) {
        return database.createQuery(
                        "SELECT k FROM EarlierAsk k JOIN FETCH k.offer WHERE k.tokenHash = :hash", EarlierAsk.class)
                .setParameter("hash", Keys.hashOfToken(token))
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody was asked on a local date, about whichever visit. */
    boolean wasAsked(long personId, LocalDate date) {
        return !database.createQuery(
                        "SELECT k.id FROM EarlierAsk k WHERE k.personId = :person AND k.askedOn = :date", Long.class)
                .setParameter("person", personId)
                .setParameter("date", date)
                .getResultList()
                .isEmpty();
    }
}
