package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.ChangeRules;
import org.jspecify.annotations.Nullable;

/** open/visit: a link from a text. Shows when, and nothing else: no name, no address, no other visit. */
@Named
@RequestScoped
public class LinkPage {

    @Inject
    OpenedLink link;

    @Inject
    ChangeRules rules;

    private @Nullable Appointment visit;

    /** Opens the link. */
    public void load() {
        link.open().ifPresent(opened -> visit = opened.appointment());
    }

    public @Nullable Appointment getVisit() {
        return visit;
    }

    public boolean isChangeable() {
        return rules.isChangeableByTenant(Objects.requireNonNull(visit));
    }

    public String getAddress() {
        return link.address();
    }
}
