package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.doorstep.audit.Changes;
import org.jspecify.annotations.Nullable;

/**
 * What must be different for this person. The code is data of the landlord's. One that is withdrawn stays as a mark, without what was said with
 * it: no load brings it back.
 */
@Entity
@Table(name = "reasonable_adjustment")
public class ReasonableAdjustment {

    /** After so long the person is asked whether it is still right. */
    static final Period REVIEWED_AFTER = Period.ofMonths(12);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private ContactSource source;

    @Enumerated(EnumType.STRING)
    @Column(name = "seen_by")
    private @Nullable SeenBy seenBy;

    @Column(name = "added_at")
    private @Nullable Instant addedAt;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "until_date")
    private @Nullable LocalDate until;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected ReasonableAdjustment() {}

    /** As the housing system says. */
    public ReasonableAdjustment(String code, @Nullable String note) {
        this(code, note, ContactSource.HOUSING_SYSTEM);
    }

    @SuppressWarnings("NullAway.Init")
    ReasonableAdjustment(String code, @Nullable String note, ContactSource source) {
        this.code = code;
        this.note = note;
        this.source = source;
    }

    /** Says it, or says it anew: from now on no load changes it. The trail learns that a note changed, not what it says. */
    void say(AdjustmentDetails said, ContactSource by, Instant now, LocalDate today, Changes changes) {
        if (id == null || isWithdrawn()) {
            addedAt = now;
            changes.note("adjustment", "none", code);
        }
        changes.hidden("note of " + code, note, said.note());
        note = said.note();
        seenBy = changes.optional("seenBy of " + code, seenBy, said.seenBy());
        until = changes.optional("until of " + code, until, said.until());
        source = by;
        withdrawnAt = null;
        reviewOn = today.plus(REVIEWED_AFTER);
    }

    /** It stands no more. */
    void withdraw(ContactSource by, Instant now) {
        source = by;
        withdrawnAt = now;
        note = null;
    }

    /** The person says that it is still right. */
    void confirm(LocalDate today) {
        reviewOn = today.plus(REVIEWED_AFTER);
    }

    boolean ownedByHousingSystem() {
        return source == ContactSource.HOUSING_SYSTEM && withdrawnAt == null;
    }

    boolean hasCodeOf(ReasonableAdjustment other) {
        return code.equals(other.code);
    }

    void noteAs(ReasonableAdjustment other) {
        note = other.note;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it stands on a local date. */
    public boolean standsOn(LocalDate date) {
        return !isWithdrawn() && (until == null || !date.isAfter(until));
    }

    /** Whether the person is to be asked on this local date if it is still right. */
    public boolean isAskedAgainOn(LocalDate date) {
        return standsOn(date) && reviewOn != null && !date.isBefore(reviewOn);
    }

    public String code() {
        return code;
    }

    public @Nullable String note() {
        return note;
    }

    public ContactSource source() {
        return source;
    }

    /** Who may see it, where the person has said; null: as its kind says. */
    public @Nullable SeenBy seenBy() {
        return seenBy;
    }

    /** The last local date on which it stands; null for always. */
    public @Nullable LocalDate until() {
        return until;
    }
}
