package org.doorstep.messaging;

/**
 * A file that goes with an email.
 *
 * @param name such as {@code visit.ics}
 * @param type its media type with its parameters
 * @param text what stands in it
 */
public record Enclosure(String name, String type, String text) {}
