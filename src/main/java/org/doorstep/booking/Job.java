package org.doorstep.booking;

import java.time.Duration;
import java.time.LocalDate;
import org.doorstep.schedule.Place;
import org.doorstep.works.OfferTerms;
import org.jspecify.annotations.Nullable;

/**
 * A works order, as far as a visit for it must be found.
 *
 * @param place of the home; null where it is not known
 * @param visitName what a tenant is told it is for
 * @param trade the code of the trade that the operative must have
 * @param crewSize how many operatives must come together
 * @param onSite how long it takes
 * @param window the length of the arrival window that its visit type asks for
 * @param notBefore the first local date on which it can be done
 * @param dueBy the last local date on which it is in time
 * @param after what must be done before it; null for nothing
 * @param next the local date of the first visit that is booked at this home for what comes after it; null for none
 * @param terms how long ahead and on which days visits of its type are offered
 */
public record Job(
        String reference,
        long propertyId,
        @Nullable Place place,
        String visitName,
        String trade,
        int crewSize,
        Duration onSite,
        Duration window,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate dueBy,
        @Nullable Before after,
        @Nullable LocalDate next,
        OfferTerms terms) {

    /**
     * An open works order that must be done first.
     *
     * @param visitOn the local date of the visit that is booked for it; null while none is
     */
    public record Before(String reference, @Nullable LocalDate visitOn) {}

    /** Whether it cannot be booked yet, since nobody knows when the works order before it will be done. */
    boolean waits() {
        return after != null && after.visitOn() == null;
    }

    /** The first date on which it can be done: from the day after the visit that does what comes before. */
    @Nullable
    LocalDate first() {
        LocalDate visit = after == null ? null : after.visitOn();
        if (visit == null) {
            return notBefore;
        }
        LocalDate dayAfter = visit.plusDays(1);
        return notBefore == null || dayAfter.isAfter(notBefore) ? dayAfter : notBefore;
    }

    /** The same before a visit on this local date for what comes after it. */
    Job before(LocalDate visitOn) {
        LocalDate soonest = next == null || visitOn.isBefore(next) ? visitOn : next;
        return new Job(
                reference,
                propertyId,
                place,
                visitName,
                trade,
                crewSize,
                onSite,
                window,
                notBefore,
                dueBy,
                after,
                soonest,
                terms);
    }

    /** Whether a local date is neither too soon for it, nor too late for what comes after it. */
    boolean isInTurnOn(LocalDate date) {
        LocalDate first = first();
        return (first == null || !date.isBefore(first)) && (next == null || date.isBefore(next));
    }
}
