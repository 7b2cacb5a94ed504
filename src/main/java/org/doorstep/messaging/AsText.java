package org.doorstep.messaging;

/**
 * What WhatsApp did not carry goes to the same mobile as a text now. Observed in the transaction that notes it.
 *
 * @param key of the message
 */
public record AsText(String key) {}
