package org.doorstep.tenancy;

/** By what we know that somebody may act for a tenant. */
public enum AuthorityProof {
    /** The tenant said so here, signed in. It covers visits alone. */
    TENANT_SIGNED_IN,
    SIGNED_LETTER,
    /** A lasting power of attorney, registered with the Office of the Public Guardian. */
    LASTING_POWER,
    COURT_ORDER
}
