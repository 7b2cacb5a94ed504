package org.doorstep.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to be reached that somebody gives.
 *
 * @param written as they wrote it
 * @param mayLeaveMessage whether a message may be left there, which somebody else may hear
 * @param replaces reference of the contact point in whose place it comes; null where it comes beside the others
 */
public record NewContact(
        ContactKind kind,
        String written,
        boolean mayLeaveMessage,
        @Nullable String replaces) {

    /** As it is kept; empty where it cannot be of its kind. */
    public Optional<String> read() {
        return ContactPoint.read(kind, written);
    }

    /** Whether a code must show first that they hold it. */
    public boolean isProvable() {
        return read().filter(value -> ContactPoint.isProvable(kind, value)).isPresent();
    }
}
