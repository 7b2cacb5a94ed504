package org.doorstep.visit;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
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

    /** Where works orders of one visit came out differently, it came to the first of these: what was reached, then what was our doing. */
    private static final List<Outcome> OF_A_MIXED_VISIT = List.of(FURTHER_VISIT, LANDLORD_FAILED, REFUSED, MISSED);

    /**
     * What a visit came to as a whole: COMPLETED, MISSED or any other where all its works orders came out so; FURTHER_VISIT where some were
     * completed and some not; otherwise the first of FURTHER_VISIT, LANDLORD_FAILED, REFUSED and MISSED that came of any.
     *
     * @param ofEach what came of each of its works orders, one at least
     */
    static Outcome ofWhole(Collection<Outcome> ofEach) {
        Set<Outcome> different = EnumSet.copyOf(ofEach);
        if (different.size() == 1) {
            return different.iterator().next();
        }
        return different.contains(COMPLETED)
                ? FURTHER_VISIT
                : OF_A_MIXED_VISIT.stream()
                        .filter(different::contains)
                        .findFirst()
                        .orElseThrow();
    }

    void requireAtTheDoor() {
        if (!AT_THE_DOOR.contains(this)) {
            throw new IllegalArgumentException(this + " is nothing that comes of standing at a door");
        }
    }

    /** Whether the visit was called off before anybody set out, so that there is nothing to say of an arrival. */
    public boolean isCancelled() {
        return CANCELLED.contains(this);
    }
}
