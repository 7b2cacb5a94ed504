package org.doorstep.visit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of a visit after they stood at the door.
 *
 * @param key the teller's own, 1 to 80 printable ASCII characters; told again for the same appointment it is the same attempt
 * @param outcomes of the whole visit, or of each of its works orders
 * @param arrivedAt null where nobody arrived or nobody knows
 * @param leftAt not before {@code arrivedAt}
 * @param note about the whole visit, in their own words, at most 1,000 characters
 * @param badgeNumber of who came; null for the operative whose visit it was
 */
public record Attempt(
        String key,
        ToldOutcomes outcomes,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String note,
        @Nullable String badgeNumber) {

    public Attempt {
        // As the database keeps them, so that the same told again is equal.
        arrivedAt = arrivedAt == null ? null : arrivedAt.truncatedTo(ChronoUnit.MICROS);
        leftAt = leftAt == null ? null : leftAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** When it came to its end, as far as anybody said; otherwise when it was told. */
    Instant endedAt(Instant toldAt) {
        if (leftAt != null) {
            return leftAt;
        }
        return arrivedAt != null ? arrivedAt : toldAt;
    }
}
