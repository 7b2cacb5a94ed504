package org.doorstep.messaging;

import java.util.Optional;

/** Knows which file goes with an email. Its body is in a room above, since this one knows no visits. */
public interface Enclosures {

    /**
     * The file, if one goes with it. Opens a transaction of its own and changes nothing.
     *
     * @param from the address that the email comes from
     */
    Optional<Enclosure> find(Channel.Outgoing email, String from);
}
