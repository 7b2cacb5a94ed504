package org.doorstep.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The local hours of a day in which somebody may be written to.
 *
 * @param from the first moment
 * @param until the moment after the last; before {@code from} where midnight lies between
 */
public record SafeHours(LocalTime from, LocalTime until) {

    public SafeHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Hours that begin when they end are none");
        }
    }

    public boolean isOpen(Instant now, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(now, zone);
        boolean hasBegun = !time.isBefore(from);
        boolean isNotOver = time.isBefore(until);
        return from.isBefore(until) ? hasBegun && isNotOver : hasBegun || isNotOver;
    }

    /** Now, while they are open; else when they open next. A time that the clocks jump over is as much later as they jump. */
    public Instant nextOpen(Instant now, ZoneId zone) {
        if (isOpen(now, zone)) {
            return now;
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant opens = today.atTime(from).atZone(zone).toInstant();
        return opens.isAfter(now)
                ? opens
                : today.plusDays(1).atTime(from).atZone(zone).toInstant();
    }
}
