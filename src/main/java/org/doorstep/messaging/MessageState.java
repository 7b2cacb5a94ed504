package org.doorstep.messaging;

/** Where an outbox message stands. What a provider reports moves it forwards only. */
public enum MessageState {
    WAITING,
    SENDING,
    /** The provider took it. */
    SENT,
    /** It is on the phone. */
    DELIVERED,
    /** The provider took it and could not deliver it; somebody is told, or it goes another way. */
    UNDELIVERED,
    /** Tried often enough, or never sendable; somebody must act. */
    FAILED,
    /** Not sent in time to be worth anything. */
    LAPSED;

    /** Whether more may become of it by itself. */
    boolean isUnderWay() {
        return this == WAITING || this == SENDING || this == SENT;
    }
}
