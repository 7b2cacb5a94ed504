package org.doorstep.conversation;

import java.time.Instant;
import org.doorstep.InertText;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened between us and a tenant.
 *
 * @param how TEXT, EMAIL of what we wrote; SMS, WHATSAPP, VOICE, RING of what came in; the channel by which a visit changed
 * @param words inert; empty of a visit. A link or a code of ours as {@code {secret}}
 * @param state of what we wrote, as in the outbox; of a visit its status, or REBOOKED; empty of what came in
 * @param reference of the text that came in; of the visit, for what became of one
 * @param from the promise after this, of a visit; null of words
 */
public record Happening(
        Kind kind,
        Instant at,
        String how,
        String words,
        String state,
        String reference,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** What it is. */
    public enum Kind {
        /** They wrote. */
        IN,
        /** We wrote. */
        OUT,
        /** A visit was booked, moved, cancelled or made. */
        VISIT
    }

    public Happening {
        words = InertText.of(words);
    }
}
