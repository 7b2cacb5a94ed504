package org.doorstep.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    @SuppressWarnings("NullAway.Init")
    protected NextOfKin() {}

    @SuppressWarnings("NullAway.Init")
    public NextOfKin(String name, String relation, ContactKind kind, String value, @Nullable String purpose) {
        this.name = name;
        this.relation = relation;
        this.kind = kind;
        this.value = value;
        this.purpose = purpose;
    }

    boolean sameAs(NextOfKin other) {
        return name.equals(other.name)
                && relation.equals(other.relation)
                && kind == other.kind
                && value.equals(other.value)
                && Objects.equals(purpose, other.purpose);
    }
}
