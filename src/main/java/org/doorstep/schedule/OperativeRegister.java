package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Retried;
import org.doorstep.works.Trade;
import org.doorstep.works.Trades;

/** Puts operatives in, and finds them. */
@ApplicationScoped
public class OperativeRegister {

    @PersistenceContext
    EntityManager database;

    @Inject
    Trades trades;

    /**
     * Makes the operative or brings them up to date.
     *
     * @return true if they were not known before
     */
    @Retried
    @Transactional
    public boolean put(String badgeNumber, OperativeDetails details) {
        Optional<Operative> known = find(badgeNumber);
        Operative operative = known.orElseGet(() -> new Operative(badgeNumber));
        Set<Trade> ofOperative = new LinkedHashSet<>();
        details.trades().forEach(code -> ofOperative.add(trades.known(code)));
        operative.describe(details, ofOperative);
        if (known.isEmpty()) {
            database.persist(operative);
        }
        return known.isEmpty();
    }

    public Optional<Operative> find(String badgeNumber) {
        return database.createQuery("SELECT o FROM Operative o WHERE o.badgeNumber = :badge", Operative.class)
                .setParameter("badge", badgeNumber)
                .getResultStream()
                .findFirst();
    }
}
