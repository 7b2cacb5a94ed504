package org.doorstep.visit;

import org.jspecify.annotations.Nullable;

/**
 * What came of one works order of a visit, as it stands.
 *
 * @param worksOrder its reference
 * @param note in the words of whoever came; it may name a person
 * @param counts whether it is a missed appointment for this works order
 * @param notCountedBecause why a missed visit is none; null for one that counts, and for every other outcome
 */
public record OrderOutcome(
        String worksOrder,
        Outcome outcome,
        @Nullable String note,
        boolean counts,
        @Nullable NotCounted notCountedBecause) {}
