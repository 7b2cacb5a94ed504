package org.doorstep.settings;

import java.time.Instant;

/** How messages say dates and times in one language. Always the landlord's local time. */
public interface DateWords {

    /**
     * "Wednesday 30 December".
     *
     * @param when an {@code Instant} or a {@code LocalDate}
     */
    String day(Object when);

    /** "Wed 30 Dec", of the same. */
    String shortDay(Object when);

    /** "10:30am". */
    String time(Instant when);

    /** "10:30am to 11am". */
    String times(Instant from, Instant to);
}
