package org.doorstep.account;

import org.doorstep.tenancy.Representatives.ActsFor;
import org.jspecify.annotations.Nullable;

/**
 * As whom somebody signs in: a tenant, or a representative for a tenant.
 *
 * @param representativeId null where it is the tenant
 */
record Entering(long personId, long tenancyId, @Nullable Long representativeId) {

    static Entering of(ActsFor actsFor) {
        return new Entering(
                actsFor.personId(),
                actsFor.tenancyId(),
                actsFor.representative().id());
    }
}
