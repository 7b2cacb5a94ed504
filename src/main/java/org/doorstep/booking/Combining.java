package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.doorstep.settings.PlainDates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which other jobs at a home are offered for the same visit: those that can be done now and are due within a settable time. A check that is
 * done in the last two months before it is due keeps its anniversary; sooner, the landlord would lose the rest of its year.
 */
@ApplicationScoped
public class Combining {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    @ConfigProperty(name = "doorstep.booking.combine-within")
    Period within;

    boolean suits(Job job) {
        LocalDate today = dates.dateOf(clock.instant());
        LocalDate first = job.first();
        LocalDate due = job.dueBy();
        return !job.waits()
                && (first == null || !first.isAfter(today.plusDays(SlotWish.FORTNIGHT)))
                && (due == null || !due.isAfter(today.plus(within)));
    }
}
