package org.doorstep.tenancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the housing system says of a person in a tenancy.
 *
 * @param personReference the housing system's own reference
 * @param contactPoints in the order in which they should be tried
 * @param adjustments null to leave what stands
 * @param nextOfKin null to leave what stands
 */
public record PersonDetails(
        String personReference,
        String fullName,
        @Nullable String title,
        LocalDate dateOfBirth,
        MemberRole role,
        List<ContactPoint> contactPoints,
        @Nullable List<ReasonableAdjustment> adjustments,
        @Nullable List<NextOfKin> nextOfKin) {

    public PersonDetails {
        contactPoints = List.copyOf(contactPoints);
    }
}
