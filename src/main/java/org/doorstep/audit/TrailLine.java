package org.doorstep.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail as it is read.
 *
 * @param number its place; a later line has a greater one
 * @param forWhom reference of the person whom it concerns
 */
public record TrailLine(
        long number,
        Instant happenedAt,
        Author by,
        String action,
        String about,
        @Nullable String forWhom,
        String was,
        String became,
        String detail) {}
