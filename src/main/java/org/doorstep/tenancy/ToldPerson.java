package org.doorstep.tenancy;

import java.util.List;

/**
 * A person with all that tenants and advisers may change, as other systems may be told it: never anything by which it would be unsafe to
 * reach them.
 */
public record ToldPerson(Person person, List<ReasonableAdjustment> adjustments, List<NextOfKin> nextOfKin) {

    public ToldPerson {
        adjustments = adjustments.stream().filter(each -> !each.isWithdrawn()).toList();
        nextOfKin = nextOfKin.stream()
                .filter(kin -> !kin.isWithdrawn() && !person.isUnsafeThrough(kin))
                .toList();
    }
}
