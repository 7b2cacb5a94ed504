package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.doorstep.SpokenReference;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/** Staff know that a person may be at risk. It stands until a person ends it; its note is for named roles and goes with it. */
@Entity
@Table(name = "safety_flag")
public class SafetyFlag {

    /** Where the danger is. */
    public enum Kind {
        /** Somebody who lives there, or has a key. */
        AT_HOME,
        /** Somebody who must not find out where they live. */
        FROM_OUTSIDE,
        OTHER
    }

    /** Characters of a note. */
    public static final int LONGEST_NOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String note;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SafetyFlag() {}

    @SuppressWarnings("NullAway.Init")
    SafetyFlag(long personId, Kind kind, String note, Author by, Instant now) {
        this.personId = personId;
        this.reference = SpokenReference.random();
        this.kind = kind;
        this.note = note;
        this.setAt = now;
        this.setBy = by.name();
    }

    /** Somebody looked, and it is still right. */
    void reviewed(Author by, Instant now) {
        reviewedAt = now;
        reviewedBy = by.name();
    }

    void end(Author by, Instant now) {
        note = "";
        endedAt = now;
        endedBy = by.name();
    }

    boolean isStanding() {
        return endedAt == null;
    }

    public String reference() {
        return reference;
    }

    public Kind kind() {
        return kind;
    }

    public String note() {
        return note;
    }

    /** When somebody last said that it is right. */
    public Instant lastSaid() {
        return reviewedAt == null ? setAt : reviewedAt;
    }
}
