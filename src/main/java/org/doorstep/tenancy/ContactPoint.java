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
import java.util.HexFormat;
import java.util.Optional;
import org.doorstep.Keys;
import org.jspecify.annotations.Nullable;

/**
 * One mobile, landline, email or postal address of one person. One marked unsafe is never used. One that was replaced here stays as a
 * mark, so that no load can bring it back.
 */
@Entity
@Table(name = "contact_point")
public class ContactPoint {

    private static final int REFERENCE_BYTES = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;

    @Enumerated(EnumType.STRING)
    private ContactSource source;

    private String reference;
    private boolean usable;
    private boolean safe;
    private int position;

    @Column(name = "last_confirmed_at")
    private @Nullable Instant lastConfirmedAt;

    @Column(name = "asked_at", insertable = false, updatable = false)
    private @Nullable Instant askedAt;

    @Column(name = "broken_at")
    private @Nullable Instant brokenAt;

    @Column(name = "texts_refused_at")
    private @Nullable Instant textsRefusedAt;

    @Column(name = "may_leave_message")
    private boolean mayLeaveMessage;

    @Column(name = "replaced_at")
    private @Nullable Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactPoint() {}

    @SuppressWarnings("NullAway.Init")
    private ContactPoint(ContactKind kind, String value, ContactSource source, boolean usable, int position) {
        this.kind = kind;
        this.value = value;
        this.source = source;
        this.usable = usable;
        this.safe = true;
        this.position = position;
        this.reference = HexFormat.of().formatHex(Keys.randomBytes(REFERENCE_BYTES));
    }

    /**
     * Reads a contact point as the housing system wrote it. A phone number becomes E.164; one that cannot be a number of its kind is
     * kept as written and marked unusable, so that the rest of the record is not lost.
     */
    public static ContactPoint fromHousingSystem(ContactKind kind, String written, int position) {
        Optional<String> read = read(kind, written);
        return new ContactPoint(
                kind, read.orElse(written.strip()), ContactSource.HOUSING_SYSTEM, read.isPresent(), position);
    }

    /** What a tenant or an adviser gave; empty if it cannot be of its kind. */
    static Optional<ContactPoint> given(ContactKind kind, String written, ContactSource source, int position) {
        return read(kind, written).map(value -> new ContactPoint(kind, value, source, true, position));
    }

    /** A safe contact as what it is: a mobile that the tenant gave. Never kept as a row. */
    static ContactPoint atSafe(SafeContact safe) {
        return new ContactPoint(ContactKind.MOBILE, safe.mobile(), ContactSource.TENANT, true, 0);
    }

    /** A value as it is kept; empty if it cannot be of this kind. */
    public static Optional<String> read(ContactKind kind, String written) {
        return switch (kind) {
            case MOBILE, LANDLINE -> PhoneNumbers.e164(kind, written);
            case EMAIL -> Optional.of(written.strip()).filter(EmailAddresses::looksRight);
            case POST -> Optional.of(written.strip()).filter(address -> !address.isEmpty());
        };
    }

    /** A mobile of this country, which a text reaches; empty if it is none. */
    public static Optional<String> readTextable(String written) {
        return read(ContactKind.MOBILE, written).filter(value -> value.startsWith("+44"));
    }

    boolean sameAs(ContactPoint other) {
        return kind == other.kind && value.equals(other.value);
    }

    /** A load may change or remove it: nobody has said anything of it here. */
    boolean ownedByHousingSystem() {
        return source == ContactSource.HOUSING_SYSTEM && safe && replacedAt == null && brokenAt == null;
    }

    /** A tenant or an adviser set it, and it is in use: the housing system's others of its kind do not come in beside it. */
    boolean setHere() {
        return source != ContactSource.HOUSING_SYSTEM && safe && replacedAt == null && brokenAt == null;
    }

    void standAt(int place) {
        position = place;
    }

    void replaced(Instant now) {
        usable = false;
        replacedAt = now;
    }

    /** Its person proved it, or says that it is right. */
    void confirmed(Instant now) {
        lastConfirmedAt = now;
        textsRefusedAt = null;
    }

    /** Its person says that it does not work any more; no load makes it work again. */
    void broken(Instant now) {
        usable = false;
        brokenAt = now;
    }

    /** Its person told their carrier that they want no texts from us: it is rung and not texted. */
    void textsRefused(Instant now) {
        textsRefusedAt = now;
    }

    /** Its person says that it works again. */
    void mended() {
        brokenAt = null;
        textsRefusedAt = null;
        usable = read(kind, value).isPresent();
    }

    /** Whoever holds it takes texts again. */
    void textsTaken() {
        textsRefusedAt = null;
    }

    void mayLeaveMessage(boolean may) {
        mayLeaveMessage = may;
    }

    /** Somebody decided that it is right after all. */
    void takenBack() {
        source = ContactSource.ADVISER;
        replacedAt = null;
        brokenAt = null;
        usable = read(kind, value).isPresent();
    }

    void unsafe() {
        safe = false;
    }

    /** A code shows who holds it: a mobile that takes texts, or an email address. */
    public static boolean isProvable(ContactKind kind, String value) {
        return kind == ContactKind.EMAIL || kind == ContactKind.MOBILE && PhoneNumbers.isTextable(value);
    }

    /** May be used to reach the person in writing at once. */
    public boolean canTakeWords() {
        return usable && safe && replacedAt == null && textsRefusedAt == null && isProvable(kind, value);
    }

    /** A landline of this country on which our own call may be heard, by whoever answers. */
    boolean canBeRung() {
        return kind == ContactKind.LANDLINE && usable && safe && replacedAt == null && value.startsWith("+44");
    }

    /** A mobile from abroad: it is rung, and not texted. */
    public boolean isMobileFromAbroad() {
        return kind == ContactKind.MOBILE && usable && !PhoneNumbers.isTextable(value);
    }

    /** Whether it leads to this number or address, of whatever kind either is said to be and however its letters are written. */
    boolean leadsTo(String other) {
        return value.equalsIgnoreCase(other);
    }

    /** Whether it is this mobile or email address; an address however its letters are written. */
    public boolean isThe(ContactKind ofKind, String ofValue) {
        return kind == ofKind && value.equalsIgnoreCase(ofValue);
    }

    /** "MOBILE …482": enough to tell two apart in a trail, too little to use. */
    String masked() {
        String shown = kind == ContactKind.EMAIL && value.indexOf('@') > 0
                ? value.charAt(0) + "\u2026" + value.substring(value.indexOf('@'))
                : "\u2026" + value.substring(Math.max(0, value.length() - 3));
        return kind == ContactKind.POST ? kind.name() : kind + " " + shown;
    }

    public ContactKind kind() {
        return kind;
    }

    public String value() {
        return value;
    }

    public ContactSource source() {
        return source;
    }

    public boolean usable() {
        return usable;
    }

    public boolean safe() {
        return safe;
    }

    /** Somebody replaced it here. */
    public boolean isReplaced() {
        return replacedAt != null;
    }

    /** Its name in the addresses of its person's own pages. */
    public String reference() {
        return reference;
    }

    /** When its person last proved it or said that it is right; null where they never did. */
    public @Nullable Instant lastConfirmedAt() {
        return lastConfirmedAt;
    }

    /** When we last wrote to it to ask whether it is right; null where we never did. */
    public @Nullable Instant askedAt() {
        return askedAt;
    }

    /** Its person says that it does not work any more. */
    public boolean isBroken() {
        return brokenAt != null;
    }

    /** Its carrier passes no texts of ours on, since its person asked them not to. */
    public boolean refusesTexts() {
        return textsRefusedAt != null;
    }

    /** Whether a message may be left on it, which somebody else may hear. */
    public boolean mayLeaveMessage() {
        return mayLeaveMessage;
    }

    int position() {
        return position;
    }
}
