package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.doorstep.booking.HomeVisits;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.works.VisitType;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** tenant/why: what a visit is for, before a time is chosen. */
@Named
@RequestScoped
public class WhyPage {

    @Inject
    CurrentPerson person;

    @Inject
    HomeVisits visits;

    private @Nullable WorksOrder order;

    /** Finds the works order, if it is at this person's home. */
    public void load() {
        visits.findOrder(person.getWho(), Exchange.asked("order"))
                .ifPresentOrElse(found -> order = found, Exchange::notFound);
    }

    public @Nullable WorksOrder getOrder() {
        return order;
    }

    public VisitType getType() {
        return Objects.requireNonNull(order).visitType();
    }

    public long getMinutes() {
        return Objects.requireNonNull(order).onSite().toMinutes();
    }

    public String getAddress() {
        return Exchange.escaped(Objects.requireNonNull(order).reference());
    }
}
