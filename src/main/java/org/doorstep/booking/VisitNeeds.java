package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.booking.AbleRows.Seen;
import org.doorstep.booking.BookingResult.AlreadyBooked;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrders;

/**
 * Reads what a visit must do, and what else is open at that home, and who could do it: for a booking with the works orders themselves, which it
 * changes; for a search out of the rows that it reads anyway.
 */
@ApplicationScoped
public class VisitNeeds {

    /**
     * What was read.
     *
     * @param need present unless there is a refusal
     * @param able who could take a seat of one of its crews
     * @param orders what the need is for; empty where it was read for a search
     * @param standing the visit that serves the works orders now and would move; empty for a new visit
     * @param alsoDue the other open works orders at the home that could be done too
     */
    record Reading(
            Optional<VisitNeed> need,
            Able able,
            List<WorksOrder> orders,
            Optional<BookingResult> refusal,
            Optional<Standing> standing,
            List<Job> alsoDue) {

        private Reading of(List<WorksOrder> worksOrders) {
            return new Reading(need, able, worksOrders, refusal, standing, alsoDue);
        }

        static Reading refused(BookingResult refusal) {
            return new Reading(
                    Optional.empty(), Able.NOBODY, List.of(), Optional.of(refusal), Optional.empty(), List.of());
        }
    }

    /** An open appointment, as far as a search needs to know it. */
    record Standing(long id, String reference, Instant earliestArrival) {}

    private static final String KNOWN = "SELECT w.id FROM works_order w WHERE w.reference = ?";

    @Inject
    AbleRows rows;

    @Inject
    WorksOrders worksOrders;

    @Inject
    Combining combining;

    @Inject
    TransactionConnections connections;

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
        Reading reading = of(rows.lookAgain(wanted), SlotWish.ofOffice(references, moving));
        if (reading.need().isEmpty()) {
            return reading;
        }
        Map<String, WorksOrder> orders =
                worksOrders.findAll(wanted).stream().collect(Collectors.toMap(WorksOrder::reference, order -> order));
        return reading.of(wanted.stream().map(orders::get).toList());
    }

    /** The same for a search, of the open works orders that it has seen and that whoever wishes knows. */
    Reading of(Seen seen, SlotWish wish) {
        Map<String, Job> jobs = new TreeMap<>();
        Map<String, Standing> bookedBy = new LinkedHashMap<>();
        for (AbleRows.OpenOrder order : seen.orders()) {
            if (!isKnown(order, wish)) {
                continue;
            }
            jobs.put(order.job().reference(), order.job());
            if (order.standing() != null) {
                bookedBy.put(order.job().reference(), order.standing());
            }
        }
        return check(new LinkedHashSet<>(wish.worksOrders()), jobs, bookedBy, seen, wish.moving());
    }

    private static boolean isKnown(AbleRows.OpenOrder order, SlotWish wish) {
        return (wish.home() == null || order.job().propertyId() == wish.home())
                && (wish.person() == null || order.isOpenTo(wish.person()));
    }

    private Reading check(
            Set<String> wanted, Map<String, Job> known, Map<String, Standing> bookedBy, Seen seen, String moving) {
        List<Job> jobs = new ArrayList<>();
        for (String reference : wanted) {
            Job job = known.get(reference);
            if (job == null) {
                return refusedAsNotOpen(reference);
            }
            jobs.add(job);
        }
        long home = jobs.get(0).propertyId();
        VisitNeed need = new VisitNeed(jobs, seen.rulesOf(home), seen.shutAt(home));
        if (!need.isAtOneHome()) {
            return refused(Problem.DIFFERENT_HOMES, "The works orders are at different homes");
        }
        if (!need.waiting().isEmpty()) {
            return refused(
                    Problem.COMES_AFTER,
                    "Works order " + need.waiting().get(0) + " comes after one that is not booked");
        }
        List<Standing> booked = List.copyOf(standing(wanted, bookedBy));
        boolean mayMove = booked.size() == 1
                && (moving.equals(SlotWish.WHICHEVER)
                        || booked.get(0).reference().equals(moving));
        if (!booked.isEmpty() && !mayMove) {
            return Reading.refused(
                    new AlreadyBooked(booked.stream().map(Standing::reference).toList()));
        }
        List<Job> others = new ArrayList<>();
        for (Job job : known.values()) {
            if (!wanted.contains(job.reference()) && !bookedBy.containsKey(job.reference()) && combining.suits(job)) {
                others.add(job);
            }
        }
        return new Reading(
                Optional.of(need),
                rows.able(seen, need.crews()),
                List.of(),
                Optional.empty(),
                booked.stream().findFirst(),
                others);
    }

    private static Set<Standing> standing(Set<String> wanted, Map<String, Standing> bookedBy) {
        Set<Standing> standing = new LinkedHashSet<>();
        for (String reference : wanted) {
            if (bookedBy.containsKey(reference)) {
                standing.add(bookedBy.get(reference));
            }
        }
        return standing;
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
