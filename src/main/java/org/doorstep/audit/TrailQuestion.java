package org.doorstep.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail to read. What is null or empty does not matter.
 *
 * @param person reference of the person whom it concerns
 * @param author as the trail names them
 * @param from the first instant
 * @param to the first instant that is too late
 * @param before the line that they must be older than
 */
public record TrailQuestion(
        String person,
        String author,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before) {}
