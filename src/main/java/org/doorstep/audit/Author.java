package org.doorstep.audit;

/**
 * Who did something, and by which way.
 *
 * @param name a person's reference, an API key's name, a member of staff, "system"
 */
public record Author(String name, Way way) {

    /** Doorstep itself. */
    public static final Author SYSTEM = new Author("system", Way.SYSTEM);
}
