package org.doorstep.tenancy;

/** What a representative may do for a tenant. Each covers what stands before it too. */
public enum Authority {
    /** See, book, change and cancel visits. */
    VISITS,
    /** And see and change how the tenant is reached and what they need. */
    DETAILS,
    /** And all that the tenant may, but for what is the tenant's alone. */
    ALL;

    public boolean covers(Authority needed) {
        return compareTo(needed) >= 0;
    }
}
