package org.doorstep.booking;

import java.time.Duration;
import java.util.Set;

/**
 * A place in the crew of a visit, for one operative.
 *
 * @param trades the operative must have every one of them
 * @param onSite how long this one is there, in whole steps of five minutes
 */
record Seat(Set<String> trades, Duration onSite) {

    Seat {
        trades = Set.copyOf(trades);
    }
}
