package org.doorstep.messaging;

/** How words reach a person. */
public enum MessageKind {
    TEXT,
    EMAIL
}
