package org.doorstep.booking;

import org.jspecify.annotations.Nullable;

/**
 * Who does something to an appointment, and how.
 *
 * @param name for the trail: a person's reference or a key's name
 * @param owner how they own a hold
 * @param personReference the tenant who chose it or for whom it is made; null where nobody was named
 */
public record Actor(
        String name,
        String owner,
        BookingChannel channel,
        @Nullable String personReference) {}
