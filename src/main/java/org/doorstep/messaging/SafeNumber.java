package org.doorstep.messaging;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The number that nobody knows for the landlord's. Where the landlord has none, no safe contact can be set. */
@Named
@ApplicationScoped
public class SafeNumber {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

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

    /**
     * As providers write it.
     *
     * @throws IllegalStateException if what is set is no number
     */
    public String e164() {
        try {
            return LIBRARY.format(LIBRARY.parse(getNumber(), "GB"), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            throw new IllegalStateException("doorstep.messaging.safe-from is no phone number", e);
        }
    }

    /** Whether it is this one, given as E.164. */
    public boolean isThe(String other) {
        return isThere() && e164().equals(other);
    }
}
