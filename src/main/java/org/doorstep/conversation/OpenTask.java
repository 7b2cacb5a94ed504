package org.doorstep.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of staff, as whoever does it reads it.
 *
 * @param reference by which pages call it
 * @param person reference of whom it is about, empty where that is not known; so too the name
 * @param visit reference of the visit that it is about; empty where it is about none
 * @param claimedBy as the trail names them; empty where nobody does it yet
 * @param doneAt null until it is done
 * @param doneBy as the trail names them, empty until then; so too how
 * @param text reference of the text that it was made of; empty where it was made of none
 */
public record OpenTask(
        String reference,
        StaffTask.Kind kind,
        String person,
        String fullName,
        String visit,
        String words,
        boolean urgent,
        Instant madeAt,
        Instant dueAt,
        String claimedBy,
        @Nullable Instant doneAt,
        String doneBy,
        String doneHow,
        String text) {

    public boolean isDone() {
        return doneAt != null;
    }

    /** Whether it was due when it was made: now, whatever the hour. */
    public boolean isForNow() {
        return !dueAt.isAfter(madeAt);
    }
}
