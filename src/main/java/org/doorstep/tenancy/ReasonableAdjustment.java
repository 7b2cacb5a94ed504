package org.doorstep.tenancy;

import jakarta.persistence.Entity;
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

    @SuppressWarnings("NullAway.Init")
    protected ReasonableAdjustment() {}

    @SuppressWarnings("NullAway.Init")
    public ReasonableAdjustment(String code, @Nullable String note) {
        this.code = code;
        this.note = note;
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
}
