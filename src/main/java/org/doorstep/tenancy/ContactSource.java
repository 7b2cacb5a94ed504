package org.doorstep.tenancy;

/** Who gave a contact point. What a tenant or an adviser gave is never overwritten by a load. */
public enum ContactSource {
    HOUSING_SYSTEM,
    TENANT,
    ADVISER
}
