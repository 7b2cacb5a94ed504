package org.doorstep.conversation;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.Buckets;
import org.doorstep.Buckets.Limit;
import org.doorstep.Buckets.Taken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many complaints this server takes from one address, or from one person who is signed in; and, counted apart, how many enquiries of a person.
 * Other servers count by themselves.
 */
@ApplicationScoped
public class WritingRates {

    private static final int MOST_REMEMBERED = 20_000;

    private final Limit limit;
    private final Buckets complaints = new Buckets(MOST_REMEMBERED, TimeMeter.SYSTEM_NANOTIME);
    private final Buckets enquiries = new Buckets(MOST_REMEMBERED, TimeMeter.SYSTEM_NANOTIME);

    /** For proxies alone. */
    protected WritingRates() {
        this(1, Duration.ofMinutes(1));
    }

    /**
     * With the limits of the settings.
     *
     * @param most of each at once
     * @param within the time in which as many more may come
     */
    @Inject
    public WritingRates(
            @ConfigProperty(name = "doorstep.writing.most") int most,
            @ConfigProperty(name = "doorstep.writing.most-within") Duration within) {
        limit = new Limit(most, within);
    }

    /** Counts a complaint; how long to wait where it was one too many. */
    public Optional<Duration> complaint(String who) {
        return wait(complaints, who);
    }

    /** Counts an enquiry; how long to wait where it was one too many. */
    public Optional<Duration> enquiry(String who) {
        return wait(enquiries, who);
    }

    private Optional<Duration> wait(Buckets buckets, String who) {
        Taken taken = buckets.take(who, limit, 1);
        return taken.given() ? Optional.empty() : Optional.of(taken.after());
    }
}
