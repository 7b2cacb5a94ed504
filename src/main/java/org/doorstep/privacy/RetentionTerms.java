package org.doorstep.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.Config;

/** How long each kind is kept, as the settings say. */
@ApplicationScoped
public class RetentionTerms {

    private static final String PREFIX = "doorstep.privacy.keep.";

    @Inject
    Config settings;

    @Inject
    Landlord landlord;

    /** For how long. */
    public Period of(Kept kind) {
        Period period = Period.parse(settings.getValue(PREFIX + kind.code(), String.class));
        if (period.isZero() || period.isNegative()) {
            throw new IllegalStateException(PREFIX + kind.code() + " must be longer than nothing, such as P30D");
        }
        return period;
    }

    /** What is older than this has been kept long enough. */
    Instant before(Kept kind, Instant now) {
        return startOf(now.atZone(landlord.getZone()).toLocalDate().minus(of(kind)));
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(landlord.getZone()).toInstant();
    }
}
