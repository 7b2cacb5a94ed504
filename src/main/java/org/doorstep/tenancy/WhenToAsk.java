package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.doorstep.settings.PlainDates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When somebody is asked whether the way by which we reach them is still right; never again within a day of their last yes. */
@ApplicationScoped
public class WhenToAsk {

    private static final Duration NOT_AGAIN_WITHIN = Duration.ofDays(1);

    private final PlainDates dates;
    private final Period after;

    /** For proxies alone. */
    @SuppressWarnings("NullAway")
    protected WhenToAsk() {
        this(null, Period.ZERO);
    }

    /**
     * With the setting.
     *
     * @param after how long a yes holds, in calendar months or days
     */
    @Inject
    public WhenToAsk(PlainDates dates, @ConfigProperty(name = "doorstep.contacts.ask-again-after") Period after) {
        this.dates = dates;
        this.after = after;
    }

    /** Whether the last yes is too old, or there was never one. */
    public boolean isDue(ContactPoint contact, Instant now) {
        Instant last = contact.lastConfirmedAt();
        return last == null || isOver(last, now);
    }

    /** Whether the time for which a yes holds is over since a moment. */
    public boolean isOver(Instant last, Instant now) {
        return !dates.dateOf(now).isBefore(dates.dateOf(last).plus(after));
    }

    /** Whether to ask after something that makes it worth asking: a booking, or a visit that found nobody. */
    public boolean isDueAfter(Instant happened, ContactPoint contact, Instant now) {
        Instant last = contact.lastConfirmedAt();
        return last == null
                || last.isBefore(happened) && last.plus(NOT_AGAIN_WITHIN).isBefore(now);
    }
}
