package org.doorstep.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way in to a new installation. Whoever sets its environment names the first administrator and makes the token of their link; the link
 * is good for a day from each start, and only while no administrator has a password.
 */
@Singleton
@Startup
@DependsOn("DatabaseClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    /** As much as a link of our own has. */
    private static final int SHORTEST_TOKEN = 22;

    @Inject
    @ConfigProperty(name = "doorstep.first-administrator.email")
    Optional<String> email;

    @Inject
    @ConfigProperty(name = "doorstep.first-administrator.link")
    Optional<String> link;

    @Inject
    StartingStaff staff;

    @PostConstruct
    void letIn() {
        if (email.isEmpty() || link.isEmpty()) {
            return;
        }
        if (link.get().length() < SHORTEST_TOKEN) {
            throw new IllegalStateException(
                    "DOORSTEP_FIRST_ADMINISTRATOR_LINK must be at least 22 characters: openssl rand -hex 16");
        }
        if (staff.letFirstAdministratorIn(email.get(), link.get())) {
            LOG.info("The first administrator can set a password at /staff/set-password within 24 hours");
        } else {
            LOG.warning(
                    "There is an administrator: DOORSTEP_FIRST_ADMINISTRATOR_* does nothing and should be taken away");
        }
    }
}
