package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When somebody works on a day. A visit falls wholly in one stretch; what lies between two is a break. Shifts that touch or overlap
 * are one stretch.
 *
 * @param stretches in order, none of which touches another; none: not working
 */
record WorkingHours(List<ShiftTime> stretches) {

    static WorkingHours of(Collection<ShiftTime> shifts) {
        List<ShiftTime> stretches = new ArrayList<>();
        for (ShiftTime shift : shifts.stream().sorted().toList()) {
            ShiftTime last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last == null || shift.start().isAfter(last.end())) {
                stretches.add(shift);
            } else if (shift.end().isAfter(last.end())) {
                stretches.set(stretches.size() - 1, new ShiftTime(last.start(), shift.end()));
            }
        }
        return new WorkingHours(List.copyOf(stretches));
    }

    /** The first moment, not before this one, at which a stay of this length can begin. */
    Optional<Instant> firstFrom(Instant moment, Duration stay) {
        for (ShiftTime each : stretches) {
            Instant start = each.start().isBefore(moment) ? moment : each.start();
            if (!start.plus(stay).isAfter(each.end())) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    /** The last moment, not after this one, at which a stay of this length can begin. */
    Optional<Instant> lastUntil(Instant moment, Duration stay) {
        return stretches.stream()
                .map(each -> each.end().minus(stay))
                .map(last -> last.isAfter(moment) ? moment : last)
                .filter(start -> contain(start, stay))
                .reduce((earlier, later) -> later);
    }

    /** Whether a stay falls wholly in one stretch. */
    boolean contain(Instant start, Duration stay) {
        return stretches.stream()
                .anyMatch(each ->
                        !start.isBefore(each.start()) && !start.plus(stay).isAfter(each.end()));
    }
}
