package org.doorstep.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the housing system says of a person in a tenancy.
 *
 * @param personReference the housing system's own reference
 * @param account the tenancy, which must be known already
 * @param left whether they are in it no more
 */
public record Membership(
        String personReference,
        RentAccountNumber account,
        String fullName,
        @Nullable String title,
        LocalDate dateOfBirth,
        MemberRole role,
        boolean left) {}
