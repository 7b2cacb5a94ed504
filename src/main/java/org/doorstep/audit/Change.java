package org.doorstep.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed here, as others read it back.
 *
 * @param position its place in the order of the feed
 * @param action what was done, such as "appointment.book": what it was done to, and how
 * @param about the reference of what it was done to
 * @param forWhom reference of the person whom it concerns
 */
public record Change(
        long position,
        Instant at,
        Author by,
        String action,
        String about,
        @Nullable String forWhom) {}
