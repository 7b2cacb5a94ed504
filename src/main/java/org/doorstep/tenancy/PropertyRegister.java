package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.Retried;
import org.doorstep.audit.Arrival;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/** Puts homes in, one or many at a time. */
@ApplicationScoped
public class PropertyRegister {

    /**
     * What the housing system says of one home.
     *
     * @param access null to leave what stands
     */
    public record Entry(
            Uprn uprn, PropertyDetails details, @Nullable AccessDetails access) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /** Makes the home or brings it up to date. */
    @Retried
    @Transactional
    public Put put(Uprn uprn, PropertyDetails details, Author by) {
        return putAll(List.of(new Entry(uprn, details, null)), by).get(0);
    }

    /** Makes homes or brings them up to date, in one transaction; answers in the same order. Each is named once. */
    @Retried
    @Transactional
    public List<Put> putAll(List<Entry> homes, Author by) {
        Map<String, Property> known = tenancies.findProperties(
                homes.stream().map(home -> home.uprn().value()).toList());
        List<Arrival<Property>> arrivals = new ArrayList<>();
        for (Entry home : homes) {
            Property standing = known.get(home.uprn().value());
            Arrival<Property> arrival =
                    Arrival.of(standing == null ? new Property(home.uprn()) : standing, standing == null);
            arrival.entity().describe(home.details(), arrival.changes());
            if (arrival.isNew()) {
                database.persist(arrival.entity());
            }
            arrivals.add(arrival);
        }
        putAccess(homes, arrivals);
        audit.recordAll(arrivals.stream()
                .filter(Arrival::isChange)
                .map(each -> each.deed(by, "property.put", each.entity().uprn()))
                .toList());
        return arrivals.stream().map(Put::of).toList();
    }

    private void putAccess(List<Entry> homes, List<Arrival<Property>> arrivals) {
        if (homes.stream().allMatch(home -> home.access() == null)) {
            return;
        }
        database.flush();
        Map<Long, HomeAccess> standing =
                accessOf(arrivals.stream().map(arrival -> arrival.entity().id()).toList());
        for (int i = 0; i < homes.size(); i++) {
            AccessDetails wanted = homes.get(i).access();
            Arrival<Property> arrival = arrivals.get(i);
            HomeAccess access = standing.get(arrival.entity().id());
            if (wanted != null && access != null) {
                access.describe(wanted, arrival.changes());
            } else if (wanted != null && !wanted.equals(AccessDetails.NONE)) {
                HomeAccess fresh = new HomeAccess(arrival.entity().id());
                fresh.describe(wanted, arrival.changes());
                database.persist(fresh);
            }
        }
    }

    private Map<Long, HomeAccess> accessOf(List<Long> propertyIds) {
        Map<Long, HomeAccess> standing = new HashMap<>();
        database.createQuery("SELECT a FROM HomeAccess a WHERE a.propertyId IN :ids", HomeAccess.class)
                .setParameter("ids", propertyIds)
                .getResultList()
                .forEach(access -> standing.put(access.propertyId(), access));
        return standing;
    }
}
