package org.doorstep.conversation;

import java.time.Instant;
import org.doorstep.InertText;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent us, as whoever of the staff deals with it reads it.
 *
 * @param reference by which pages call it
 * @param words inert
 * @param photos how many pictures came with it
 * @param sender E.164, or what the provider gives where a number is withheld
 * @param safe whether it came to the number for safe contacts
 * @param visit reference of the visit that it speaks of; empty where it is of none
 */
public record HandedReply(
        String reference,
        IncomingText.Way way,
        String words,
        int photos,
        String sender,
        boolean safe,
        Instant receivedAt,
        Whose whose,
        String visit,
        Understood understood,
        Dealing dealing) {

    /**
     * Whose number it came from.
     *
     * @param row of the person; null where it is not one person's
     * @param person their reference, empty where it is not one person's; so too the name and the home
     */
    public record Whose(@Nullable Long row, String person, String fullName, String home) {

        public boolean isKnown() {
            return row != null;
        }
    }

    /**
     * What the reader made of it.
     *
     * @param intent null where there was nothing to read, as of a ring
     * @param certainty from 0 to 1
     * @param answeredAt when something was written back; null where nothing was
     */
    public record Understood(
            @Nullable Intent intent,
            double certainty,
            Decision decision,
            @Nullable Instant answeredAt) {}

    /**
     * Who deals with it.
     *
     * @param claimedBy as the trail names them; empty where nobody does
     * @param settledAt when nobody needed to do anything any more; null until then
     * @param settledBy as the trail names them, empty until then; so too how
     * @param version counted on by each change: of two colleagues one is second
     */
    public record Dealing(
            String claimedBy, @Nullable Instant settledAt, String settledBy, String settledHow, int version) {

        public boolean isSettled() {
            return settledAt != null;
        }
    }

    /** How soon it must be read; what comes first is read first. */
    public enum Urgency {
        /** It speaks of a danger. */
        DANGER,
        /** It may speak of one. */
        PERHAPS,
        NONE
    }

    public HandedReply {
        words = InertText.of(words);
    }

    public Urgency urgency() {
        Intent intent = understood.intent();
        if (intent != null && intent.isDanger()) {
            return Urgency.DANGER;
        }
        return understood.decision() == Decision.PERSON_NOW || understood.decision() == Decision.ACT_AND_SHOW
                ? Urgency.PERHAPS
                : Urgency.NONE;
    }
}
