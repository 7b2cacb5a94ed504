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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person the tenant names, and what the landlord may contact them about. Never shown to an operative. */
@Entity
@Table(name = "next_of_kin")
public class NextOfKin {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String relation;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;
    private @Nullable String purpose;

    @Enumerated(EnumType.STRING)
    private ContactSource source;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected NextOfKin() {}

    /** As the housing system says. */
    public NextOfKin(String name, String relation, ContactKind kind, String value, @Nullable String purpose) {
        this(name, relation, kind, value, purpose, ContactSource.HOUSING_SYSTEM);
    }

    @SuppressWarnings("NullAway.Init")
    NextOfKin(
            String name,
            String relation,
            ContactKind kind,
            String value,
            @Nullable String purpose,
            ContactSource source) {
        this.source = source;
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

    /** The tenant named them no more, or they asked to be removed: never contacted, and never brought back by a load. */
    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether both are the same person, reached in the same way: what they may be told of may differ. */
    boolean isSamePerson(NextOfKin other) {
        return name.equalsIgnoreCase(other.name) && kind == other.kind && value.equalsIgnoreCase(other.value);
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
        String read = ContactPoint.fromHousingSystem(point.kind(), value, 0).value();
        return point.value().equalsIgnoreCase(read);
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

    public @Nullable String purpose() {
        return purpose;
    }

    public ContactSource source() {
        return source;
    }
}
