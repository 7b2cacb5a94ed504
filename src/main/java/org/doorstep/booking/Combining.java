package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.doorstep.settings.PlainDates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which other jobs at a home are offered for the same visit: those that can be done now and are due within a settable time; a check that keeps
 * its anniversary not before it does, or the landlord would lose the rest of its year.
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
                && (due == null
                        || !due.isAfter(today.plus(within)) && job.terms().keepsAnniversary(today, due));
    }
}
