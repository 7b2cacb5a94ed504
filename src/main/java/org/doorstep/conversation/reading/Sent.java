package org.doorstep.conversation.reading;

/** What we wrote last, which is what a short answer answers. */
public enum Sent {
    REMINDER,
    BOOKED,
    /** Three times to choose from. */
    OFFER,
    /** "End your visit?" */
    CANCEL_ASKED,
    /** A visit has ended, and UNDO brings it back for an hour. */
    CANCELLED,
    /** What can be done after a NO. */
    AFTER_NO,
    /** "Is this still the best number for visits?" */
    CHECK,
    ON_THE_WAY,
    MISSED,
    NONE
}
