package org.doorstep.web.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.visit.OrderOutcome;
import org.doorstep.visit.Outcome;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrder;

/** A visit that is over, as a tenant is told of it: what was done, and what still needs a visit. Blames nobody. */
public final class AfterVisit {

    /**
     * A job that was not done.
     *
     * @param address of its works order, for the link to choose a time; empty where there is none to choose
     * @param first whether its button is the page's one solid button
     */
    public record Left(String text, String name, String address, boolean first) {}

    private record Job(String reference, String name, Outcome outcome) {

        static Stream<Job> of(OrderOutcome came, List<WorksOrder> orders) {
            return orders.stream()
                    .filter(order -> order.reference().equals(came.worksOrder()))
                    .map(order -> new Job(order.reference(), order.visitType().name(), came.outcome()));
        }

        boolean isDone() {
            return outcome == Outcome.COMPLETED;
        }
    }

    private final Words words;
    private final List<String> done;
    private final List<Left> left = new ArrayList<>();

    /**
     * Says it.
     *
     * @param orders of the visit
     * @param outcomes of these orders
     * @param needed references of the works orders for which a time can be chosen now
     */
    AfterVisit(Words words, List<WorksOrder> orders, List<OrderOutcome> outcomes, Set<String> needed) {
        this.words = words;
        List<Job> jobs =
                outcomes.stream().flatMap(outcome -> Job.of(outcome, orders)).toList();
        done = jobs.stream().filter(Job::isDone).map(Job::name).toList();
        jobs.stream()
                .filter(job -> !job.isDone())
                .forEach(job -> left.add(left(job, needed.contains(job.reference()))));
    }

    private Left left(Job job, boolean needed) {
        String name = words.within(List.of(job.name()));
        String address = needed ? Exchange.escaped(job.reference()) : "";
        return new Left(
                words.of(key(job, needed), name),
                name,
                address,
                needed && left.stream().noneMatch(Left::first));
    }

    private String key(Job job, boolean needed) {
        String key = needed ? "tenant_booked.left" : "tenant_booked.not_done";
        if (done.contains(job.name())) {
            // Of two of one kind, "your repair" would be the one that was done.
            return key + ".another";
        }
        return needed && job.outcome() == Outcome.LANDLORD_FAILED ? key + ".sorry" : key;
    }

    /** "We did your gas safety check."; empty where nothing was done. */
    public String getDone() {
        return done.isEmpty() ? "" : words.of("tenant_booked.done", words.within(done));
    }

    public List<Left> getLeft() {
        return left;
    }
}
