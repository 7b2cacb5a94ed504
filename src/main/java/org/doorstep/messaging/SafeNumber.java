package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The number that nobody knows for the landlord's. Where the landlord has none, no safe contact can be set. */
@Named
@ApplicationScoped
public class SafeNumber {

    @Inject
    @ConfigProperty(name = "doorstep.messaging.safe-from")
    Optional<String> number;

    public boolean isThere() {
        return number.isPresent();
    }

    /** As it is set; empty where there is none. */
    public String getNumber() {
        return number.orElse("");
    }
}
