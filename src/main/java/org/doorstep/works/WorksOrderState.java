package org.doorstep.works;

/** Where a works order stands. Whether it is booked is the appointment's to say. */
public enum WorksOrderState {
    OPEN,
    DONE,
    WITHDRAWN
}
