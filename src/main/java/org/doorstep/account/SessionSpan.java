package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when to when a browser is signed in. Ends after 15 minutes without use, after 12 hours in all, or when it is ended. */
@Embeddable
public class SessionSpan {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration IN_ALL = Duration.ofHours(12);

    /** A use within this time of the last one is not written down again. */
    private static final Duration COARSE = Duration.ofSeconds(10);

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected SessionSpan() {}

    SessionSpan(Instant now) {
        this.startedAt = now;
        this.lastUsedAt = now;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(lastUsedAt.plus(IDLE)) && now.isBefore(startedAt.plus(IN_ALL));
    }

    SessionSpan(Instant startedAt, Instant lastUsedAt, @Nullable Instant endedAt) {
        this.startedAt = startedAt;
        this.lastUsedAt = lastUsedAt;
        this.endedAt = endedAt;
    }

    /** When it ends if it is not used again after this. */
    Instant endsAfter(Instant lastUse) {
        Instant idle = lastUse.plus(IDLE);
        Instant inAll = startedAt.plus(IN_ALL);
        return idle.isBefore(inAll) ? idle : inAll;
    }

    /** Notes a use; true if it is to be written down. */
    boolean used(Instant now) {
        boolean isNews = now.isAfter(lastUsedAt.plus(COARSE));
        if (isNews) {
            lastUsedAt = now;
        }
        return isNews;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
