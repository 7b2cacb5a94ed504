package org.doorstep.booking;

import org.doorstep.account.ApiKey;
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
        @Nullable String personReference) {

    /** A tenant keeps one slot at a time, and what they keep is not in their own way; another system keeps slots for many tenants. */
    boolean keepsOneSlot() {
        return channel.tenantChooses() && !owner.startsWith(ApiKey.HOLD_OWNER);
    }
}
