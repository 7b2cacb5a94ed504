package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.Retried;
import org.doorstep.audit.Arrival;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.works.Trade;
import org.doorstep.works.Trades;

/** Puts operatives in, and finds them. */
@ApplicationScoped
public class OperativeRegister {

    @PersistenceContext
    EntityManager database;

    @Inject
    Trades trades;

    @Inject
    DiaryVersions diaries;

    @Inject
    AuditTrail audit;

    /** What became of an operative who was put in. */
    public enum Put {
        MADE,
        CHANGED,
        UNCHANGED
    }

    /** Makes the operative or brings them up to date. */
    @Retried
    @Transactional
    public Put put(String badgeNumber, OperativeDetails details, Author by) {
        Optional<Operative> known = find(badgeNumber);
        Arrival<Operative> arrival = Arrival.of(known.orElseGet(() -> new Operative(badgeNumber)), known.isEmpty());
        Set<Trade> ofOperative = new LinkedHashSet<>();
        details.trades().forEach(code -> ofOperative.add(trades.known(code)));
        arrival.entity().describe(details, ofOperative, arrival.changes());
        if (arrival.isNew()) {
            database.persist(arrival.entity());
        }
        if (!arrival.isChange()) {
            return Put.UNCHANGED;
        }
        if (!arrival.isNew()) {
            diaries.changed(arrival.entity().id());
        }
        audit.record(arrival.deed(by, "operative.put", badgeNumber));
        return arrival.isNew() ? Put.MADE : Put.CHANGED;
    }

    public Optional<Operative> find(String badgeNumber) {
        return database.createQuery("SELECT o FROM Operative o WHERE o.badgeNumber = :badge", Operative.class)
                .setParameter("badge", badgeNumber)
                .getResultStream()
                .findFirst();
    }

    /** The rows of those of these operatives who are known, by badge number, for joins only. */
    public Map<String, Long> idsOf(Collection<String> badgeNumbers) {
        return database.createQuery(
                        "SELECT o.badgeNumber, o.id FROM Operative o WHERE o.badgeNumber IN :badges", Object[].class)
                .setParameter("badges", badgeNumbers)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
