package org.doorstep.messaging.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.doorstep.settings.Landlord;

/** The addresses at which Twilio reaches us: below {@code /webhooks/twilio} of the public one. */
@ApplicationScoped
public class Callbacks {

    private static final String ROOT = "/webhooks/twilio";

    @Inject
    Landlord landlord;

    /** Where we are told how a message or a call fared. */
    URI status() {
        return URI.create(landlord.getPublicUrl() + ROOT + "/status");
    }

    /** Where a call asks what to say. */
    URI voice(String key) {
        return URI.create(landlord.getPublicUrl() + ROOT + "/voice/" + inAddress(key));
    }

    /** The same, after it was said a number of times. */
    URI voice(String key, int said) {
        return URI.create(voice(key) + "?said=" + said);
    }

    /** Keys of messages have slashes. */
    private static String inAddress(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a message as it stands in an address; empty if it can be none. */
    static Optional<String> keyOf(String inAddress) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(inAddress), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
