package org.doorstep.booking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/**
 * Whose a visit is.
 *
 * @param person row of the tenant for whom it is made; null where nobody is named
 * @param isPrivate whether no other tenant of the home may see it
 */
record Whose(@Nullable Long person, boolean isPrivate) {

    /**
     * Of a new visit: one job that is private makes all of it so.
     *
     * @param named row of the tenant who chose it or for whom it is made
     * @param wanted whether they wish it to be private
     * @return empty where it is private and nobody, or another, is named
     */
    static Optional<Whose> of(List<WorksOrder> orders, @Nullable Long named, boolean wanted) {
        Set<Long> owners = orders.stream()
                .map(WorksOrder::privateTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (owners.isEmpty() && !wanted) {
            return Optional.of(new Whose(named, false));
        }
        owners.remove(WorksOrder.NOBODY);
        if (named != null) {
            owners.add(named);
        }
        return owners.size() == 1 ? Optional.of(new Whose(owners.iterator().next(), true)) : Optional.empty();
    }

    static BookingResult refusal() {
        return new NotPossible(Problem.PRIVATE, "The visit is private to one tenant, who must be named");
    }

    void mark(Appointment appointment) {
        if (isPrivate && person != null) {
            appointment.keepPrivateTo(person);
        }
    }
}
