package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.InstantConverter;
import org.doorstep.booking.BookingResult.AlreadyBooked;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrders;

/** Reads what a visit must do, and what else is open at that home, in one statement. */
@ApplicationScoped
public class VisitNeeds {

    /**
     * What was read.
     *
     * @param need present unless there is a refusal
     * @param standing the visit that serves the works orders now and would move; empty for a new visit
     * @param alsoDueHere references of the other open works orders at the home that nobody has booked
     */
    record Reading(
            Optional<VisitNeed> need,
            Optional<BookingResult> refusal,
            Optional<Standing> standing,
            List<String> alsoDueHere) {

        static Reading refused(BookingResult refusal) {
            return new Reading(Optional.empty(), Optional.of(refusal), Optional.empty(), List.of());
        }
    }

    /** An open appointment, as far as a search needs to know it. */
    record Standing(long id, String reference, Instant earliestArrival) {}

    private static final String OPEN = "(SELECT a.%s FROM Appointment a JOIN a.work x WHERE x.openOrder = w.id)";

    /** Open orders alone, by (home, state): with what is done in it, the database read the more the longer the past. */
    private static final String OPEN_AT_THESE_HOMES =
            "SELECT w, " + String.format(OPEN, "id") + ", " + String.format(OPEN, "reference") + ", "
                    + String.format(OPEN, "earliestArrival")
                    + " FROM WorksOrder w JOIN FETCH w.visitType JOIN FETCH w.trade"
                    + " WHERE w.propertyId IN (SELECT p.propertyId FROM WorksOrder p WHERE p.reference IN :references)"
                    + " AND w.state = org.doorstep.works.WorksOrderState.OPEN ORDER BY w.reference";

    @PersistenceContext
    EntityManager database;

    @Inject
    WorksOrders worksOrders;

    /**
     * Reads works orders for a new visit, or for moving the visit that serves them.
     *
     * @param moving reference of the appointment that may serve them already; {@link SlotWish#WHICHEVER} for any one; empty for a new visit
     */
    Reading read(List<String> references, String moving) {
        Set<String> wanted = new LinkedHashSet<>(references);
        if (wanted.isEmpty()) {
            return refused(Problem.NOTHING_NAMED, "Name at least one works order");
        }
        Map<String, WorksOrder> known = new LinkedHashMap<>();
        Map<String, Standing> bookedBy = new LinkedHashMap<>();
        for (Object[] row : database.createQuery(OPEN_AT_THESE_HOMES, Object[].class)
                .setParameter("references", wanted)
                .getResultList()) {
            WorksOrder order = (WorksOrder) row[0];
            known.put(order.reference(), order);
            if (row[1] != null) {
                bookedBy.put(order.reference(), standing(row));
            }
        }
        return check(wanted, known, bookedBy, moving);
    }

    /** EclipseLink gives the columns of a sub-select as the driver does, without their converters. */
    private static Standing standing(Object[] row) {
        return new Standing(((Number) row[1]).longValue(), (String) row[2], InstantConverter.fromColumn(row[3]));
    }

    private Reading check(
            Set<String> wanted, Map<String, WorksOrder> known, Map<String, Standing> bookedBy, String moving) {
        List<WorksOrder> orders = new ArrayList<>();
        for (String reference : wanted) {
            WorksOrder order = known.get(reference);
            if (order == null) {
                return refusedAsNotOpen(reference);
            }
            orders.add(order);
        }
        VisitNeed need = new VisitNeed(orders);
        if (!need.isAtOneHome()) {
            return refused(Problem.DIFFERENT_HOMES, "The works orders are at different homes");
        }
        List<Standing> booked = wanted.stream()
                .filter(bookedBy::containsKey)
                .map(bookedBy::get)
                .distinct()
                .toList();
        boolean mayMove = booked.size() == 1
                && (moving.equals(SlotWish.WHICHEVER)
                        || booked.get(0).reference().equals(moving));
        if (!booked.isEmpty() && !mayMove) {
            return Reading.refused(
                    new AlreadyBooked(booked.stream().map(Standing::reference).toList()));
        }
        List<String> others = known.keySet().stream()
                .filter(reference -> !wanted.contains(reference) && !bookedBy.containsKey(reference))
                .toList();
        return new Reading(Optional.of(need), Optional.empty(), booked.stream().findFirst(), others);
    }

    private Reading refusedAsNotOpen(String reference) {
        return worksOrders.find(reference).isPresent()
                ? refused(Problem.WORKS_ORDER_ENDED, "Works order " + reference + " is done or withdrawn")
                : refused(Problem.UNKNOWN_WORKS_ORDER, "There is no works order " + reference);
    }

    private static Reading refused(Problem problem, String what) {
        return Reading.refused(new NotPossible(problem, what));
    }
}
