package org.doorstep.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What Twilio posts to us: texts that came in, how ours fared, calls. Open to its signature alone, and to no API key. */
@ApplicationPath("webhooks/twilio")
public class TwilioWebhooks extends Application {

    /** What answers posts; each of these has its signature checked. */
    static final Set<Class<?>> CALLS =
            Set.of(MessageWebhook.class, StatusWebhook.class, VoiceWebhook.class, RingWebhook.class);

    private static final Set<Class<?>> AROUND_CALLS = Set.of(SignatureFilter.class, BadFormAnswers.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(CALLS);
        all.addAll(AROUND_CALLS);
        return all;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                // A refusal is a number to a program, and not a page.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
