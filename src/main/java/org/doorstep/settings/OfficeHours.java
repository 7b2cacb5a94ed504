package org.doorstep.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When a person of the landlord's reads and rings: on working days of its nation, from one local time to another. */
@ApplicationScoped
public class OfficeHours {

    private PlainDates dates;
    private Landlord landlord;
    private WorkingCalendar calendar;
    private LocalTime from;
    private LocalTime until;
    private Duration within;

    /** For proxies alone. */
    @SuppressWarnings("NullAway.Init")
    protected OfficeHours() {}

    /**
     * With the landlord's hours.
     *
     * @param from when the office opens
     * @param until when it closes, on the same day
     * @param within how soon somebody rings or reads while it is open
     */
    @Inject
    public OfficeHours(
            PlainDates dates,
            Landlord landlord,
            WorkingCalendar calendar,
            @ConfigProperty(name = "doorstep.office.from") LocalTime from,
            @ConfigProperty(name = "doorstep.office.until") LocalTime until,
            @ConfigProperty(name = "doorstep.office.within") Duration within) {
        if (Duration.between(from, until).compareTo(within) <= 0) {
            throw new IllegalArgumentException(
                    "doorstep.office.from, .until and .within leave no time in which somebody could ring");
        }
        this.dates = dates;
        this.landlord = landlord;
        this.calendar = calendar;
        this.from = from;
        this.until = until;
        this.within = within;
    }

    /** By when a person has seen to what is asked for at a moment. */
    public Instant seenBy(Instant now) {
        return seenFrom(now).plus(within);
    }

    /** From when on a person sees to what is asked for at a moment: at once, or when the office opens next. */
    public Instant seenFrom(Instant now) {
        LocalDate today = dates.dateOf(now);
        LocalTime time = dates.timeOf(now);
        if (calendar.isWorkingDay(today) && !time.isAfter(until.minus(within))) {
            return time.isBefore(from) ? opening(today) : now;
        }
        return opening(calendar.plusWorkingDays(today, 1));
    }

    private Instant opening(LocalDate date) {
        return date.atTime(from).atZone(landlord.getZone()).toInstant();
    }
}
