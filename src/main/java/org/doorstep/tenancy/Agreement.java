package org.doorstep.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the housing system says of a tenancy, without its people.
 *
 * @param uprn the home, which must be known already
 * @param endDate the last day, once known; not before the start
 */
public record Agreement(
        RentAccountNumber number,
        Uprn uprn,
        LocalDate startDate,
        @Nullable LocalDate endDate) {

    public Agreement {
        if (endDate != null && endDate.isBefore(startDate)) {
            throw new IllegalArgumentException("A tenancy cannot end before it starts");
        }
    }
}
