package org.doorstep.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.doorstep.audit.Alarms.Kind;
import org.jspecify.annotations.Nullable;

/** Something that somebody must look at now. Open until a member of staff has seen it. */
@Entity
@Table(name = "alarm")
public class Alarm {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "since")
    private Instant since;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "seen_by")
    private @Nullable String seenBy;

    @SuppressWarnings("NullAway.Init")
    protected Alarm() {}

    void seen(String by, Instant now) {
        if (seenAt == null) {
            seenAt = now;
            seenBy = by;
        }
    }

    public Long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Instant raisedAt() {
        return raisedAt;
    }
}
