package org.doorstep.tenancy;

/** Who may see an adjustment. */
public enum SeenBy {
    /** The landlord's office alone. */
    OFFICE,
    /** Whoever visits too, on the day of the visit. */
    OPERATIVE_ON_THE_DAY
}
