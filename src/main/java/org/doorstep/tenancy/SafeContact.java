package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/**
 * A mobile of the tenant's choice, at which alone they are written to while it stands. Shown to nobody at home, not even to whoever is signed in
 * as the tenant. Once ended, the row says when it stood and has forgotten what it was.
 */
@Entity
@Table(name = "safe_contact")
public class SafeContact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "standing_for")
    private @Nullable Long standingFor;

    private @Nullable String value;
    private @Nullable String words;

    @Column(name = "opens_at")
    private @Nullable LocalTime opensAt;

    @Column(name = "closes_at")
    private @Nullable LocalTime closesAt;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SafeContact() {}

    @SuppressWarnings("NullAway.Init")
    SafeContact(long personId, Wish wish, Author by, Instant now) {
        this.personId = personId;
        this.standingFor = personId;
        this.value = wish.mobile();
        this.words = wish.words().text();
        this.opensAt = wish.hours().from();
        this.closesAt = wish.hours().until();
        this.setAt = now;
        this.setBy = by.name();
    }

    /**
     * What a tenant wants.
     *
     * @param mobile E.164
     */
    public record Wish(String mobile, SafeWords words, SafeHours hours) {}

    void end(Author by, Instant now) {
        standingFor = null;
        value = null;
        words = null;
        opensAt = null;
        closesAt = null;
        endedAt = now;
        endedBy = by.name();
    }

    boolean isStanding() {
        return standingFor != null;
    }

    public long personId() {
        return personId;
    }

    /** E.164; only while it stands. */
    public String mobile() {
        return Objects.requireNonNull(value, "it has ended");
    }

    public SafeWords words() {
        return new SafeWords(Objects.requireNonNull(words, "it has ended"));
    }

    public SafeHours hours() {
        return new SafeHours(
                Objects.requireNonNull(opensAt, "it has ended"), Objects.requireNonNull(closesAt, "it has ended"));
    }

    public boolean isAt(String mobile) {
        return mobile.equals(value);
    }

    public Instant setAt() {
        return setAt;
    }
}
