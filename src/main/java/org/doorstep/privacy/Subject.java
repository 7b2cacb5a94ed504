package org.doorstep.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom we hold data about, and how they stand to us.
 *
 * @param id their number in the database
 * @param erasedAt when they were erased, if they were
 * @param holdsTenancy whether they hold a tenancy that has not ended
 */
public record Subject(
        long id,
        String reference,
        String fullName,
        LocalDate born,
        @Nullable Instant erasedAt,
        boolean holdsTenancy) {

    public boolean isErased() {
        return erasedAt != null;
    }
}
