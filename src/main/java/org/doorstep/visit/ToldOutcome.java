package org.doorstep.visit;

import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of one works order of a visit.
 *
 * @param worksOrder its reference
 * @param outcome one of {@link Outcome#AT_THE_DOOR}
 * @param note about this works order alone, in their own words, at most 1,000 characters
 */
public record ToldOutcome(
        String worksOrder, Outcome outcome, @Nullable String note) {

    public ToldOutcome {
        outcome.requireAtTheDoor();
    }
}
