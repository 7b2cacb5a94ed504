package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** Somebody's try to sign in, bound to the browser that asked. Dead after 10 minutes or 5 wrong codes (ASVS 5.0, 6.5 and 6.6). */
@Entity
@Table(name = "sign_in_attempt")
public class SignInAttempt {

    static final Duration LASTS = Duration.ofMinutes(10);
    static final int WRONG_CODES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "browser_hash")
    private byte[] browserHash;

    @Column(name = "identity_key")
    private String identityKey;

    @Column(name = "address")
    private String address;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SignInAttempt() {}

    @SuppressWarnings("NullAway.Init")
    SignInAttempt(byte[] browserHash, String identityKey, String address, Instant now) {
        this.browserHash = browserHash.clone();
        this.identityKey = identityKey;
        this.address = address;
        this.askedAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt) && wrongCodes < WRONG_CODES;
    }

    void wrongCode() {
        wrongCodes++;
    }

    Long id() {
        return id;
    }
}
