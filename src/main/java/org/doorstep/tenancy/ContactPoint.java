package org.doorstep.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One mobile, landline, email or postal address of one person. One marked unsafe is never used. */
@Entity
@Table(name = "contact_point")
public class ContactPoint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;

    @Enumerated(EnumType.STRING)
    private ContactSource source;

    private boolean usable;
    private boolean safe;
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected ContactPoint() {}

    @SuppressWarnings("NullAway.Init")
    private ContactPoint(ContactKind kind, String value, boolean usable, int position) {
        this.kind = kind;
        this.value = value;
        this.source = ContactSource.HOUSING_SYSTEM;
        this.usable = usable;
        this.safe = true;
        this.position = position;
    }

    /**
     * Reads a contact point as the housing system wrote it. A phone number becomes E.164; one that cannot be a number of its kind is
     * kept as written and marked unusable, so that the rest of the record is not lost.
     */
    public static ContactPoint fromHousingSystem(ContactKind kind, String written, int position) {
        return switch (kind) {
            case MOBILE, LANDLINE ->
                PhoneNumbers.e164(kind, written)
                        .map(number -> new ContactPoint(kind, number, true, position))
                        .orElseGet(() -> new ContactPoint(kind, written.strip(), false, position));
            case EMAIL -> new ContactPoint(kind, written.strip(), EmailAddresses.looksRight(written.strip()), position);
            case POST -> new ContactPoint(kind, written.strip(), true, position);
        };
    }

    boolean sameAs(ContactPoint other) {
        return kind == other.kind && value.equals(other.value);
    }

    boolean ownedByHousingSystem() {
        return source == ContactSource.HOUSING_SYSTEM && safe;
    }

    void standAt(int place) {
        position = place;
    }

    /** May be used to reach the person in writing at once. */
    public boolean canTakeWords() {
        return usable && safe && (kind == ContactKind.MOBILE || kind == ContactKind.EMAIL);
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

    int position() {
        return position;
    }
}
