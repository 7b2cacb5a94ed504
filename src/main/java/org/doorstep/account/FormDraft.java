package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** What somebody had filled in when their session was over, sealed. Theirs by a cookie of this browser and by who they are. */
@Entity
@Table(name = "form_draft")
public class FormDraft {

    static final Duration LASTS = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "browser_hash")
    private byte[] browserHash;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "page")
    private String page;

    private byte[] answers;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected FormDraft() {}

    @SuppressWarnings("NullAway.Init")
    FormDraft(byte[] browserHash, long personId, String page, byte[] answers, Instant now) {
        this.browserHash = browserHash.clone();
        this.personId = personId;
        this.page = page;
        this.answers = answers.clone();
        this.expiresAt = now.plus(LASTS);
    }

    byte[] answers() {
        return answers.clone();
    }
}
