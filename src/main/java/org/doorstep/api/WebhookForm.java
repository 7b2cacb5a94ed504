package org.doorstep.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form that a provider posted.
 *
 * @param fields by name, each with its values in the order in which they came
 */
record WebhookForm(Map<String, List<String>> fields) {

    private static final String NAME = WebhookForm.class.getName();
    private static final int PAIR = 2;

    /**
     * Reads a form as it travels.
     *
     * @throws IllegalArgumentException if it is none
     */
    static WebhookForm read(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] halves = pair.split("=", PAIR);
                fields.computeIfAbsent(decoded(halves[0]), name -> new ArrayList<>())
                        .add(halves.length == PAIR ? decoded(halves[1]) : "");
            }
        }
        return new WebhookForm(fields);
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written, StandardCharsets.UTF_8);
    }

    /** The one whose signature was true. */
    static WebhookForm of(ContainerRequestContext request) {
        return (WebhookForm) request.getProperty(NAME);
    }

    void goesWith(ContainerRequestContext request) {
        request.setProperty(NAME, this);
    }

    /** The first value of a field; empty where there is none. */
    String get(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /**
     * The first value of a field that must be there.
     *
     * @throws IllegalArgumentException if it is not
     */
    String need(String name) {
        String value = get(name);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return value;
    }

    /** A field that counts; 0 where it is not there, or is no number. */
    int count(String name) {
        String value = get(name);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
    }
}
