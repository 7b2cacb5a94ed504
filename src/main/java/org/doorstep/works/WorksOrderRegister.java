package org.doorstep.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.doorstep.Retried;

/** Puts works orders in, as the works system has them. */
@ApplicationScoped
public class WorksOrderRegister {

    @PersistenceContext
    EntityManager database;

    @Inject
    WorksOrders worksOrders;

    @Inject
    Trades trades;

    /** What became of an order that was put in. */
    public enum Put {
        MADE,
        UPDATED,
        /** Nothing was changed: it is known at another home, and a job does not move house. */
        AT_ANOTHER_HOME
    }

    /**
     * Makes the order or brings it up to date. A standing appointment keeps its promise.
     *
     * @throws IllegalArgumentException if the visit type is not known
     */
    @Retried
    @Transactional
    public Put put(String reference, WorksOrderDetails details) {
        VisitType type = worksOrders
                .findVisitType(details.visitType())
                .orElseThrow(() -> new IllegalArgumentException("Unknown visit type " + details.visitType()));
        Optional<WorksOrder> known = worksOrders.find(reference);
        if (known.isPresent() && known.get().propertyId() != details.propertyId()) {
            return Put.AT_ANOTHER_HOME;
        }
        WorksOrder order = known.orElseGet(() -> new WorksOrder(reference));
        order.describe(details, type, trades.known(details.trade()));
        if (known.isEmpty()) {
            database.persist(order);
        }
        return known.isEmpty() ? Put.MADE : Put.UPDATED;
    }
}
