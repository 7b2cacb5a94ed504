package org.doorstep.tenancy;

import java.util.Set;

/**
 * What a tenant says of a person whom we may contact.
 *
 * @param relation what they are to the tenant, in the tenant's words
 * @param value as somebody wrote it
 * @param told whether the tenant has told them
 * @param tellThem whether we may tell them, with a message by which they can be removed
 */
public record KinDetails(
        String name,
        String relation,
        ContactKind kind,
        String value,
        Set<WhatFor> whatFor,
        boolean told,
        boolean tellThem) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_RELATION = 100;

    public KinDetails {
        whatFor = Set.copyOf(whatFor);
    }

    NextOfKin named() {
        return new NextOfKin(
                name, relation, kind, ContactPoint.read(kind, value).orElse(value.strip()), WhatFor.written(whatFor));
    }
}
