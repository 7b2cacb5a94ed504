package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.Arrival;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/** Puts tenancies in, as the housing system has them: whole, with everybody in them, or many agreements at a time. */
@ApplicationScoped
public class TenancyRegister {

    /**
     * What became of a tenancy that was put in whole.
     *
     * @param put whether the agreement was made or changed; NO_SUCH_HOME: nothing was stored
     * @param people as they stand now, unusable contact points among theirs
     */
    public record Stored(Put put, List<Person> people) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Tenancies tenancies;

    @Inject
    PeopleRegister people;

    @Inject
    AuditTrail audit;

    /** Makes the tenancy or brings it up to date. Whoever is not named any more leaves it. */
    @Retried
    @Transactional
    public Stored put(RentAccountNumber number, TenancyDetails details, Author by) {
        Put put = putAll(List.of(new Agreement(number, details.uprn(), details.startDate(), details.endDate())), by)
                .get(0);
        if (put == Put.NO_SUCH_HOME) {
            return new Stored(put, List.of());
        }
        Tenancy tenancy = tenancies.findByRentAccount(number.key()).orElseThrow();
        return new Stored(put, people.settle(tenancy, details.people(), by));
    }

    /** Makes agreements or brings them up to date, in one transaction; answers in the same order. Each is named once. */
    @Retried
    @Transactional
    public List<Put> putAll(List<Agreement> agreements, Author by) {
        Map<String, Property> homes = tenancies.findProperties(
                agreements.stream().map(each -> each.uprn().value()).toList());
        Map<String, Tenancy> known = tenancies.findByRentAccounts(
                agreements.stream().map(each -> each.number().key()).toList());
        List<Put> puts = new ArrayList<>();
        List<Arrival<Tenancy>> arrivals = new ArrayList<>();
        for (Agreement agreement : agreements) {
            Property home = homes.get(agreement.uprn().value());
            Optional<Arrival<Tenancy>> arrival = home == null
                    ? Optional.empty()
                    : Optional.of(
                            agree(agreement, home, known.get(agreement.number().key())));
            arrival.ifPresent(arrivals::add);
            puts.add(arrival.map(Put::of).orElse(Put.NO_SUCH_HOME));
        }
        audit.recordAll(arrivals.stream()
                .filter(Arrival::isChange)
                .map(each -> each.deed(by, "tenancy.put", each.entity().rentAccountKey()))
                .toList());
        return puts;
    }

    private Arrival<Tenancy> agree(Agreement agreement, Property home, @Nullable Tenancy known) {
        Arrival<Tenancy> arrival = Arrival.of(known == null ? new Tenancy(agreement.number()) : known, known == null);
        arrival.entity().agree(agreement.number(), home, agreement.startDate(), agreement.endDate(), arrival.changes());
        if (arrival.isNew()) {
            database.persist(arrival.entity());
        }
        return arrival;
    }
}
