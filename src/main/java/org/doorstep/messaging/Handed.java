package org.doorstep.messaging;

/**
 * A message that a provider has taken.
 *
 * @param provider such as {@code twilio}
 * @param providerId the provider's id of it, by which it tells later how the message fared; at most 120 characters
 * @param parts in how many parts a text goes; 1 for what is no text
 * @param isReported whether the provider tells later how it fared; until then its secret is kept, since it may have to be sent again
 */
public record Handed(String provider, String providerId, int parts, boolean isReported) {

    /** One that is reported on. */
    public Handed(String provider, String providerId, int parts) {
        this(provider, providerId, parts, true);
    }
}
