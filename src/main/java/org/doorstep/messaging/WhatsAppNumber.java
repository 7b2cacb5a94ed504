package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The landlord's number at WhatsApp. Where there is none nobody is written to that way, and nothing says that they could be. */
@ApplicationScoped
public class WhatsAppNumber {

    private static final String SETTING = "doorstep.messaging.whatsapp-from";

    @Inject
    @ConfigProperty(name = SETTING)
    Optional<String> number;

    /** So that a mistake is seen when a server starts, and not when the first message is due. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        number.ifPresent(written -> OwnNumber.e164(written, SETTING));
    }

    public boolean isThere() {
        return number.isPresent();
    }

    /**
     * As providers write it.
     *
     * @throws java.util.NoSuchElementException where there is none
     */
    public String e164() {
        return OwnNumber.e164(number.orElseThrow(), SETTING);
    }
}
