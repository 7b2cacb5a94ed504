package org.doorstep.schedule;

import java.time.Duration;

/**
 * A visit that stands in a day: booked, or held for somebody who is deciding.
 *
 * @param key what it is known by: an appointment's reference or a hold's key
 * @param window what was promised
 * @param onSite how long it takes
 * @param booked false while it is only held
 */
public record PromisedVisit(String key, ArrivalWindow window, Duration onSite, boolean booked) {}
