package org.doorstep.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.HomeTenants;
import org.jspecify.annotations.Nullable;

/**
 * Says to whom a job is private whose kind is private, where the works system names nobody: to the tenant of the home, if there is only one. Of
 * two, either may be the one who must not know; then it is shown to neither, until the works system names one.
 */
@ApplicationScoped
public class PrivateJobs {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    HomeTenants tenants;

    /** What the works system says, with the one to whom it is private. */
    WorksOrderDetails named(WorksOrderDetails said, VisitType type, @Nullable WorksOrder standing) {
        boolean isNamed = said.privateTo() != null || standing != null && standing.isPrivateToSomebody();
        return isNamed || !type.privateByDefault()
                ? said
                : tenants.findOnly(said.propertyId(), dates.dateOf(clock.instant()))
                        .map(said::privateTo)
                        .orElse(said);
    }
}
