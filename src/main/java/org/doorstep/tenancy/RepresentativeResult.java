package org.doorstep.tenancy;

/** What became of naming a representative. */
public enum RepresentativeResult {
    DONE,
    /** There is no such tenant. */
    NO_SUCH_PERSON,
    /** It can be neither a mobile nor an email address. Nothing was changed. */
    NO_CONTACT,
    /** It is how the tenant is reached: a representative signs in as themselves. Nothing was changed. */
    TENANTS_OWN,
    /** It would be unsafe to reach the tenant there. Nothing was changed. */
    UNSAFE,
    /** Whoever has this contact acts for this tenant already. Nothing was changed. */
    ALREADY,
    /** There are as many as we keep, or as one day may bring. Nothing was changed. */
    TOO_MANY,
    /** The last date is before the first one, or over. Nothing was changed. */
    WRONG_DATES
}
