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

/** What somebody has answered so far who is creating an account, sealed. Theirs by a cookie of this browser; over an hour after the last answer. */
@Entity
@Table(name = "sign_up_draft")
public class SignUpDraft {

    static final Duration LASTS = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "browser_hash")
    private byte[] browserHash;

    private byte[] answers;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SignUpDraft() {}

    @SuppressWarnings("NullAway.Init")
    SignUpDraft(byte[] browserHash) {
        this.browserHash = browserHash.clone();
    }

    void keep(byte[] sealed, Instant now) {
        answers = sealed.clone();
        expiresAt = now.plus(LASTS);
    }

    byte[] answers() {
        return answers.clone();
    }
}
