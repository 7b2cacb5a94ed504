package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.doorstep.booking.SlotHolds;
import org.doorstep.tenancy.HomeTenants;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrders;
import org.jspecify.annotations.Nullable;

/** The part of tenant/check about who else may see the visit: asked only where there is somebody else who could. */
@Named
@RequestScoped
public class CheckPrivacy {

    @Inject
    CurrentPerson person;

    @Inject
    SlotHolds holds;

    @Inject
    WorksOrders worksOrders;

    @Inject
    HomeTenants tenants;

    /** A page asks more than once. */
    private @Nullable Boolean offered;

    private @Nullable Boolean several;

    /** Whether it is asked: of a new visit, in a home with another tenant, unless one of the jobs is private anyhow. */
    public boolean isOffered() {
        if (offered == null) {
            offered = findOffered();
        }
        return offered;
    }

    private boolean findOffered() {
        return person.getWho().seesPrivate()
                && holds.find(Exchange.asked("hold"), person.getWho().holdOwner())
                        .filter(hold -> hold.replaces() == null)
                        .map(hold -> worksOrders.findAll(hold.worksOrders()))
                        .filter(orders -> !arePrivate(orders))
                        .filter(orders -> hasOthers())
                        .isPresent();
    }

    private static boolean arePrivate(List<WorksOrder> orders) {
        return orders.stream().map(WorksOrder::privateTo).anyMatch(Objects::nonNull);
    }

    /** Whether somebody else holds the tenancy too. */
    public boolean hasOthers() {
        if (several == null) {
            several = tenants.areSeveral(
                    person.getWho().tenancyId(), person.getWho().personId());
        }
        return several;
    }

    /** Whether the box is ticked, while the page is shown again. */
    public boolean isTicked() {
        return !Exchange.asked("private").isEmpty();
    }
}
