package org.doorstep.booking;

/** By which way an appointment was made or changed. */
public enum BookingChannel {
    WEB,
    TEXT,
    PHONE,
    DOORSTEP,
    API;

    /** By all but another system, the tenant is there and chooses; they may choose sooner than the notice an imposed visit needs. */
    public boolean tenantChooses() {
        return this != API;
    }
}
