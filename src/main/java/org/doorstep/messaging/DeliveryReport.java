package org.doorstep.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a message that it took. Reports come late, twice and in any order.
 *
 * @param provider such as {@code twilio}
 * @param providerId the provider's id of the message
 * @param state how far the provider says it is
 * @param error the provider's code of what went wrong, such as {@code 30003}; null: nothing
 */
public record DeliveryReport(
        String provider,
        String providerId,
        State state,
        @Nullable String error) {

    /** As providers tell it, in the order in which a message goes through them. */
    public enum State {
        QUEUED,
        SENDING,
        SENT,
        DELIVERED,
        UNDELIVERED,
        FAILED
    }
}
