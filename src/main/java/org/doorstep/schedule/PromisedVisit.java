package org.doorstep.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A visit that stands in a day: booked, or held for somebody who is deciding.
 *
 * @param key what it is known by: an appointment's reference or a hold's key
 * @param window what was promised
 * @param onSite how long it takes
 * @param booked false while it is only held
 * @param place of the home; null where it is not known
 * @param order where it stands in the day's route: after every visit and block of a smaller number
 */
public record PromisedVisit(
        String key,
        ArrivalWindow window,
        Duration onSite,
        boolean booked,
        @Nullable Place place,
        double order) {

    /** Where a visit stands that is driven to by its window alone. */
    public static double orderOf(ArrivalWindow window) {
        return WorkingHours.minute(window.earliest());
    }
}
