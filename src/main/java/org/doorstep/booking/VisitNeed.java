package org.doorstep.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Slot;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** What one visit must do: one or more jobs at one home, by one operative, one after another. */
public final class VisitNeed {

    /**
     * A works order, as far as a visit for it must be found.
     *
     * @param visitName what a tenant is told it is for
     * @param trade the code of the trade that the operative must have
     * @param crewSize how many operatives must come together
     * @param onSite how long it takes
     * @param window the length of the arrival window that its visit type asks for
     * @param notBefore the first local date on which it can be done
     * @param dueBy the last local date on which it is in time
     */
    public record Job(
            String reference,
            long propertyId,
            String visitName,
            String trade,
            int crewSize,
            Duration onSite,
            Duration window,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate dueBy) {

        static Job of(WorksOrder order) {
            return new Job(
                    order.reference(),
                    order.propertyId(),
                    order.visitType().name(),
                    order.trade().code(),
                    order.crewSize(),
                    order.onSite(),
                    order.visitType().window(),
                    order.notBefore(),
                    order.dueBy());
        }
    }

    private final List<Job> jobs;

    VisitNeed(List<Job> jobs) {
        if (jobs.isEmpty()) {
            throw new IllegalArgumentException("A visit needs a works order");
        }
        this.jobs = List.copyOf(jobs);
    }

    static VisitNeed of(List<WorksOrder> orders) {
        return new VisitNeed(orders.stream().map(Job::of).toList());
    }

    /** "gas safety check", "smoke alarm check", in the order of the works orders. */
    public List<String> names() {
        return jobs.stream().map(Job::visitName).distinct().toList();
    }

    public List<String> references() {
        return jobs.stream().map(Job::reference).toList();
    }

    long propertyId() {
        return jobs.get(0).propertyId();
    }

    boolean isAtOneHome() {
        return jobs.stream().allMatch(job -> job.propertyId() == propertyId());
    }

    /** Every trade that the operative must have. */
    Set<String> trades() {
        return jobs.stream().map(Job::trade).collect(Collectors.toCollection(TreeSet::new));
    }

    /** More than one person must come: planned by the office until crews can be booked. */
    public boolean needsCrew() {
        return jobs.stream().anyMatch(job -> job.crewSize() > 1);
    }

    /** Time on site in all, up to the next five minutes. */
    public Duration onSite() {
        long minutes = jobs.stream().mapToLong(job -> job.onSite().toMinutes()).sum();
        return Duration.ofMinutes((minutes + 4) / 5 * 5);
    }

    /** The widest of the windows that the visit types ask for. */
    Duration windowLength() {
        return jobs.stream().map(Job::window).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The first date on which all of it can be done. */
    @Nullable
    LocalDate notBefore() {
        return jobs.stream()
                .map(Job::notBefore)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last date on which all of it is in time. */
    public @Nullable LocalDate dueBy() {
        return jobs.stream()
                .map(Job::dueBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isOverdueOn(LocalDate today) {
        return jobs.stream().map(Job::dueBy).anyMatch(due -> due != null && today.isAfter(due));
    }

    Slot slot(ArrivalWindow window) {
        return new Slot(window, onSite());
    }
}
