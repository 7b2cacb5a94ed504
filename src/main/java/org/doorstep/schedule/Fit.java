package org.doorstep.schedule;

import java.time.Instant;

/**
 * How a new visit would come into a day.
 *
 * @param arrival the first moment at which the operative can be there
 * @param order where it would stand in the day's route
 * @param extraTravel minutes on the road that the day has not had before; may be less than nothing by rounding
 */
public record Fit(Instant arrival, double order, int extraTravel) {}
