package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signed-in browser. Ends after 15 minutes without use, after 12 hours in all, or when the person signs out. */
@Entity
@Table(name = "signed_in_session")
public class SignedInSession {

    public static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration IN_ALL = Duration.ofHours(12);

    /** A use within this time of the last one is not written down again. */
    private static final Duration COARSE = Duration.ofSeconds(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "tenancy_id")
    private long tenancyId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected SignedInSession() {}

    @SuppressWarnings("NullAway.Init")
    SignedInSession(byte[] tokenHash, long personId, long tenancyId, Instant now) {
        this.tokenHash = tokenHash.clone();
        this.personId = personId;
        this.tenancyId = tenancyId;
        this.startedAt = now;
        this.lastUsedAt = now;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(lastUsedAt.plus(IDLE)) && now.isBefore(startedAt.plus(IN_ALL));
    }

    void used(Instant now) {
        if (now.isAfter(lastUsedAt.plus(COARSE))) {
            lastUsedAt = now;
        }
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    long personId() {
        return personId;
    }

    long tenancyId() {
        return tenancyId;
    }
}
