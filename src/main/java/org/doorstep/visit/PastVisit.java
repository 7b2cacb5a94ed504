package org.doorstep.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.booking.BookingChannel;
import org.doorstep.tenancy.Uprn;
import org.jspecify.annotations.Nullable;

/**
 * A visit that another system booked and finished, as it tells it. Two that are equal say the same, so loading one again writes nothing.
 *
 * @param reference the other system's own, 1 to 40 printable ASCII characters
 * @param worksOrders references in its order, without spaces in them, at most 1,000 characters in all; they need not be known here
 * @param badgeNumber of the operative who came or was to come
 * @param visitType a code that is known here
 * @param trade a code of the landlord's own; it need not be a trade of today
 */
public record PastVisit(
        String reference,
        List<String> worksOrders,
        Uprn uprn,
        String badgeNumber,
        String visitType,
        String trade,
        Promise promise,
        Result result) {

    public PastVisit {
        worksOrders = List.copyOf(worksOrders);
    }

    /**
     * What was promised, and to whom. Another landlord's windows may be a morning or a whole day, so this is no arrival window of ours.
     *
     * @param earliest the first moment of the window
     * @param latest its last moment, not before the first
     * @param onSite how long it was to take, in whole minutes up to 12 hours
     * @param bookedOn local date of the landlord; null where nobody knows
     * @param channel null where it was none of ours, or nobody knows
     * @param personReference a person who is known here; null where nobody was named
     * @param toldOn local date of the last reminder; null where there was none, or nobody knows
     * @param confirmed whether the tenant confirmed it; null where nobody knows
     */
    public record Promise(
            Instant earliest,
            Instant latest,
            Duration onSite,
            @Nullable LocalDate bookedOn,
            @Nullable BookingChannel channel,
            @Nullable String personReference,
            @Nullable LocalDate toldOn,
            @Nullable Boolean confirmed) {

        public Promise {
            if (latest.isBefore(earliest)) {
                throw new IllegalArgumentException("A window does not end before it begins");
            }
        }
    }

    /**
     * What came of it.
     *
     * @param reason in the other system's words, at most 500 characters
     * @param arrivedAt null where nobody arrived or nobody knows
     */
    public record Result(
            Outcome outcome,
            @Nullable String reason,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt) {}
}
