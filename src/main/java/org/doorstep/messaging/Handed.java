package org.doorstep.messaging;

/**
 * A message that a provider has taken.
 *
 * @param provider such as {@code twilio}
 * @param providerId the provider's id of it, by which it tells later how the message fared
 * @param parts in how many parts a text goes; 1 for what is no text
 */
public record Handed(String provider, String providerId, int parts) {}
