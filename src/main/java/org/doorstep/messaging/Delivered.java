package org.doorstep.messaging;

import java.time.Instant;

/**
 * A message is where it was to go. Observed in the transaction that notes it.
 *
 * @param key of the message
 */
public record Delivered(String key, Instant at) {}
