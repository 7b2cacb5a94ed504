package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.tenancy.RepresentativesSeen;
import org.doorstep.tenancy.RepresentativesSeen.OfTenant;
import org.doorstep.web.Exchange;

/** staff/representatives: who acts for the tenants of a rent account. */
@Named
@RequestScoped
public class RepresentativesPage {

    @Inject
    CurrentStaff staff;

    @Inject
    RepresentativesSeen seen;

    private List<OfTenant> tenants = List.of();

    @PostConstruct
    void look() {
        tenants = getRent().isEmpty() ? List.of() : seen.of(getRent(), staff.author());
    }

    public List<OfTenant> getTenants() {
        return tenants;
    }

    /** A rent account was typed that nobody has. */
    public boolean isNobody() {
        return !getRent().isEmpty() && tenants.isEmpty();
    }

    public String getRent() {
        return Exchange.asked("rent");
    }
}
