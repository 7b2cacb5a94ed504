package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Why people cancel, as they may tell us. */
@Named
@ApplicationScoped
public class CancelReasons {

    /**
     * A reason.
     *
     * @param code what is kept
     * @param words what is read
     */
    public record Reason(String code, String words) {}

    private static final List<String> CODES = List.of("not_needed", "fixed", "unwell", "not_home", "other");

    @Inject
    Words words;

    public List<Reason> getAll() {
        return CODES.stream()
                .map(code -> new Reason(code, words.of("cancel.reason." + code)))
                .toList();
    }

    /** The code that was chosen, or that none was said. */
    public String read(String chosen) {
        return Stream.of(chosen).filter(CODES::contains).findFirst().orElse("not said");
    }
}
