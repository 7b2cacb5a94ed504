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
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.doorstep.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A person the tenant names, and what the landlord may contact them about. Never shown to an operative. Used only once the tenant has said
 * here that it is right, and for a year from then. One who is withdrawn leaves a mark and nothing else, so that no load brings them back.
 */
@Entity
@Table(name = "next_of_kin")
public class NextOfKin {

    /** Who took somebody off the list. */
    enum Remover {
        TENANT,
        /** They asked for it, by their link or on the phone: the tenant cannot name them again. */
        THEMSELVES
    }

    private static final int REVIEW_MONTHS = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;
    private String name;
    private String relation;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;
    private @Nullable String purpose;
    private int position;

    @Enumerated(EnumType.STRING)
    private ContactSource source;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "link_hash")
    private byte @Nullable [] linkHash;

    @Column(name = "link_made_at")
    private @Nullable Instant linkMadeAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_by")
    private @Nullable Remover withdrawnBy;

    private byte @Nullable [] mark;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected NextOfKin() {}

    /** As the housing system says. */
    @SuppressWarnings("NullAway.Init")
    public NextOfKin(String name, String relation, ContactKind kind, String value, @Nullable String purpose) {
        this.reference = Keys.randomToken();
        this.source = ContactSource.HOUSING_SYSTEM;
        this.name = name;
        this.relation = relation;
        this.kind = kind;
        this.value = value;
        this.purpose = purpose;
    }

    /** A load may change or remove them. */
    boolean ownedByHousingSystem() {
        return source == ContactSource.HOUSING_SYSTEM && withdrawnAt == null;
    }

    /** The tenant says who they are to them and what for. How they are reached stays: another way is somebody else to us. */
    void describe(String newRelation, Set<WhatFor> whatFor) {
        relation = newRelation;
        purpose = WhatFor.written(whatFor);
    }

    /** The tenant says that all of it is right: they may be used for a year, and no load changes them from now on. */
    void confirm(LocalDate today) {
        source = ContactSource.TENANT;
        purpose = WhatFor.written(whatFor());
        reviewOn = today.plusMonths(REVIEW_MONTHS);
    }

    /** Whether the tenant has to say again that they are right before they are used. */
    public boolean isReviewDueOn(LocalDate today) {
        return reviewOn == null || !today.isBefore(reviewOn);
    }

    void standAt(int place) {
        position = place;
    }

    int position() {
        return position;
    }

    /** Whether they know; what was known stays known. */
    void know(boolean now, Instant when) {
        toldAt = now ? Objects.requireNonNullElse(toldAt, when) : null;
    }

    /** They are told by us, with a link by which they can be removed. */
    void told(byte[] hashOfLink, Instant now) {
        toldAt = now;
        linkHash = hashOfLink.clone();
        linkMadeAt = now;
    }

    boolean opensWith(byte[] hash) {
        return linkHash != null && MessageDigest.isEqual(linkHash, hash);
    }

    boolean wasToldByUs() {
        return linkMadeAt != null;
    }

    boolean wasToldByUsAfter(Instant moment) {
        return linkMadeAt != null && linkMadeAt.isAfter(moment);
    }

    /** The tenant names them no more, or they asked to be removed: never contacted, never brought back, and nothing of them is kept. */
    void withdraw(Remover by, Instant now) {
        mark = new KinMark(reference).of(by == Remover.TENANT ? name : "", kind, value);
        withdrawnAt = now;
        withdrawnBy = by;
        name = "";
        relation = "";
        value = "";
        purpose = null;
        linkHash = null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether both are the same person, reached in the same way: what they may be told of may differ. */
    boolean isSamePerson(NextOfKin other) {
        if (withdrawnBy != null) {
            return isMarkOf(withdrawnBy == Remover.TENANT ? other.name : "", other);
        }
        return name.equalsIgnoreCase(other.name) && isReachedAs(other);
    }

    /** Whether whoever is reached so asked not to be. */
    boolean isRefusalOf(NextOfKin other) {
        return withdrawnBy == Remover.THEMSELVES && isMarkOf("", other);
    }

    private boolean isMarkOf(String written, NextOfKin other) {
        return Objects.deepEquals(mark, new KinMark(reference).of(written, other.kind, other.value));
    }

    private boolean isReachedAs(NextOfKin other) {
        return kind == other.kind && KinMark.plain(kind, value).equals(KinMark.plain(other.kind, other.value));
    }

    boolean sameAs(NextOfKin other) {
        return name.equals(other.name)
                && relation.equals(other.relation)
                && kind == other.kind
                && value.equals(other.value)
                && Objects.equals(purpose, other.purpose);
    }

    /** Whether this is how they are reached, however a phone number is written here. */
    boolean isReachedBy(ContactPoint point) {
        return KinMark.plain(point.kind(), value).equals(KinMark.plain(point.kind(), point.value()));
    }

    public String reference() {
        return reference;
    }

    public String name() {
        return name;
    }

    public String relation() {
        return relation;
    }

    public ContactKind kind() {
        return kind;
    }

    public String value() {
        return value;
    }

    /** The number or address as it is used: a phone number as E.164 if it can be one. */
    public String reachedAt() {
        return ContactPoint.read(kind, value).orElse(value);
    }

    public @Nullable String purpose() {
        return purpose;
    }

    public Set<WhatFor> whatFor() {
        return WhatFor.read(purpose);
    }

    public boolean isTold() {
        return toldAt != null;
    }

    public @Nullable LocalDate reviewOn() {
        return reviewOn;
    }

    public @Nullable Instant linkMadeAt() {
        return linkMadeAt;
    }

    public ContactSource source() {
        return source;
    }
}
