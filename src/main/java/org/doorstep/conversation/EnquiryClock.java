package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * By when an enquiry is answered: within so many real hours, whatever clocks on the wall do meanwhile, at the full local hour before that, since that
 * is what can be said. Never later than promised.
 */
@ApplicationScoped
public class EnquiryClock {

    private static final Duration SHORTEST = Duration.ofHours(2);

    private final Duration within;
    private final ZoneId zone;

    /** For proxies alone. */
    protected EnquiryClock() {
        this(Duration.ofHours(72), ZoneId.of("UTC"));
    }

    @Inject
    EnquiryClock(@ConfigProperty(name = "doorstep.enquiry.answer-within") Duration within, Landlord landlord) {
        this(within, landlord.getZone());
    }

    /**
     * With a limit.
     *
     * @param within two hours at least, else nothing is left of it at the full hour
     * @param zone the landlord's
     */
    EnquiryClock(Duration within, ZoneId zone) {
        if (within.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("doorstep.enquiry.answer-within must be PT2H or more");
        }
        this.within = within;
        this.zone = zone;
    }

    /** The moment by which what is asked now has its answer. */
    public Instant answerBy(Instant asked) {
        return asked.plus(within).atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }
}
