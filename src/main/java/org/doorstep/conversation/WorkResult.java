package org.doorstep.conversation;

/** What became of something that staff did with a text or a task. */
public enum WorkResult {
    DONE,
    /** A colleague deals with it. */
    OTHERS,
    /** A colleague was quicker: it is not any more as it was read. */
    ALREADY,
    UNKNOWN
}
