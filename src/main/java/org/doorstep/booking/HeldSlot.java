package org.doorstep.booking;

import java.time.Instant;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.schedule.PromisedVisit;

/**
 * A promise for as long as somebody decides.
 *
 * @param until the moment from which it does not count any more
 */
record HeldSlot(PromisedVisit promise, Instant until, String owner, String key) {

    boolean isLive(Instant now) {
        return now.isBefore(until);
    }

    boolean yieldsTo(Yielding yielding) {
        return owner.equals(yielding.holdsOf()) || key.equals(yielding.hold());
    }
}
