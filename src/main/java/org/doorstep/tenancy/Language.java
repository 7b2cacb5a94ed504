package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A language that people can ask for. Which there are is data. */
@Entity
@Table(name = "language")
public class Language {

    @Id
    private String code;

    private String name;

    @Column(name = "own_name")
    private String ownName;

    private int position;

    @SuppressWarnings("NullAway.Init")
    protected Language() {}

    /** BCP 47: "pl". */
    public String code() {
        return code;
    }

    /** "Polish". */
    public String name() {
        return name;
    }

    /** "Polski". */
    public String ownName() {
        return ownName;
    }

    int position() {
        return position;
    }
}
