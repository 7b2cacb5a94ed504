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

/** What one visit must do: one or more works orders at one home, by one operative, one after another. */
public final class VisitNeed {

    private final List<WorksOrder> orders;

    VisitNeed(List<WorksOrder> orders) {
        if (orders.isEmpty()) {
            throw new IllegalArgumentException("A visit needs a works order");
        }
        this.orders = List.copyOf(orders);
    }

    public List<WorksOrder> orders() {
        return orders;
    }

    /** "gas safety check and smoke alarm check", in the order of the works orders. */
    public List<String> names() {
        return orders.stream().map(order -> order.visitType().name()).distinct().toList();
    }

    public List<String> references() {
        return orders.stream().map(WorksOrder::reference).toList();
    }

    long propertyId() {
        return orders.get(0).propertyId();
    }

    boolean isAtOneHome() {
        return orders.stream().allMatch(order -> order.propertyId() == propertyId());
    }

    /** Every trade that the operative must have. */
    Set<String> trades() {
        return orders.stream().map(order -> order.trade().code()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** More than one person must come: planned by the office until crews can be booked. */
    public boolean needsCrew() {
        return orders.stream().anyMatch(order -> order.crewSize() > 1);
    }

    /** Time on site in all, up to the next five minutes. */
    public Duration onSite() {
        long minutes =
                orders.stream().mapToLong(order -> order.onSite().toMinutes()).sum();
        return Duration.ofMinutes((minutes + 4) / 5 * 5);
    }

    /** The widest of the windows that the visit types ask for. */
    Duration windowLength() {
        return orders.stream()
                .map(order -> order.visitType().window())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first date on which all of it can be done. */
    @Nullable
    LocalDate notBefore() {
        return orders.stream()
                .map(WorksOrder::notBefore)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last date on which all of it is in time. */
    public @Nullable LocalDate dueBy() {
        return orders.stream()
                .map(WorksOrder::dueBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isOverdueOn(LocalDate today) {
        return orders.stream().anyMatch(order -> order.isOverdueOn(today));
    }

    Slot slot(ArrivalWindow window) {
        return new Slot(window, onSite());
    }
}
