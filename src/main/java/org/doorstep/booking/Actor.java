package org.doorstep.booking;

import org.doorstep.account.OpenKey;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
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

    /** Who this is for the trail. */
    Author author() {
        return new Author(name, Way.valueOf(channel.name()));
    }

    /**
     * A tenant keeps one slot at a time, and what they keep is not in their own way; another system keeps slots for many tenants, and a text
     * offers three at once.
     */
    boolean keepsOneSlot() {
        return channel.tenantChooses() && channel != BookingChannel.TEXT && !owner.startsWith(OpenKey.HOLD_OWNER);
    }
}
