package org.doorstep.messaging.twilio;

import com.twilio.security.RequestValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorstep.settings.Landlord;
import org.jspecify.annotations.Nullable;

/**
 * Whether Twilio posted something: HMAC-SHA1 by the account's token over the public address that Twilio was given and the form's fields in the
 * order of their names. A proxy that ends TLS hands on another address, so ours is made from the setting.
 */
@ApplicationScoped
public class TwilioSignature {

    @Inject
    TwilioSettings settings;

    @Inject
    Landlord landlord;

    /**
     * Whether the signature is true. The work does not depend on it: a missing one is compared too.
     *
     * @param address path and question as they came, such as {@code /webhooks/twilio/status?x=1}
     * @param form the fields, some of them perhaps more than once
     */
    public boolean isTrue(String address, Map<String, List<String>> form, @Nullable String signature) {
        return new RequestValidator(settings.authToken())
                .validate(landlord.getPublicUrl() + address, flat(form), signature == null ? "" : signature);
    }

    /**
     * The library signs one value a field. Of a field that comes repeatedly Twilio signs each different value once, in order, each after the
     * name; with the name between them they are one value that gives the same.
     */
    private static Map<String, String> flat(Map<String, List<String>> form) {
        Map<String, String> flat = new TreeMap<>();
        form.forEach((name, values) -> flat.put(name, joined(name, values)));
        return flat;
    }

    private static String joined(String name, Collection<String> values) {
        return String.join(name, new TreeSet<>(values));
    }
}
