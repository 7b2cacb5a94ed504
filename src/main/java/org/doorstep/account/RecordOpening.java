package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.audit.Author;

/** A member of staff said why they must see more of one person's record, and may for a quarter of an hour. Never changed. */
@Entity
@Table(name = "record_opening")
public class RecordOpening {

    /** How long it is open. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    /** Characters of what they say. */
    public static final int LONGEST_WORDS = 300;

    /** Why. */
    public enum Reason {
        THEY_ASKED,
        VISIT,
        SAFETY,
        CORRECTION,
        COMPLAINT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "opened_by")
    private String openedBy;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String words;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected RecordOpening() {}

    @SuppressWarnings("NullAway.Init")
    RecordOpening(long personId, Author by, Reason reason, String words, Instant now) {
        this.personId = personId;
        this.openedBy = by.name();
        this.reason = reason;
        this.words = words;
        this.openedAt = now;
        this.endsAt = now.plus(LASTS);
    }

    public Reason reason() {
        return reason;
    }

    /** In their own words. */
    public String words() {
        return words;
    }

    public Instant endsAt() {
        return endsAt;
    }
}
