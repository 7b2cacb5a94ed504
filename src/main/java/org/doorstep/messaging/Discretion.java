package org.doorstep.messaging;

/**
 * Stands between every use case that writes a message and the outbox. What it forbids is told to nobody, whoever wrote it: one that forgets
 * to ask whether a contact is safe does no harm. Its body is in a room above, since this one knows no people.
 */
public interface Discretion {

    /** Whether this must not be sent. Asks the database one statement, whatever the answer. */
    boolean forbids(Draft draft);
}
