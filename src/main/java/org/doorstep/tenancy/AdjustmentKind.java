package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A reasonable adjustment that people choose from, as data of the landlord's: its name, what must be told with it, who may see it. */
@Entity
@Table(name = "adjustment_kind")
public class AdjustmentKind {

    /** Where it is asked. */
    public enum Group {
        AT_THE_DOOR,
        WHEN,
        WHO,
        AT_HOME,
        TALKING,
        ELSE
    }

    /** What must be told with it. */
    public enum Asks {
        NOTHING,
        /** A local time of day, kept as HH:MM. */
        TIME,
        LANGUAGE,
        /** The badge number of an operative. */
        BADGE,
        WORDS
    }

    @Id
    private String code;

    private String name;
    private String about;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind_group")
    private Group group;

    @Enumerated(EnumType.STRING)
    private Asks asks;

    @Enumerated(EnumType.STRING)
    @Column(name = "seen_by")
    private SeenBy seenBy;

    @Column(name = "seen_by_chosen")
    private boolean seenByChosen;

    private boolean offered;
    private int sort;

    @SuppressWarnings("NullAway.Init")
    protected AdjustmentKind() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** A hint beside its name; may be empty. */
    public String about() {
        return about;
    }

    public Group group() {
        return group;
    }

    public Asks asks() {
        return asks;
    }

    /** Who may see it where the person has not said. */
    public SeenBy seenBy() {
        return seenBy;
    }

    /** Whether the person says who may see it. */
    public boolean isSeenByChosen() {
        return seenByChosen;
    }

    /** Whether people may choose it; if not, it is only known by its name. */
    public boolean isOffered() {
        return offered;
    }

    int sort() {
        return sort;
    }
}
