package org.doorstep.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where an appointment stands, and where it may go from there. */
public enum AppointmentStatus {
    BOOKED,
    CONFIRMED,
    ON_THE_WAY,
    ARRIVED,
    COMPLETED,
    FURTHER_VISIT,
    MISSED,
    REFUSED,
    LANDLORD_FAILED,
    CANCELLED_BY_TENANT,
    CANCELLED_BY_LANDLORD;

    /** Nothing has come of it yet: it takes the operative's time. */
    public static final Set<AppointmentStatus> STANDING = EnumSet.of(BOOKED, CONFIRMED, ON_THE_WAY, ARRIVED);

    /** What can come of a visit; each is its end. */
    public static final Set<AppointmentStatus> OUTCOMES =
            EnumSet.of(COMPLETED, FURTHER_VISIT, MISSED, REFUSED, LANDLORD_FAILED);

    private static final Set<AppointmentStatus> CHANGEABLE = EnumSet.of(BOOKED, CONFIRMED);

    /** Whether it still takes place. */
    public boolean isStanding() {
        return STANDING.contains(this);
    }

    /** Whether it was ended before the visit. */
    public boolean isCancelled() {
        return this == CANCELLED_BY_TENANT || this == CANCELLED_BY_LANDLORD;
    }

    /** Whether it may be moved or cancelled: nobody has set out yet. */
    public boolean isChangeable() {
        return CHANGEABLE.contains(this);
    }
}
