package org.doorstep.works;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** A trade: a code of the landlord's own, and who comes, in a tenant's words. */
@Entity
@Table(name = "trade")
public class Trade {

    @Id
    private String code;

    private String title;

    @SuppressWarnings("NullAway.Init")
    protected Trade() {}

    /** A code met for the first time names itself: {@code DRAIN_CLEARING} becomes "drain clearing specialist". */
    Trade(String code) {
        this.code = code;
        this.title = code.replace('_', ' ').toLowerCase(Locale.UK) + " specialist";
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
