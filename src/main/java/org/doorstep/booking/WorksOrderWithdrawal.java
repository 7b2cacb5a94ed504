package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrders;

/** Withdraws a works order that no visit stands for. */
@ApplicationScoped
public class WorksOrderWithdrawal {

    /** What became of it. */
    public enum Result {
        WITHDRAWN,
        UNKNOWN,
        BOOKED,
        DONE
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    WorksOrders worksOrders;

    @Inject
    AuditTrail audit;

    @Retried
    @Transactional
    public Result withdraw(String reference, Author by) {
        Optional<WorksOrder> found = worksOrders.find(reference);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        database.lock(found.get(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        List<String> booked = database.createQuery(
                        "SELECT a.reference FROM Appointment a JOIN a.work x WHERE x.openOrder = :order", String.class)
                .setParameter("order", found.get().id())
                .getResultList();
        if (!booked.isEmpty()) {
            return Result.BOOKED;
        }
        boolean wasOpen = found.get().isOpen();
        if (!found.get().withdraw()) {
            return Result.DONE;
        }
        if (wasOpen) {
            audit.record(Deed.of(by, "works-order.withdraw", reference));
        }
        return Result.WITHDRAWN;
    }
}
