package org.doorstep.tenancy;

import org.doorstep.audit.Arrival;

/** What became of a record that was put in. */
public enum Put {
    MADE,
    CHANGED,
    UNCHANGED,
    /** Nothing was stored: the home must come in first. */
    NO_SUCH_HOME,
    /** Nothing was stored: the tenancy must come in first. */
    NO_SUCH_TENANCY,
    /** Nothing was stored: the person must come in first. */
    NO_SUCH_PERSON,
    /** Nothing was stored: this person was erased. Whoever is a tenant again needs a new reference. */
    ERASED_PERSON;

    static Put of(Arrival<?> arrival) {
        if (arrival.isNew()) {
            return MADE;
        }
        return arrival.isChange() ? CHANGED : UNCHANGED;
    }
}
