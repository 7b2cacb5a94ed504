package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenancy, and everybody in it: tenants first.
 *
 * @param account as the landlord writes it
 * @param since first local date
 * @param ended last local date; null while they live there
 */
record Letting(
        String account,
        Home home,
        LocalDate since,
        @Nullable LocalDate ended,
        List<Resident> people) {

    boolean standsOn(LocalDate date) {
        return !since.isAfter(date) && (ended == null || !ended.isBefore(date));
    }

    Resident tenant() {
        return people.get(0);
    }

    /** Those who may be told of a visit. */
    List<Resident> tenants() {
        return people.stream().filter(Resident::holdsTheTenancy).toList();
    }
}
