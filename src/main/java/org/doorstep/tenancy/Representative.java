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
import java.time.LocalDate;
import org.doorstep.SpokenReference;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/** Somebody who acts for a tenant, from one date to another or until either of them, or staff, ends it. Then it stays, as what was. */
@Entity
@Table(name = "representative")
public class Representative {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "person_id")
    private long personId;

    private String name;

    @Enumerated(EnumType.STRING)
    private RepresentativeKind kind;

    private @Nullable String organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_kind")
    private ContactKind contactKind;

    @Column(name = "contact_value")
    private String contactValue;

    @Column(name = "standing_for")
    private @Nullable Long standingFor;

    @Enumerated(EnumType.STRING)
    private Authority covers;

    @Enumerated(EnumType.STRING)
    private AuthorityProof proof;

    @Column(name = "proof_note")
    private @Nullable String proofNote;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "until_date")
    private @Nullable LocalDate untilDate;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Representative() {}

    /** Standing from its first date on. */
    @SuppressWarnings("NullAway.Init")
    Representative(Person tenant, RepresentativeDetails said, ContactPoint contact, Author by, Instant now) {
        reference = SpokenReference.random();
        personId = tenant.id();
        standingFor = tenant.id();
        name = said.name();
        kind = said.kind();
        organisation = said.organisation();
        contactKind = contact.kind();
        contactValue = contact.value();
        covers = said.covers();
        proof = said.proof();
        proofNote = said.proofShown();
        fromDate = said.from();
        untilDate = said.until();
        recordedAt = now;
        recordedBy = by.name();
    }

    /** They act no more, from this moment. */
    void end(Author by, Instant now) {
        standingFor = null;
        endedAt = now;
        endedBy = by.name();
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Whether they may act on this date. */
    public boolean standsOn(LocalDate today) {
        return standsOn(today, fromDate, untilDate, isEnded());
    }

    /** The same of columns. */
    public static boolean standsOn(LocalDate today, LocalDate from, @Nullable LocalDate until, boolean ended) {
        return !ended && !today.isBefore(from) && (until == null || !today.isAfter(until));
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** The tenant's row, for joins only. */
    public long personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    /** "Rhys". */
    public String firstName() {
        return name.split(" ", 2)[0];
    }

    public RepresentativeKind kind() {
        return kind;
    }

    public @Nullable String organisation() {
        return organisation;
    }

    public ContactKind contactKind() {
        return contactKind;
    }

    public String contactValue() {
        return contactValue;
    }

    public Authority covers() {
        return covers;
    }

    public AuthorityProof proof() {
        return proof;
    }

    public @Nullable String proofNote() {
        return proofNote;
    }

    public LocalDate fromDate() {
        return fromDate;
    }

    public @Nullable LocalDate untilDate() {
        return untilDate;
    }
}
