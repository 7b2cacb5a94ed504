package org.doorstep.messaging;

/** How words reach a person. */
public enum MessageKind {
    TEXT,
    EMAIL,
    /** Words that a call reads aloud; whoever answers presses a key. */
    CALL
}
