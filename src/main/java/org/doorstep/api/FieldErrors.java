package org.doorstep.api;

import java.util.ArrayList;
import java.util.List;

/** Collects what needs mending in one call, so that all of it is told at once. */
final class FieldErrors {

    private static final int MOST_TOLD = 100;

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Notes a field.
     *
     * @param mend what to send instead
     */
    void refuse(String pointer, String mend) {
        if (errors.size() < MOST_TOLD) {
            errors.add(new FieldError(pointer, mend));
        }
    }

    boolean areAbout(String pointer) {
        return errors.stream().anyMatch(each -> each.pointer().equals(pointer));
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }

    /** Ends the call if anything needs mending. */
    void check() {
        if (!errors.isEmpty()) {
            throw new Refusal(Problem.invalidFields(errors));
        }
    }
}
