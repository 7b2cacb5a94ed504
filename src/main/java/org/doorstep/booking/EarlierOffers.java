package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;

/** Finds offers of sooner times, and who was asked about them. */
@ApplicationScoped
public class EarlierOffers {

    /** Those about which something is to be done or told: run out, declined by all, or taken with others still waiting. */
    private static final String UNSETTLED =
            "SELECT o.id FROM EarlierOffer o WHERE o.settledAt IS NULL AND (o.state = org.doorstep.booking.EarlierOffer.State.TAKEN"
                    + " OR o.heldUntil <= :now"
                    + " OR NOT EXISTS (SELECT k.id FROM EarlierAsk k WHERE k.offer = o AND k.answer IS NULL)) ORDER BY o.id";

    /** Those whose operative has a trade that a visit needs. */
    private static final String OPEN = "SELECT o.* FROM earlier_offer o JOIN slot_hold h ON h.hold_key = o.hold_key"
            + " WHERE o.settled_at IS NULL AND o.state = 'OPEN' AND o.held_until > ?1"
            + " AND (SELECT COUNT(*) FROM earlier_ask k WHERE k.offer_id = o.id) < ?2"
            + " AND EXISTS (SELECT 1 FROM appointment a JOIN appointment_work x ON x.appointment_id = a.id"
            + " JOIN works_order w ON w.id = x.works_order_id JOIN operative_trade t ON t.trade_code = w.trade_code"
            + " WHERE a.reference = ?3 AND t.operative_id = h.operative_id) ORDER BY o.earliest_arrival, o.id";

    private static final int MOST_UNANSWERED = 5;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Open ones about which fewer than this many were asked, the soonest first.
     *
     * @param appointment reference of a visit that the one who leads them could do, by trade
     */
    @Transactional
    List<EarlierOffer> openToMore(int most, String appointment) {
        List<EarlierOffer> open = new ArrayList<>();
        for (Object offer : database.createNativeQuery(OPEN, EarlierOffer.class)
                .setParameter(1, InstantConverter.toColumn(clock.instant()))
                .setParameter(2, most)
                .setParameter(3, appointment)
                .getResultList()) {
            open.add((EarlierOffer) offer);
        }
        return open;
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

    /** The question of this number. */
    Optional<EarlierAsk> findAsk(long id) {
        return database.createQuery("SELECT k FROM EarlierAsk k JOIN FETCH k.offer WHERE k.id = :id", EarlierAsk.class)
                .setParameter("id", id)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst();
    }

    /** What these people were asked and have not answered, the newest first; old ones are over anyway. */
    List<EarlierAsk> unansweredOf(Collection<Long> people) {
        return database.createQuery(
                        "SELECT k FROM EarlierAsk k JOIN FETCH k.offer WHERE k.personId IN :people AND k.answer IS NULL"
                                + " ORDER BY k.id DESC",
                        EarlierAsk.class)
                .setParameter("people", people.isEmpty() ? List.of(-1L) : people)
                .setMaxResults(MOST_UNANSWERED)
                .getResultList();
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
