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

    private static final String SETTING = "doorstep.messaging.safe-from";

    @Inject
    @ConfigProperty(name = SETTING)
    Optional<String> number;

    public boolean isThere() {
        return number.isPresent();
    }

    /** As it is set; empty where there is none. */
    public String getNumber() {
        return number.orElse("");
    }

    /**
     * As providers write it.
     *
     * @throws IllegalStateException if what is set is no number
     */
    public String e164() {
        return OwnNumber.e164(getNumber(), SETTING);
    }

    /** Whether it is this one, given as E.164. */
    public boolean isThe(String other) {
        return isThere() && e164().equals(other);
    }
}
