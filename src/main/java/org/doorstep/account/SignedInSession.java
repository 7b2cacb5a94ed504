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

/** A tenant's signed-in browser. */
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

    @Embedded
    private SessionSpan span;

    @SuppressWarnings("NullAway.Init")
    protected SignedInSession() {}

    @SuppressWarnings("NullAway.Init")
    SignedInSession(byte[] tokenHash, long personId, long tenancyId, Instant now) {
        this.tokenHash = tokenHash.clone();
        this.personId = personId;
        this.tenancyId = tenancyId;
        this.span = new SessionSpan(now);
    }

    void end(Instant now) {
        span.end(now);
    }
}
