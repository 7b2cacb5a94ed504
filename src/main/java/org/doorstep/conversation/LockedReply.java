package org.doorstep.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A text that nobody else changes until the transaction ends.
 *
 * @param way how it came
 * @param personId row of whose number it is; null where it is not one person's
 * @param person their reference
 * @param about reference of the visit that it speaks of
 * @param claimedBy as the trail names them; empty where nobody deals with it
 */
record LockedReply(
        long id,
        String reference,
        IncomingText.Way way,
        String sender,
        boolean safe,
        @Nullable Long personId,
        @Nullable String person,
        @Nullable String about,
        String intent,
        String claimedBy,
        boolean settled,
        int version) {}
