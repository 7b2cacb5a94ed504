package org.doorstep.tenancy;

/** How a person is reached. */
public enum ContactKind {
    MOBILE,
    LANDLINE,
    EMAIL,
    POST
}
