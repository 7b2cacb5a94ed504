package org.doorstep.booking.calendar;

import java.time.Instant;
import org.doorstep.schedule.ArrivalWindow;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a calendar for one visit.
 *
 * @param uid the same for as long as the visit lives: a calendar puts the newer in the older's place
 * @param sequence one more with each change
 * @param cancelled whether nobody comes
 * @param window when we arrive; its end is the entry's
 * @param changedAt when the visit last moved or was cancelled; when it was booked, if neither
 * @param writtenAt when this file was made
 * @param url where more is; null for nowhere
 * @param invitation between whom it is sent; null for a file that somebody takes for themselves
 */
record CalendarEntry(
        String uid,
        int sequence,
        boolean cancelled,
        ArrivalWindow window,
        Instant changedAt,
        Instant writtenAt,
        String summary,
        String description,
        @Nullable String url,
        @Nullable Invitation invitation) {

    /**
     * Who sends it to whom, by email.
     *
     * @param organizer the landlord's address
     * @param landlord their name
     * @param attendee the tenant's address
     */
    record Invitation(String organizer, String landlord, String attendee) {}
}
