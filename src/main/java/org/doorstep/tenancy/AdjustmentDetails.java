package org.doorstep.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an adjustment.
 *
 * @param note what its kind asks for, a time as HH:MM; null where it asks for nothing
 * @param seenBy null: as its kind says
 * @param until the last local date on which it stands; null for always
 */
public record AdjustmentDetails(
        @Nullable String note,
        @Nullable SeenBy seenBy,
        @Nullable LocalDate until) {

    /** In characters. */
    public static final int LONGEST_NOTE = 500;

    /** Without anything beside its code. */
    public static final AdjustmentDetails PLAIN = new AdjustmentDetails(null, null, null);

    public AdjustmentDetails {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
    }
}
