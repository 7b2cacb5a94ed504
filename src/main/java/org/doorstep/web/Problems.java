package org.doorstep.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with what was just sent: shown once at the top, each a link to its field, and once at the field. */
@Named
@RequestScoped
public class Problems {

    /**
     * One thing to mend.
     *
     * @param field the id of the field to go to
     * @param text what to do
     */
    public record Problem(String field, String text) {}

    @Inject
    Words words;

    private final Map<String, Problem> byField = new LinkedHashMap<>();

    /** Notes what is wrong with a field; the first of each is said. */
    public void add(String field, String key) {
        byField.putIfAbsent(field, new Problem(field, words.of(key)));
    }

    /** The same for words with one place to fill. */
    public void add(String field, String key, Object value) {
        byField.putIfAbsent(field, new Problem(field, words.of(key, value)));
    }

    /** The same for words that are made already. */
    public void addText(String field, String text) {
        byField.putIfAbsent(field, new Problem(field, text));
    }

    public boolean isAny() {
        return !byField.isEmpty();
    }

    public List<Problem> getAll() {
        return List.copyOf(byField.values());
    }

    public boolean has(@Nullable String field) {
        return field != null && byField.containsKey(field);
    }

    public String of(@Nullable String field) {
        Problem problem = field == null ? null : byField.get(field);
        return problem == null ? "" : problem.text();
    }
}
