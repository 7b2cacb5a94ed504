package org.doorstep.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds works orders. */
@ApplicationScoped
public class WorksOrders {

    @PersistenceContext
    EntityManager database;

    public Optional<WorksOrder> find(String reference) {
        return findAll(List.of(reference)).stream().findFirst();
    }

    /** Those of the references that are known, by reference, each with its visit type and trade: one statement. */
    public List<WorksOrder> findAll(Collection<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "SELECT w FROM WorksOrder w JOIN FETCH w.visitType JOIN FETCH w.trade WHERE w.reference IN :references"
                                + " ORDER BY w.reference",
                        WorksOrder.class)
                .setParameter("references", references)
                .getResultList();
    }

    /**
     * The same for a load of many, which compares and writes but tells nobody about types and trades: these are read once, not with each
     * order.
     *
     * @param trades the codes that are expected; another one costs a statement
     */
    List<WorksOrder> findAllToCompare(Collection<String> references, Collection<String> trades) {
        if (references.isEmpty()) {
            return List.of();
        }
        database.createQuery("SELECT t FROM VisitType t", VisitType.class).getResultList();
        database.createQuery("SELECT t FROM Trade t WHERE t.code IN :trades", Trade.class)
                .setParameter("trades", trades)
                .getResultList();
        return database.createQuery("SELECT w FROM WorksOrder w WHERE w.reference IN :references", WorksOrder.class)
                .setParameter("references", references)
                .getResultList();
    }

    public Optional<VisitType> findVisitType(String code) {
        return Optional.ofNullable(database.find(VisitType.class, code));
    }

    /** The codes of every visit type, in order. */
    public List<String> visitTypeCodes() {
        return database.createQuery("SELECT v.code FROM VisitType v ORDER BY v.code", String.class)
                .getResultList();
    }
}
