package org.doorstep.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment ends with.
 *
 * @param status of the appointment: one of {@link AppointmentStatus#OUTCOMES}
 * @param ofOrders what came of each of its works orders, by reference: one of the same
 * @param note what was said of it, at most 1,000 characters; null: nothing
 * @param when it came to its end, which may be long before it is told
 */
public record VisitEnd(
        AppointmentStatus status,
        Map<String, AppointmentStatus> ofOrders,
        @Nullable String note,
        Instant when) {

    /** References of the works orders that are done. */
    List<String> done() {
        return ofOrders.entrySet().stream()
                .filter(each -> each.getValue() == AppointmentStatus.COMPLETED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** "60842792/1=COMPLETED; 60842792/2=MISSED": what came of each, for the trail. */
    String inTrail() {
        return ofOrders.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }
}
