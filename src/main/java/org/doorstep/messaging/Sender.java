package org.doorstep.messaging;

/** Which of the landlord's numbers a message comes from. */
public enum Sender {
    /** The one that says who writes. */
    STANDARD,
    /** One that nobody knows for the landlord's, for people who must not be seen to hear from us. */
    SAFE
}
