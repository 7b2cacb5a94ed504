package org.doorstep.visit;

import java.util.EnumSet;
import java.util.Set;

/** What came of a visit, without blame: a visit is missed, not failed by a tenant. */
public enum Outcome {
    /** The job is done. */
    COMPLETED,
    /** Work was begun or looked at; somebody comes again. */
    FURTHER_VISIT,
    /** We came and nobody let us in. */
    MISSED,
    /** Somebody was there and said no. */
    REFUSED,
    /** We did not come, came too late, or could not do it: never the tenant's doing. */
    LANDLORD_FAILED,
    CANCELLED_BY_TENANT,
    CANCELLED_BY_LANDLORD;

    /** What can come of somebody's standing at the door, or of nobody's. */
    public static final Set<Outcome> AT_THE_DOOR =
            EnumSet.of(COMPLETED, FURTHER_VISIT, MISSED, REFUSED, LANDLORD_FAILED);

    private static final Set<Outcome> CANCELLED = EnumSet.of(CANCELLED_BY_TENANT, CANCELLED_BY_LANDLORD);

    /** Whether the visit was called off before anybody set out, so that there is nothing to say of an arrival. */
    public boolean isCancelled() {
        return CANCELLED.contains(this);
    }
}
