package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Why people change or cancel a visit, as they may tell us. */
@Named
@ApplicationScoped
public class Reasons {

    /**
     * A reason.
     *
     * @param code what is kept
     * @param words what is read
     */
    public record Reason(String code, String words) {}

    /** What is kept where somebody was asked and did not say. */
    private static final String NOT_SAID = "not said";

    private static final List<String> CANCELLING = List.of("not_needed", "fixed", "unwell", "not_home", "other");
    private static final List<String> CHANGING = List.of("not_home", "unwell", "better", "other");

    @Inject
    Words words;

    public List<Reason> getCancelling() {
        return told("cancel.reason.", CANCELLING);
    }

    public List<Reason> getChanging() {
        return told("change.reason.", CHANGING);
    }

    /** The code that was chosen, or that none was said. */
    public String cancelling(String chosen) {
        return CANCELLING.contains(chosen) ? chosen : NOT_SAID;
    }

    /** The same of a change. */
    public String changing(String chosen) {
        return CHANGING.contains(chosen) ? chosen : NOT_SAID;
    }

    private List<Reason> told(String keys, List<String> codes) {
        return codes.stream()
                .map(code -> new Reason(code, words.of(keys + code)))
                .toList();
    }
}
