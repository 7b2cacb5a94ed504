package org.doorstep.messaging;

import java.time.Instant;

/**
 * Stands between every use case that writes a message and the outbox. What it forbids is told to nobody, whoever wrote it: one that forgets
 * to ask whether a contact is safe does no harm. Its body is in a room above, since this one knows no people.
 */
public interface Discretion {

    /** Whether this must not be sent. Asks the database one statement, whatever the answer. */
    boolean forbids(Draft draft);

    /** When this person's safe contact may be written to: now, in its hours, else when those begin next. */
    Instant opens(long person, Instant now);
}
