package org.doorstep.audit;

/** By which way somebody acted. */
public enum Way {
    API,
    IMPORT,
    WEB,
    STAFF,
    TEXT,
    PHONE,
    DOORSTEP,
    SYSTEM
}
