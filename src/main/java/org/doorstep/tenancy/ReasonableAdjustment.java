package org.doorstep.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What must be different for this person. The code is data of the landlord's. */
@Entity
@Table(name = "reasonable_adjustment")
public class ReasonableAdjustment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private ContactSource source;

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

    boolean ownedByHousingSystem() {
        return source == ContactSource.HOUSING_SYSTEM;
    }

    boolean hasCodeOf(ReasonableAdjustment other) {
        return code.equals(other.code);
    }

    void noteAs(ReasonableAdjustment other) {
        note = other.note;
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
}
