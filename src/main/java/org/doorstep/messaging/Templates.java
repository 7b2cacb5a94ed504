package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The words of texts and emails, as the landlord has them. */
@ApplicationScoped
public class Templates {

    /**
     * The words of a template in English.
     *
     * @param key such as {@code booked.text}
     * @param values what fills the places {@code {name}}; a place without a value stays as it is
     */
    public String say(String key, Map<String, String> values) {
        return MessageTemplate.render(key, values);
    }

    /**
     * The same in a person's language, or in English where there are no words of it.
     *
     * @param language ISO 639-1, such as {@code cy}; empty: English
     */
    public String say(String key, String language, Map<String, String> values) {
        return say(key, values);
    }
}
