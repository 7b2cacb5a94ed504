package org.doorstep.booking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.TreeMap;
import javax.sql.DataSource;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.booking.BookingResult.AlreadyBooked;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.VisitNeed.Job;
import org.doorstep.works.WorksOrder;

/**
 * Reads what a visit must do, and what else is open at that home, in one statement: for a booking with the works orders themselves, which it
 * changes; for a search out of the rows that it reads anyway.
 */
@ApplicationScoped
public class VisitNeeds {

    /**
     * What was read.
     *
     * @param need present unless there is a refusal
     * @param orders what the need is for; empty where it was read for a search
     * @param standing the visit that serves the works orders now and would move; empty for a new visit
     * @param alsoDueHere references of the other open works orders at the home that nobody has booked
     */
    record Reading(
            Optional<VisitNeed> need,
            List<WorksOrder> orders,
            Optional<BookingResult> refusal,
            Optional<Standing> standing,
            List<String> alsoDueHere) {

        private Reading of(List<WorksOrder> worksOrders) {
            return new Reading(need, worksOrders, refusal, standing, alsoDueHere);
        }

        static Reading refused(BookingResult refusal) {
            return new Reading(Optional.empty(), List.of(), Optional.of(refusal), Optional.empty(), List.of());
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

    private static final String KNOWN = "SELECT w.id FROM works_order w WHERE w.reference = ?";

    @PersistenceContext
    EntityManager database;

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource connections;

    /**
     * Reads works orders for booking a new visit, or for moving the visit that serves them.
     *
     * @param moving reference of the appointment that may serve them already; {@link SlotWish#WHICHEVER} for any one; empty for a new visit
     */
    Reading read(List<String> references, String moving) {
        Set<String> wanted = new LinkedHashSet<>(references);
        if (wanted.isEmpty()) {
            return refused(Problem.NOTHING_NAMED, "Name at least one works order");
        }
        Map<String, WorksOrder> orders = new LinkedHashMap<>();
        Map<String, Job> jobs = new LinkedHashMap<>();
        Map<String, Standing> bookedBy = new LinkedHashMap<>();
        for (Object[] row : database.createQuery(OPEN_AT_THESE_HOMES, Object[].class)
                .setParameter("references", wanted)
                .getResultList()) {
            WorksOrder order = (WorksOrder) row[0];
            orders.put(order.reference(), order);
            jobs.put(order.reference(), Job.of(order));
            if (row[1] != null) {
                bookedBy.put(order.reference(), standing(row));
            }
        }
        Reading reading = check(wanted, jobs, bookedBy, moving);
        return reading.need().isEmpty()
                ? reading
                : reading.of(wanted.stream().map(orders::get).toList());
    }

    /** The same for a search, of the open works orders that it has seen at their homes. */
    Reading of(List<AbleRows.OpenOrder> seen, List<String> references, String moving) {
        Map<String, Job> jobs = new TreeMap<>();
        Map<String, Standing> bookedBy = new LinkedHashMap<>();
        for (AbleRows.OpenOrder order : seen) {
            jobs.put(order.job().reference(), order.job());
            if (order.standing() != null) {
                bookedBy.put(order.job().reference(), order.standing());
            }
        }
        return check(new LinkedHashSet<>(references), jobs, bookedBy, moving);
    }

    /** EclipseLink gives the columns of a sub-select as the driver does, without their converters. */
    private static Standing standing(Object[] row) {
        return new Standing(((Number) row[1]).longValue(), (String) row[2], InstantConverter.fromColumn(row[3]));
    }

    private Reading check(Set<String> wanted, Map<String, Job> known, Map<String, Standing> bookedBy, String moving) {
        List<Job> jobs = new ArrayList<>();
        for (String reference : wanted) {
            Job job = known.get(reference);
            if (job == null) {
                return refusedAsNotOpen(reference);
            }
            jobs.add(job);
        }
        VisitNeed need = new VisitNeed(jobs);
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
        return new Reading(
                Optional.of(need), List.of(), Optional.empty(), booked.stream().findFirst(), others);
    }

    private Reading refusedAsNotOpen(String reference) {
        return !Rows.of(connections, KNOWN, List.of(reference), row -> row.getLong(1))
                        .isEmpty()
                ? refused(Problem.WORKS_ORDER_ENDED, "Works order " + reference + " is done or withdrawn")
                : refused(Problem.UNKNOWN_WORKS_ORDER, "There is no works order " + reference);
    }

    private static Reading refused(Problem problem, String what) {
        return Reading.refused(new NotPossible(problem, what));
    }
}
