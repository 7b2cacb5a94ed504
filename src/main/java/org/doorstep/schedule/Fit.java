package org.doorstep.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a new visit would come into a day.
 *
 * @param arrival the first moment at which the operative can be there
 * @param order where it would stand in the day's route
 * @param extraTravel minutes on the road that the day has not had before; may be less than nothing by rounding
 * @param near what is nearest of what the operative does before and after; null where neither's place is known
 */
public record Fit(
        Instant arrival,
        double order,
        int extraTravel,
        @Nullable Near near) {

    /**
     * Where the operative is near by.
     *
     * @param metres along the ground
     * @param at when they are planned to be there; null for where the day starts
     */
    public record Near(int metres, @Nullable Instant at) {}
}
