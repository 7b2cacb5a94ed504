package org.doorstep.conversation.reading;

/** What may be done with what was read. */
public enum Decision {
    /** Sure enough to act on the first intent. */
    ACT,
    /** Sure enough to act on the first intent; and a person reads it at once too, for it may speak of a danger that is not understood. */
    ACT_AND_SHOW,
    /** Ask once more, with a shorter question. Never for what may be a danger. */
    ASK,
    /** A person reads it, in working hours. */
    PERSON,
    /** A danger, or what may be one: the fixed answer goes out, and a person reads it at once. */
    PERSON_NOW
}
