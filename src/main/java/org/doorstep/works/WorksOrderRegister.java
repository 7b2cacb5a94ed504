package org.doorstep.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.Retried;
import org.doorstep.audit.Arrival;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.jspecify.annotations.Nullable;

/** Puts works orders in, as the works system has them. */
@ApplicationScoped
public class WorksOrderRegister {

    @PersistenceContext
    EntityManager database;

    @Inject
    WorksOrders worksOrders;

    @Inject
    Trades trades;

    @Inject
    LegalLimits limits;

    @Inject
    PrivateJobs privateJobs;

    @Inject
    AuditTrail audit;

    /** What became of an order that was put in. */
    public enum Put {
        MADE,
        CHANGED,
        UNCHANGED,
        /** Nothing was changed: it is known at another home, and a job does not move house. */
        AT_ANOTHER_HOME
    }

    /** What the works system says of one order. */
    public record Entry(String reference, WorksOrderDetails details) {}

    /**
     * Makes the order or brings it up to date. A standing appointment keeps its promise.
     *
     * @throws IllegalArgumentException if the visit type is not known
     */
    @Retried
    @Transactional
    public Put put(String reference, WorksOrderDetails details, Author by) {
        return putAll(List.of(new Entry(reference, details)), by).get(0);
    }

    /** Makes orders or brings them up to date, in one transaction; answers in the same order. Each is named once. */
    @Retried
    @Transactional
    public List<Put> putAll(List<Entry> entries, Author by) {
        Map<String, WorksOrder> known = known(entries);
        LegalDueDates law = limits.dueDates();
        List<Put> puts = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (Entry entry : entries) {
            WorksOrder standing = known.get(entry.reference());
            if (standing != null && standing.propertyId() != entry.details().propertyId()) {
                puts.add(Put.AT_ANOTHER_HOME);
                continue;
            }
            Arrival<WorksOrder> arrival = describe(entry, standing, law);
            puts.add(put(arrival));
            if (arrival.isChange()) {
                deeds.add(arrival.deed(by, "works-order.put", entry.reference()));
            }
        }
        audit.recordAll(deeds);
        return puts;
    }

    private Map<String, WorksOrder> known(List<Entry> entries) {
        List<String> trades = entries.stream()
                .map(entry -> entry.details().trade())
                .distinct()
                .toList();
        return worksOrders
                .findAllToCompare(entries.stream().map(Entry::reference).toList(), trades)
                .stream()
                .collect(Collectors.toMap(WorksOrder::reference, order -> order));
    }

    private Arrival<WorksOrder> describe(Entry entry, @Nullable WorksOrder standing, LegalDueDates law) {
        WorksOrderDetails details = entry.details();
        VisitType type = worksOrders
                .findVisitType(details.visitType())
                .orElseThrow(() -> new IllegalArgumentException("Unknown visit type " + details.visitType()));
        Arrival<WorksOrder> arrival =
                Arrival.of(standing == null ? new WorksOrder(entry.reference()) : standing, standing == null);
        WorksOrderDetails named = privateJobs.named(details, type, standing);
        arrival.entity().describe(named, type, trades.known(details.trade()), law, arrival.changes());
        if (arrival.isNew()) {
            database.persist(arrival.entity());
        }
        return arrival;
    }

    private static Put put(Arrival<WorksOrder> arrival) {
        if (arrival.isNew()) {
            return Put.MADE;
        }
        return arrival.isChange() ? Put.CHANGED : Put.UNCHANGED;
    }
}
