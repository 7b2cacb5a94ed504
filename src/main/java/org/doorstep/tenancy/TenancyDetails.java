package org.doorstep.tenancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the housing system says of a tenancy.
 *
 * @param uprn the home, which must be known already
 * @param endDate the last day, once known; not before the start
 * @param people everybody on or in the tenancy; who is not named any more leaves it
 */
public record TenancyDetails(
        Uprn uprn, LocalDate startDate, @Nullable LocalDate endDate, List<PersonDetails> people) {

    public TenancyDetails {
        people = List.copyOf(people);
        if (endDate != null && endDate.isBefore(startDate)) {
            throw new IllegalArgumentException("A tenancy cannot end before it starts");
        }
    }
}
