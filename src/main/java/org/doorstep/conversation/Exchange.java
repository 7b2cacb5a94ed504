package org.doorstep.conversation;

import java.time.Instant;
import org.doorstep.InertText;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation with a tenant, as staff read it.
 *
 * @param id of its row, among those of its direction
 * @param at when it was sent, or, while it waits, when it was written; of what came in, when it came
 * @param direction who wrote it
 * @param way TEXT, EMAIL and the like of what we wrote; SMS, WHATSAPP, VOICE, RING of what came in
 * @param number the other end: E.164 or an email address
 * @param words inert: what turns or hides text is taken out, HTML stands as it was written; a link or a code of ours as {@code {secret}}
 * @param state of what we wrote, as in the outbox; of what came in READ, or NEW while nothing has been done about it
 * @param purpose what ours was for; of what came in, the intent that was read, empty where none was
 * @param about reference of the appointment that is spoken of
 * @param person row of whose number it is; null where that is not one person
 */
public record Exchange(
        long id,
        Instant at,
        Direction direction,
        String way,
        String number,
        String words,
        String state,
        String purpose,
        @Nullable String about,
        @Nullable Long person) {

    /** Who wrote it. */
    public enum Direction {
        /** They did. */
        IN,
        /** We did. */
        OUT
    }

    public Exchange {
        words = InertText.of(words);
    }

    public boolean isTheirs() {
        return direction == Direction.IN;
    }
}
