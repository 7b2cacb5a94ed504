package org.doorstep.messaging;

import java.util.Map;
import java.util.ResourceBundle;

/** The words of texts and emails, from the bundle {@code org.doorstep.messaging.Texts}; places are filled by name. */
public final class MessageTemplate {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.doorstep.messaging.Texts");

    private MessageTemplate() {}

    /**
     * The words of a template.
     *
     * @param key such as {@code booked.text}
     * @param values what fills the places {@code {name}}; a place without a value stays as it is
     */
    public static String render(String key, Map<String, String> values) {
        String words = WORDS.getString(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            words = words.replace("{" + value.getKey() + "}", value.getValue());
        }
        return words;
    }
}
