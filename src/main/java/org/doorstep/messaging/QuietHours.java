package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.doorstep.settings.PlainDates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When we write to nobody who has not just done something: from one local time until another, mostly over midnight. The same time twice: never. */
@ApplicationScoped
public class QuietHours {

    @Inject
    PlainDates dates;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.quiet-from")
    LocalTime from;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.quiet-until")
    LocalTime until;

    protected QuietHours() {}

    QuietHours(PlainDates dates, LocalTime from, LocalTime until) {
        this.dates = dates;
        this.from = from;
        this.until = until;
    }

    public boolean isQuiet(Instant now) {
        LocalTime time = dates.timeOf(now);
        boolean hasBegun = !time.isBefore(from);
        boolean isNotOver = time.isBefore(until);
        return from.isAfter(until) ? hasBegun || isNotOver : hasBegun && isNotOver;
    }

    /** Now, where it is not quiet; else when it ends next. A time that the clocks jump over is as much later as they jump. */
    public Instant nextOpen(Instant now) {
        if (!isQuiet(now)) {
            return now;
        }
        LocalDate today = dates.dateOf(now);
        Instant opens = dates.at(today, until);
        return opens.isAfter(now) ? opens : dates.at(today.plusDays(1), until);
    }
}
