package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The housing system says one thing of a person, and a tenant or an adviser said another here. Nothing was overwritten; somebody
 * settles it: ours is kept, or theirs is taken. Once the housing system says it no more, it is gone.
 */
@Entity
@Table(name = "difference")
public class Difference {

    /** What kind of difference it is. */
    public enum Problem {
        /** The load brings what was replaced here. */
        REPLACED,
        /** The load brings another value than the one that was set here. */
        DIFFERS,
        /** The load brings what is marked unsafe here; it is not shown. */
        UNSAFE,
        /** The load brings somebody who was withdrawn here. */
        WITHDRAWN
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        KEPT,
        TAKEN,
        GONE
    }

    /** What a load covers: a difference belongs to one of these by the beginning of its field's name. */
    enum Facet {
        CONTACT,
        ADJUSTMENT,
        KIN;

        String field(Object what) {
            return name() + "." + what;
        }

        boolean covers(Difference difference) {
            return difference.field.startsWith(name() + ".");
        }
    }

    /**
     * A difference that a load met.
     *
     * @param theirs empty where it must not be shown
     */
    record Found(
            String field,
            Problem problem,
            String theirs,
            @Nullable String ours) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String field;

    @Enumerated(EnumType.STRING)
    private Problem problem;

    private String theirs;
    private @Nullable String ours;

    @Column(name = "found_at")
    private Instant foundAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Difference() {}

    @SuppressWarnings("NullAway.Init")
    Difference(Person person, Found found, Instant now) {
        this.person = person;
        this.field = found.field();
        this.theirs = found.theirs();
        open(found, now);
    }

    /** Met again: one that had gone, or that was taken and then changed here once more, is open anew; what was kept stays kept. */
    void metAgain(Found found, Instant now) {
        if (state == State.GONE || state == State.TAKEN) {
            open(found, now);
        }
    }

    private void open(Found found, Instant now) {
        problem = found.problem();
        ours = found.ours();
        foundAt = now;
        state = State.OPEN;
        settledAt = null;
        settledBy = null;
    }

    /** Ends it. */
    void settle(State how, String by, Instant now) {
        if (how == State.OPEN) {
            throw new IllegalArgumentException("A difference is not settled by staying open");
        }
        state = how;
        settledAt = now;
        settledBy = by;
    }

    boolean isAbout(Found found) {
        return field.equals(found.field()) && theirs.equals(found.theirs());
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    /** "CONTACT.MOBILE", "ADJUSTMENT.KNOCK_LOUDLY", "KIN.name". */
    public String field() {
        return field;
    }

    public Problem problem() {
        return problem;
    }

    /** What the housing system says; empty where it must not be shown. */
    public String theirs() {
        return theirs;
    }

    public @Nullable String ours() {
        return ours;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public State state() {
        return state;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }

    public @Nullable String settledBy() {
        return settledBy;
    }
}
