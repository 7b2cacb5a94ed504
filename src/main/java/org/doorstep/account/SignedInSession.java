package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.doorstep.Keys;
import org.jspecify.annotations.Nullable;

/** The signed-in browser of a tenant, or of a representative of theirs. */
@Entity
@Table(name = "signed_in_session")
public class SignedInSession {

    public static final Duration IDLE = SessionSpan.IDLE;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "tenancy_id")
    private long tenancyId;

    @Column(name = "representative_id")
    private @Nullable Long representativeId;

    @Embedded
    private SessionSpan span;

    @SuppressWarnings("NullAway.Init")
    protected SignedInSession() {}

    @SuppressWarnings("NullAway.Init")
    SignedInSession(byte[] tokenHash, Entering as, Instant now) {
        this.tokenHash = tokenHash.clone();
        this.personId = as.personId();
        this.tenancyId = as.tenancyId();
        this.representativeId = as.representativeId();
        this.span = new SessionSpan(now);
    }

    /** Whether this is the session of a browser's token. */
    boolean isOf(String token) {
        return Arrays.equals(tokenHash, Keys.hashOfToken(token));
    }

    long personId() {
        return personId;
    }

    /** Whether a representative is signed in for the person. */
    boolean isActing() {
        return representativeId != null;
    }

    SessionSpan span() {
        return span;
    }

    void end(Instant now) {
        span.end(now);
    }
}
