package org.doorstep.tenancy;

/** What somebody who acts for a tenant is to them. */
public enum RepresentativeKind {
    FAMILY,
    FRIEND,
    ADVOCATE,
    CARER,
    SUPPORT_WORKER,
    POWER_OF_ATTORNEY,
    COURT_DEPUTY
}
