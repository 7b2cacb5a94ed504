package org.doorstep.messaging;

/** Where an outbox message stands. It never goes back from SENT. */
public enum MessageState {
    WAITING,
    SENDING,
    SENT,
    /** Tried often enough, or never sendable; somebody must act. */
    FAILED,
    /** Not sent in time to be worth anything. */
    LAPSED
}
