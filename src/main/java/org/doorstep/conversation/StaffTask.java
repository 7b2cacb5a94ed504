package org.doorstep.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person of the landlord must do.
 *
 * @param key the fact that makes it: once for each
 * @param person row of whom it is about; null where that is not known
 * @param about reference of the appointment that it is about
 * @param words what happened, for staff, at most 1,000 characters
 * @param urgent whether it is read before all others
 * @param due by when it is to be done
 */
public record StaffTask(
        String key,
        Kind kind,
        @Nullable Long person,
        @Nullable String about,
        String words,
        boolean urgent,
        Instant due) {

    /** What there is to do. */
    public enum Kind {
        /** Ring somebody. */
        CALL,
        /** A number or address does not work: find another. */
        CONTACT,
        /** Nothing but a letter reaches them. */
        LETTER,
        /** See to what a text says. */
        TEXT,
        /** Somebody wrote of a danger. */
        DANGER,
        /** Somebody may come to harm at home: for those alone who are named for it. */
        SAFETY
    }
}
