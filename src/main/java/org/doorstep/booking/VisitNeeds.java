package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.booking.BookingResult.AlreadyBooked;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.works.WorksOrder;

/** Reads what a visit must do, and what else is open at that home, in one statement. */
@ApplicationScoped
public class VisitNeeds {

    /**
     * What was read.
     *
     * @param need null only where there is a refusal
     * @param alsoDueHere references of the other open works orders at the home that nobody has booked
     */
    record Reading(Optional<VisitNeed> need, Optional<BookingResult> refusal, List<String> alsoDueHere) {

        static Reading refused(BookingResult refusal) {
            return new Reading(Optional.empty(), Optional.of(refusal), List.of());
        }
    }

    private static final String AT_THESE_HOMES =
            "SELECT w, (SELECT a.reference FROM Appointment a JOIN a.work x WHERE x.openOrder = w.id)"
                    + " FROM WorksOrder w JOIN FETCH w.visitType JOIN FETCH w.trade"
                    + " WHERE w.propertyId IN (SELECT p.propertyId FROM WorksOrder p WHERE p.reference IN :references)"
                    + " AND (w.state = org.doorstep.works.WorksOrderState.OPEN OR w.reference IN :references) ORDER BY w.reference";

    @PersistenceContext
    EntityManager database;

    /**
     * Reads works orders for a new visit, or for moving the visit that serves them.
     *
     * @param moving reference of the appointment that may serve them already; empty for a new visit
     */
    Reading read(List<String> references, String moving) {
        Set<String> wanted = new LinkedHashSet<>(references);
        if (wanted.isEmpty()) {
            return refused(Problem.NOTHING_NAMED, "Name at least one works order");
        }
        Map<String, WorksOrder> known = new LinkedHashMap<>();
        Map<String, String> bookedBy = new LinkedHashMap<>();
        for (Object[] row : database.createQuery(AT_THESE_HOMES, Object[].class)
                .setParameter("references", wanted)
                .getResultList()) {
            WorksOrder order = (WorksOrder) row[0];
            known.put(order.reference(), order);
            if (row[1] != null) {
                bookedBy.put(order.reference(), (String) row[1]);
            }
        }
        return check(wanted, known, bookedBy, moving);
    }

    private static Reading check(
            Set<String> wanted, Map<String, WorksOrder> known, Map<String, String> bookedBy, String moving) {
        List<WorksOrder> orders = new ArrayList<>();
        for (String reference : wanted) {
            WorksOrder order = known.get(reference);
            if (order == null) {
                return refused(Problem.UNKNOWN_WORKS_ORDER, "There is no works order " + reference);
            }
            if (!order.isOpen()) {
                return refused(Problem.WORKS_ORDER_ENDED, "Works order " + reference + " is done or withdrawn");
            }
            orders.add(order);
        }
        VisitNeed need = new VisitNeed(orders);
        if (!need.isAtOneHome()) {
            return refused(Problem.DIFFERENT_HOMES, "The works orders are at different homes");
        }
        List<String> booked = wanted.stream()
                .filter(bookedBy::containsKey)
                .map(bookedBy::get)
                .filter(appointment -> !appointment.equals(moving))
                .distinct()
                .toList();
        if (!booked.isEmpty()) {
            return Reading.refused(new AlreadyBooked(booked));
        }
        List<String> others = known.keySet().stream()
                .filter(reference -> !wanted.contains(reference) && !bookedBy.containsKey(reference))
                .toList();
        return new Reading(Optional.of(need), Optional.empty(), others);
    }

    private static Reading refused(Problem problem, String what) {
        return Reading.refused(new NotPossible(problem, what));
    }
}
