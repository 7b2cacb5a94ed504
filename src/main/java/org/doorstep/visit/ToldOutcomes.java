package org.doorstep.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.visit.RecordingResult.OtherOrders;

/** What somebody tells to have come of a visit's works orders. */
public sealed interface ToldOutcomes {

    /** The outcome of each of these works orders, in their order; each of them was told of. */
    List<ToldOutcome> of(List<String> worksOrders);

    /** What is wrong where it is not told of these works orders, and of all of them. */
    default Optional<OtherOrders> notOf(List<String> worksOrders) {
        return Optional.empty();
    }

    /** The same came of all of them. */
    record OfAll(Outcome outcome) implements ToldOutcomes {

        public OfAll {
            outcome.requireAtTheDoor();
        }

        @Override
        public List<ToldOutcome> of(List<String> worksOrders) {
            return worksOrders.stream()
                    .map(each -> new ToldOutcome(each, outcome, null))
                    .toList();
        }
    }

    /** Of each its own; each works order is told of once. */
    record OfEach(List<ToldOutcome> each) implements ToldOutcomes {

        public OfEach {
            each = List.copyOf(each);
            if (each.stream().map(ToldOutcome::worksOrder).distinct().count() < each.size()) {
                throw new IllegalArgumentException("A works order is told of twice");
            }
        }

        @Override
        public List<ToldOutcome> of(List<String> worksOrders) {
            return worksOrders.stream().map(this::of).toList();
        }

        private ToldOutcome of(String worksOrder) {
            return each.stream()
                    .filter(told -> told.worksOrder().equals(worksOrder))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Optional<OtherOrders> notOf(List<String> worksOrders) {
            List<String> named = each.stream().map(ToldOutcome::worksOrder).toList();
            return Set.copyOf(named).equals(Set.copyOf(worksOrders))
                    ? Optional.empty()
                    : Optional.of(new OtherOrders(worksOrders, named));
        }
    }
}
